import { DefaultRestOptions, type RESTOptions } from 'discord.js';

type MakeRequest = RESTOptions['makeRequest'];

/** An interaction's first response counts for 3 seconds only, so that it must be given up in time to be sent again. */
const FIRST_RESPONSE_MS = 1_200;

/** What discord.js takes for a reason to send a request again. */
class ConnectionLostError extends Error {
  readonly code = 'ECONNRESET';

  constructor(cause: unknown) {
    super('the connection to Discord was lost', { cause });
    this.name = 'ConnectionLostError';
  }
}

/**
 * Sends requests to Discord such that discord.js tries again whenever a connection broke or a first response hangs.
 * Every request of the bot may be sent again: messages carry an enforced nonce, edits say the same twice, and a first
 * response that had arrived is refused as already given.
 */
export function createMakeRequest(send: MakeRequest = DefaultRestOptions.makeRequest): MakeRequest {
  return async (url, init) => {
    const limits = [
      ...(init.signal ? [init.signal] : []),
      ...(/\/callback(?:\?|$)/u.test(url) ? [AbortSignal.timeout(FIRST_RESPONSE_MS)] : []),
    ];
    try {
      return await send(url, { ...init, signal: AbortSignal.any(limits) });
    } catch (error) {
      throw new ConnectionLostError(error);
    }
  };
}
