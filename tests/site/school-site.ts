import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A school's website, on another host and port than ours, as strict as a school's can be. */
export interface SchoolSite {
  readonly origin: string;
  readonly close: () => void;
}

/** Serves pages by path. Their policy lets in nothing but what the page for partners asks for: our script, and our frames. */
export async function schoolSite(pages: Readonly<Record<string, string>>, policy: string): Promise<SchoolSite> {
  const server: Server = createServer((request, response) => {
    const body = pages[request.url ?? ''];
    response.writeHead(body ? 200 : 404, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': `default-src 'none'; ${policy}`,
    });
    response.end(
      `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Hill School</title></head>
<body><main><h1>Hill School</h1><p><a href="/term-dates">Term dates</a></p>${body ?? ''}</main></body></html>`,
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}
