import type { z } from 'zod';

/** A request that Discord refuses: the HTTP status and its own code. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: number,
    message: string,
    readonly errors?: unknown,
  ) {
    super(message);
    this.name = 'Refusal';
  }
}

export const unknownInteraction = () => new Refusal(404, 10062, 'Unknown interaction');
export const unknownWebhook = () => new Refusal(404, 10015, 'Unknown Webhook');
export const unknownMessage = () => new Refusal(404, 10008, 'Unknown Message');
export const unknownChannel = () => new Refusal(404, 10003, 'Unknown Channel');
export const missingAccess = () => new Refusal(403, 50001, 'Missing Access');
export const missingPermissions = () => new Refusal(403, 50013, 'Missing Permissions');
export const unauthorized = () => new Refusal(401, 0, '401: Unauthorized');

/** `50035`, with each problem under the path of its field. */
export function invalidBody(
  problems: readonly { readonly path: string; readonly message: string }[],
): Refusal {
  const errors = Object.fromEntries(
    problems.map(({ path, message }) => [path || '_', { _errors: [{ code: 'INVALID', message }] }]),
  );
  return new Refusal(400, 50035, 'Invalid Form Body', errors);
}

/** Checks a body against its schema. @throws Refusal 50035 that names every problem */
export function parseBody<Schema extends z.ZodType>(schema: Schema, body: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  throw invalidBody(
    parsed.error.issues.map(({ path, message }) => ({ path: path.map(String).join('.'), message })),
  );
}
