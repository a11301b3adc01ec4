import { z } from 'zod';

export const actions = [
  'source',
  'why',
  'follow',
  'share',
  'up',
  'down',
  'reason',
  'page',
  'suggest',
  'again',
  'rollback',
  'sources',
  'summary',
  'tell',
  'timeline',
  'voices',
  'picture',
  'briefing',
] as const;
export type Action = (typeof actions)[number];

/** What a button or form says when it is used. */
export interface CustomId {
  readonly action: Action;
  readonly answer: string;
  /** `-`: anybody. */
  readonly asker: string;
  readonly arg: string;
}

const Parts = z.tuple([z.literal('1'), z.enum(actions), z.string(), z.string(), z.string()]);

export function encodeCustomId({ action, answer, asker, arg }: CustomId): string {
  return ['1', action, answer, asker, arg].join('.');
}

/** @returns null for what is not ours, or of another version */
export function parseCustomId(raw: string): CustomId | null {
  const { data } = Parts.safeParse(raw.split('.'));
  return data === undefined ? null : { action: data[1], answer: data[2], asker: data[3], arg: data[4] };
}
