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
    const giveUp = new AbortController();
    const abort = (): void => giveUp.abort();
    init.signal?.addEventListener('abort', abort);
    // `AbortSignal.any` over `AbortSignal.timeout` may be collected as garbage before it fires.
    const timer = isFirstResponse(url) ? setTimeout(abort, FIRST_RESPONSE_MS) : undefined;
    try {
      return await send(url, { ...init, signal: giveUp.signal });
    } catch (error) {
      throw new ConnectionLostError(error);
    } finally {
      clearTimeout(timer);
      init.signal?.removeEventListener('abort', abort);
    }
  };
}

function isFirstResponse(url: string): boolean {
  return /\/callback(?:\?|$)/u.test(url);
}
