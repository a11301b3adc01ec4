import type { ChatCompletionCreateParamsStreaming } from 'openai/resources/chat/completions';
import { messageOf } from '../errors.js';
import type { LanguageModel, Prompt } from './language-model.js';
import { ModelFailureError } from './model-failure.js';

export interface ModelServer {
  /** Up to and with its version, such as http://127.0.0.1:11434/v1. */
  readonly baseUrl: string;
  readonly model: string;
  /** null where the server asks for none. */
  readonly apiKey: string | null;
}

/** A request that the server turned down for the moment is sent once more. */
const RETRIES = 1;
const BAD_REQUEST = 400;

/**
 * A model behind any server that speaks OpenAI's chat completions. The client library is loaded here, and only here, when
 * a server is configured. It follows no redirect: documents go to the configured address and nowhere else.
 */
export async function openLanguageModel({ baseUrl, model, apiKey }: ModelServer): Promise<LanguageModel> {
  const { APIError, OpenAI } = await import('openai');
  const client = new OpenAI({
    baseURL: baseUrl,
    // The library insists on one; nothing of the environment is to be sent in its place.
    apiKey: apiKey ?? 'none',
    organization: null,
    project: null,
    maxRetries: RETRIES,
    logLevel: 'off',
    fetchOptions: { redirect: 'error' },
  });
  // Some servers know no temperature; one that refuses it is asked without from then on.
  let isPlain = false;
  const open = async ({ system, user }: Prompt, signal: AbortSignal) => {
    const request: ChatCompletionCreateParamsStreaming = {
      model,
      messages: [
        { role: 'system', content: system },
        { role: 'user', content: user },
      ],
      stream: true,
    };
    try {
      return await client.chat.completions.create(isPlain ? request : { ...request, temperature: 0 }, {
        signal,
      });
    } catch (error) {
      if (isPlain || !(error instanceof APIError) || error.status !== BAD_REQUEST) throw error;
      isPlain = true;
      return client.chat.completions.create(request, { signal });
    }
  };
  return {
    name: model,
    async *complete(prompt, signal) {
      try {
        let ending: string | null = null;
        for await (const { choices } of await open(prompt, signal)) {
          const [choice] = choices;
          const piece = choice?.delta?.content;
          if (typeof piece === 'string' && piece !== '') yield piece;
          ending = choice?.finish_reason ?? ending;
        }
        if (ending === null) throw new ModelFailureError('broken', 'the stream ended before the text did');
        if (ending !== 'stop' && ending !== 'length')
          throw new ModelFailureError('refused', `the server ended the text with ${ending}`);
      } catch (error) {
        if (error instanceof ModelFailureError) throw error;
        // The server's own words may repeat the request, so they are not handed on.
        if (error instanceof APIError && error.status !== undefined)
          throw new ModelFailureError('refused', `the server answered ${error.status}`, error);
        throw new ModelFailureError('broken', messageOf(error), error);
      }
    },
  };
}
