import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { everywhere, framed, framedFolder, json, openData } from '../src/hosting/headers.ts';

/** Says what is wrong with a PORT, or gives it as a number. */
function readPort(text: string | undefined, usual: number): number | string {
  if (!text) return usual;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1 && port <= 65535) return port;
  return `PORT: found ‘${text}’. Give a number from 1 to 65535, like PORT=4322.`;
}

/** Serves a built folder under a base path. Unknown addresses get the site's own 404 page. */
export function serveSite({ folder, base, port }: { folder: string; base: string; port: number }): Promise<Server> {
  const root = base.replace(/\/?$/, '/');
  const files = sirv(folder, { dev: true, etag: true, extensions: ['html', 'json'], setHeaders: headersOf });
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    if (!url.startsWith(root)) {
      response.writeHead(302, { Location: root }).end();
      return;
    }
    request.url = `/${url.slice(root.length)}`;
    files(request, response, () => {
      const page = join(folder, '404.html');
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(existsSync(page) ? readFileSync(page) : 'Not found');
    });
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', () => resolve(server));
  });
}

/** The headers that the shipped host files give: who may frame a page, who may read the open data, and that the feed is JSON with or without an ending. */
function headersOf(response: ServerResponse, path: string) {
  const give = (headers: readonly (readonly [string, string])[]) => {
    for (const [name, says] of headers) response.setHeader(name, says);
  };
  give(everywhere);
  if (path.startsWith(`/${framedFolder}`)) give([framed]);
  if (path.startsWith('/data/')) give(openData);
  if (path.startsWith('/data/oruk/')) give([['Content-Type', json]]);
}

/** A free port to serve on, from PORT or the usual one; or a sentence that says what is wrong with it. */
export async function freePort(text: string | undefined, usual: number): Promise<number | string> {
  const port = readPort(text, usual);
  if (typeof port === 'string' || !(await portInUse(port))) return port;
  return `Port ${port} is in use by another program. Stop that one, or choose another: PORT=${port === 65535 ? port - 1 : port + 1}`;
}

function portInUse(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code === 'EADDRINUSE'));
    probe.listen(port, 'localhost', () => probe.close(() => resolve(false)));
  });
}
