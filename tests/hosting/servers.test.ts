import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { caddyFile } from '../../src/hosting/caddy.ts';
import { nginxFile } from '../../src/hosting/nginx.ts';
import { areaOnHost, feedFolder } from '../support/feed-folder.ts';

/** The shipped files for nginx and Caddy, read by the real programs. Where one is not installed its tests are passed over, and say so. */

interface WebServer {
  readonly name: string;
  readonly args: (root: string, port: number) => readonly string[];
}

const servers: readonly WebServer[] = [
  {
    name: 'nginx',
    args: (root, port) => {
      writeFileSync(join(root, 'signpost.conf'), nginxFile(areaOnHost));
      writeFileSync(
        join(root, 'nginx.conf'),
        `daemon off; pid ${root}/pid; error_log ${root}/error.log; worker_processes 1; events {}
         http { access_log off; types { text/html html; } client_body_temp_path ${root}/a; proxy_temp_path ${root}/b; fastcgi_temp_path ${root}/c; uwsgi_temp_path ${root}/d; scgi_temp_path ${root}/e;
         server { listen 127.0.0.1:${port}; root ${root}; include ${root}/signpost.conf; } }`,
      );
      return ['-c', join(root, 'nginx.conf')];
    },
  },
  {
    name: 'caddy',
    args: (root, port) => {
      writeFileSync(join(root, 'signpost.caddy'), caddyFile(areaOnHost));
      writeFileSync(
        join(root, 'Caddyfile'),
        `{\n  admin off\n  auto_https off\n}\nhttp://127.0.0.1:${port} {\n  root * ${root}\n  import ${root}/signpost.caddy\n}\n`,
      );
      return ['run', '--config', join(root, 'Caddyfile'), '--adapter', 'caddyfile'];
    },
  },
];

const installed = (name: string) => spawnSync(name, [name === 'nginx' ? '-v' : 'version']).error === undefined;

for (const { name, args } of servers) {
  describe.skipIf(!installed(name))(`${name} with the file that is shipped for it`, () => {
    let root = '';
    let port = 0;
    let server: ChildProcess | undefined;

    beforeAll(async () => {
      root = feedFolder();
      // The worker of a server that was started by root is someone else.
      chmodSync(root, 0o755);
      port = await freePort();
      server = spawn(name, args(root, port), { stdio: 'ignore' });
      await answering(port);
    });

    afterAll(() => {
      server?.kill('SIGTERM');
      rmSync(root, { recursive: true, force: true });
    });

    const get = (path: string) => fetch(`http://127.0.0.1:${port}/compass/${path}`, { redirect: 'manual' });

    test('answers every path that the standard asks for, as JSON that any page may read', async () => {
      const list = await (await get('data/oruk/v3/services')).json();
      const [{ id }] = list.contents;
      const paths = ['', 'services', 'services/', `services/${id}`, `services/${id}/`, `services/${id}.json`, 'services/page/1.json'];
      const more = ['service_at_locations', 'organizations', 'taxonomies', 'taxonomy_terms'];
      for (const kind of more) {
        const { contents } = await (await get(`data/oruk/v3/${kind}`)).json();
        paths.push(kind, `${kind}/${contents[0].id}`);
      }
      for (const path of paths) {
        const response = await get(`data/oruk/v3/${path}`);
        expect(response.status, path).toBe(200);
        expect(response.headers.get('content-type'), path).toMatch(/^application\/json/);
        expect(response.headers.get('access-control-allow-origin'), path).toBe('*');
        expect(response.headers.get('x-robots-tag'), path).toBe('noindex, nofollow');
        expect(typeof (await response.json()), path).toBe('object');
      }
      expect(await (await get('data/oruk/v3')).json()).toMatchObject({ version: 'HSDS-UK-3.0' });
      expect(await (await get('data/oruk/v1/services')).json()).toMatchObject({ first: true });
    });

    test('ignores a query that a static host cannot answer, and says 404 for what is not there', async () => {
      expect((await get('data/oruk/v3/services?page=2&per_page=1')).status).toBe(200);
      expect((await get('data/oruk/v3/services/43758c0c-0000-5ab2-b680-0d9dd70830d9')).status).toBe(404);
      expect((await get('data/oruk/v3/services/../../../../etc/passwd')).status).toBe(404);
    });

    test('serves the pages as before, with the headers that a page cannot set for itself', async () => {
      for (const path of ['', 'help-now/', 'data/']) {
        const response = await get(path);
        expect(response.status, path).toBe(200);
        expect(response.headers.get('content-type'), path).toMatch(/^text\/html/);
        expect(response.headers.get('x-content-type-options'), path).toBe('nosniff');
        expect(response.headers.get('referrer-policy'), path).toBe('same-origin');
        expect(response.headers.get('content-security-policy'), path).toContain("frame-ancestors 'none'");
      }
      const list = await get('embed/localities/coast/');
      expect(list.headers.get('content-security-policy')).toBe("frame-ancestors *; object-src 'none'; base-uri 'self'");
      expect((await get('data/partners/localities/coast.ics')).headers.get('content-type')).toMatch(/^text\/calendar/);
      expect((await get('data/csv/services.csv')).headers.get('content-type')).toMatch(/^text\/csv/);
      const missing = await get('nothing/here/');
      expect(missing.status).toBe(404);
      expect(await missing.text()).toContain('Not here');
    });
  });
}

test.runIf(servers.some(({ name }) => !installed(name)))('a web server that is not installed here was not tried', ({ annotate }) =>
  annotate(
    `Not tried: ${servers
      .map(({ name }) => name)
      .filter((name) => !installed(name))
      .join(', ')}`,
  ),
);

/** A port that nobody listens on. */
const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

async function answering(port: number): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    try {
      await fetch(`http://127.0.0.1:${port}/`);
      return;
    } catch {
      await new Promise((wait) => setTimeout(wait, 50));
    }
  }
  throw new Error('The web server does not answer.');
}
