import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { z } from 'zod';

const Request = z.object({
  model: z.string(),
  stream: z.literal(true),
  temperature: z.number().optional(),
  messages: z.array(z.object({ role: z.string(), content: z.string() })),
});
export interface StubRequest extends z.infer<typeof Request> {
  readonly authorization: string | undefined;
  /** Everything the request says, as it came. */
  readonly body: string;
  readonly system: string;
  readonly user: string;
}

/** What the server does: says a text, or something that servers do on a bad day. */
export type StubReply =
  | string
  | { readonly status: number }
  /** Says the text, then nothing more, and the connection stays open. */
  | { readonly hangsAfter: string }
  /** Says the text and hangs up without an ending. */
  | { readonly breaksAfter: string }
  /** Says this piece again and again. */
  | { readonly forever: string }
  | { readonly redirect: string }
  | { readonly garbage: string };

export interface StubModelServer {
  /** As LLM_BASE_URL takes it. */
  readonly baseUrl: string;
  readonly requests: StubRequest[];
  /** What is said from now on. */
  reply: (request: StubRequest) => StubReply;
  /** Between two pieces, milliseconds. */
  pauseMs: number;
  close(): Promise<void>;
}

/** A server of chat completions on this machine, as strange as the test wants it. */
export async function startStubModelServer(
  reply: (request: StubRequest) => StubReply = () => '',
): Promise<StubModelServer> {
  const server = createServer((request, response) => {
    void answer(request, response);
  });
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    if (request.url !== '/v1/chat/completions') {
      response.writeHead(404).end();
      return;
    }
    const parsed = Request.parse(JSON.parse(body));
    const contentOf = (role: string): string =>
      parsed.messages.find((message) => message.role === role)?.content ?? '';
    const asked = {
      ...parsed,
      body,
      authorization: request.headers.authorization,
      system: contentOf('system'),
      user: contentOf('user'),
    };
    stub.requests.push(asked);
    const said = stub.reply(asked);
    if (typeof said === 'string') return say(response, said, 'stops');
    if ('status' in said) return void response.writeHead(said.status).end('{"error":{"message":"no"}}');
    if ('redirect' in said) return void response.writeHead(307, { location: said.redirect }).end();
    if ('garbage' in said)
      return void response.writeHead(200, { 'content-type': 'text/event-stream' }).end(said.garbage);
    if ('hangsAfter' in said) return say(response, said.hangsAfter, 'hangs');
    if ('breaksAfter' in said) return say(response, said.breaksAfter, 'breaks');
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    while (!response.destroyed) {
      response.write(event(said.forever, null));
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  const say = async (
    response: ServerResponse,
    text: string,
    ending: 'stops' | 'hangs' | 'breaks',
  ): Promise<void> => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    // Pieces break anywhere, as tokens do.
    for (const piece of text.match(/[\s\S]{1,7}/gu) ?? []) {
      if (response.destroyed) return;
      response.write(event(piece, null));
      if (stub.pauseMs > 0) await new Promise((resolve) => setTimeout(resolve, stub.pauseMs));
    }
    if (ending === 'hangs') return;
    if (ending === 'breaks') {
      // What has been said is to arrive: a request that nothing came of would be sent once more.
      await new Promise((resolve) => setTimeout(resolve, 100));
      response.destroy();
      return;
    }
    response.end(`${event('', 'stop')}data: [DONE]\n\n`);
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the stub has no port');
  const stub: StubModelServer = {
    baseUrl: `http://127.0.0.1:${address.port}/v1`,
    requests: [],
    reply,
    pauseMs: 0,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return stub;
}

function event(content: string, finish: string | null): string {
  const choice = { index: 0, delta: content === '' ? {} : { content }, finish_reason: finish };
  const chunk = { id: 'c', object: 'chat.completion.chunk', created: 0, model: 'stub', choices: [choice] };
  return `data: ${JSON.stringify(chunk)}\n\n`;
}
