import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** A directory's server on this machine, with a record of what it was asked and how many questions it had at once. */
export interface FeedServer {
  readonly address: string;
  readonly asked: string[];
  readonly mostAtOnce: () => number;
  readonly close: () => Promise<void>;
}

export type Reply = (path: string, request: IncomingMessage, response: ServerResponse) => unknown;

/** Answers with whatever `reply` returns, as JSON; nothing returned is 404, and a reply may answer by itself and return true. */
export async function serveFeed(reply: Reply): Promise<FeedServer> {
  const asked: string[] = [];
  let now = 0;
  let most = 0;
  const server = createServer((request, response) => {
    most = Math.max(most, ++now);
    response.on('close', () => now--);
    asked.push(request.url ?? '');
    const body = reply(request.url ?? '', request, response);
    if (body === true) return;
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'application/json' });
    setTimeout(() => response.end(JSON.stringify(body ?? {})), 5);
  });
  const port = await new Promise<number>((resolve) =>
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    }),
  );
  return {
    address: `http://127.0.0.1:${port}`,
    asked,
    mostAtOnce: () => most,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
