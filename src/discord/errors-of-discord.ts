import { DiscordAPIError } from 'discord.js';

/** Discord's codes that mean something to the bot. */
const UNKNOWN_INTERACTION = 10062;
const ALREADY_ACKNOWLEDGED = 40060;
const INVALID_WEBHOOK_TOKEN = 50027;
const UNKNOWN_MESSAGE = 10008;
const MISSING_ACCESS = 50001;
const MISSING_PERMISSIONS = 50013;

function codeOf(error: unknown): unknown {
  return error instanceof DiscordAPIError ? error.code : null;
}

/** Nobody waits for the answer any more: too late, or the message is gone. */
export function isTooLate(error: unknown): boolean {
  return [UNKNOWN_INTERACTION, INVALID_WEBHOOK_TOKEN, UNKNOWN_MESSAGE].some((code) => code === codeOf(error));
}

/** An earlier try of the same request arrived although its answer was lost. */
export function isAlreadyDone(error: unknown): boolean {
  return codeOf(error) === ALREADY_ACKNOWLEDGED;
}

/** The bot may not speak there. */
export function isForbidden(error: unknown): boolean {
  return (
    error instanceof DiscordAPIError &&
    (error.status === 403 || [MISSING_ACCESS, MISSING_PERMISSIONS].includes(Number(error.code)))
  );
}

/** The bot's token no longer counts; an interaction's own token that ran out is something else. */
export function isTokenRejected(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.status === 401 && error.code !== INVALID_WEBHOOK_TOKEN;
}
