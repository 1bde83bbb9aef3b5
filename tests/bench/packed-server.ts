import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { packed } from './brotli.ts';

/** What was sent for one request. */
export interface Sent {
  readonly path: string;
  readonly bytes: number;
}

export interface PackedServer {
  readonly origin: string;
  /** All that was sent since it was last asked. */
  readonly takeSent: () => readonly Sent[];
  readonly close: () => void;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
};
const alreadyPacked = new Set(['.woff2', '.png']);

/** Serves a built site as a host with packed files does: everything in Brotli, and kept by the browser when its name has a digest. */
export function servePacked(folder: string): Promise<PackedServer> {
  const bodies = new Map<string, Buffer>();
  let sent: Sent[] = [];
  const bodyOf = (file: string): Buffer => {
    const known = bodies.get(file) ?? (alreadyPacked.has(extname(file)) ? readFileSync(file) : packed(readFileSync(file)));
    bodies.set(file, known);
    return known;
  };
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    if (!existsSync(file) || !statSync(file).isFile()) return response.writeHead(404).end();
    const body = bodyOf(file);
    sent.push({ path, bytes: body.length });
    return response
      .writeHead(200, {
        'Content-Type': types[extname(file)] ?? 'application/octet-stream',
        'Content-Length': body.length,
        'Cache-Control': /^\/(_astro|search\/.)/.test(path) ? 'public, max-age=31536000, immutable' : 'max-age=600',
        ...(alreadyPacked.has(extname(file)) ? {} : { 'Content-Encoding': 'br' }),
      })
      .end(body);
  });
  const takeSent = () => {
    const all = sent;
    sent = [];
    return all;
  };
  return new Promise((resolve) => {
    server.listen(0, 'localhost', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      resolve({ origin: `http://localhost:${port}`, takeSent, close: () => server.close() });
    });
  });
}
