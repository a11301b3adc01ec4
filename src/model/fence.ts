import { randomBytes } from 'node:crypto';

/** Marks the beginning and the end of what others wrote, in one request. */
export interface Fence {
  readonly open: string;
  readonly close: string;
}

/**
 * A fence that none of the texts can close: its name is random, made after they were written, and stands in none of them.
 * @param random a name nobody can guess
 */
export function fenceAround(
  texts: readonly string[],
  random: () => string = () => randomBytes(16).toString('hex'),
): Fence {
  let name = random();
  while (texts.some((text) => text.includes(name))) name = random();
  return { open: `<<<${name}`, close: `${name}>>>` };
}
