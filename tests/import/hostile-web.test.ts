import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type FeedServer, type Reply, serveFeed } from '../support/feed-server.ts';
import { goodService } from '../support/hostile/hostile.ts';
import { openPlace, type Place } from '../support/importing.ts';

let place: Place;
const servers: FeedServer[] = [];
beforeEach(() => {
  place = openPlace();
});
afterEach(async () => {
  vi.restoreAllMocks();
  place.clear();
  for (const server of servers.splice(0)) await server.close();
});

const serve = async (reply: Reply) => {
  const server = await serveFeed(reply);
  servers.push(server);
  return server.address;
};

/** A refusal in a sentence, with nothing written into the content folder. */
async function refuses(address: string, why: RegExp): Promise<void> {
  const before = place.everything();
  await expect(place.bring(address)).rejects.toThrow(why);
  expect(place.everything()).toEqual(before);
}

/** The address of a page that sends on to another. */
const sendingTo = (to: string) =>
  serve((_path, _request, response) => {
    response.writeHead(302, { location: to }).end();
    return true;
  });

test.each([
  ['file:///etc/passwd', /not http or https/],
  ['data:application/json,[]', /not http or https/],
  ['javascript:alert(1)', /not http or https/],
  ['http://169.254.169.254/latest/meta-data/', /a machine that is not on the public web/],
  ['http://localhost:1/x', /a machine that is not on the public web/],
  ['http://192.168.0.1/', /a machine that is not on the public web/],
  ['http://[::1]:1/', /a machine that is not on the public web/],
  ['http://0x7f000001:1/', /the answer 302|a machine that is not on the public web|no answer/],
  ['http://', /that cannot be an address|not http or https/],
])('a feed that sends on to %s is not followed', async (to, why) => {
  await refuses(await sendingTo(to), why);
});

test('a feed that sends on for ever is given up', async () => {
  let count = 0;
  const address = await serve((_path, _request, response) => {
    response.writeHead(302, { location: `/${++count}` }).end();
    return true;
  });
  await refuses(address, /sends on to another, more than/);
  expect(count).toBeLessThan(50);
});

test('a feed that has moved on its own machine is followed', async () => {
  const address = await serve((path, _request, response) => {
    if (path === '/new') return [goodService];
    response.writeHead(301, { location: '/new' }).end();
    return true;
  });
  expect((await place.bring(address)).counts.new).toBe(1);
});

test('a server that gives a letter a second is given up after its time', async () => {
  const timeout = AbortSignal.timeout;
  vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => timeout.call(AbortSignal, 60));
  const address = await serve((_path, _request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.write('[');
    const drip = setInterval(() => response.write(' '), 20);
    response.on('close', () => clearInterval(drip));
    return true;
  });
  await refuses(address, /no answer in 30 seconds/);
}, 20_000);

test('a server that promises more than it sends is asked again, and then given up', async () => {
  const address = await serve((_path, _request, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '9999' });
    response.write('[{"id":"1","name":"Half');
    setTimeout(() => response.destroy(), 5);
    return true;
  });
  await refuses(address, /no answer/);
}, 20_000);

test('a page that unpacks to more than it may is refused before it is whole', async () => {
  const bomb = gzipSync(Buffer.alloc(70 * 1024 * 1024, 32), { level: 1 });
  const address = await serve((_path, _request, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }).end(bomb);
    return true;
  });
  await refuses(address, /more than 64 MB on one page/);
});

test('a server that says gzip and sends none is a sentence', async () => {
  const address = await serve((_path, _request, response) => {
    response.writeHead(200, { 'content-encoding': 'gzip' }).end('[{"id":"1"}]');
    return true;
  });
  await refuses(address, /no answer/);
}, 20_000);

test('pages without end stop where the feed said that they would', async () => {
  let asked = 0;
  const address = await serve(() => ({
    total_pages: 3,
    last_page: false,
    contents: [{ ...goodService, id: `s${++asked}`, name: `Sprats ${asked}`, contacts: [] }],
  }));
  const { counts } = await place.bring(`${address}/services`);
  expect(counts.read).toBeLessThan(6);
});

test('a next page on another machine is not asked for', async () => {
  const other = await serve(() => [{ ...goodService, id: 'x', name: 'Other Sprats' }]);
  const address = await serve((path) =>
    path.includes('page=') ? undefined : { next: `${other}/services`, contents: [{ ...goodService, contacts: [] }] },
  );
  const asked = servers[0]?.asked ?? [];
  await place.bring(`${address}/services`).catch(() => undefined);
  expect(asked).toEqual([]);
});

test.each([
  ['ids that are paths', '../../admin?x=1#y'],
  ['ids that are addresses', 'http://127.0.0.1:1/evil'],
  ['ids that are blank', ' '],
  ['ids of a megabyte', 'x'.repeat(1_000_000)],
])('%s lead to no other page than a service’s', async (_says, id) => {
  const address = await serve((path) =>
    /^\/v3\/services(\?.*)?$/.test(path) ? { contents: [{ id, name: 'Harbour Sprats' }] } : undefined,
  );
  const { counts } = await place.bring(`${address}/v3/services`);
  expect(counts.read).toBe(1);
  for (const path of servers[0]?.asked ?? []) expect(path).toMatch(/^\/v3\/services(\?page=\d+|\/[^/?#]*)?$/);
});

test.each([
  ['a page of HTML', '<!doctype html><script>alert(1)</script>'],
  ['nothing at all', ''],
  ['a number', '7'],
  ['half a page', '{"contents":[{"id":"1"'],
  ['a list of lists', '[[[[]]]]'],
  ['words', 'Service unavailable'],
])('%s instead of a feed is told or refused, and writes nothing', async (_says, body) => {
  const address = await serve((_path, _request, response) => {
    response.writeHead(200).end(body);
    return true;
  });
  const before = place.everything();
  const said = await place.bring(`${address}/services`).then(
    ({ counts, remarks }) => `${counts.new} ${counts.unreadable} ${remarks.join(' ')}`,
    (error: Error) => error.message,
  );
  expect(said).toMatch(/^0 |: found /);
  expect(place.everything()).toEqual(before);
});
