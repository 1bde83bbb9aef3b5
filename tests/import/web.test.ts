import { afterEach, beforeEach, expect, test } from 'vitest';
import { type FeedServer, type Reply, serveFeed } from '../support/feed-server.ts';
import { openPlace, type Place } from '../support/importing.ts';

let place: Place;
const servers: FeedServer[] = [];
beforeEach(() => {
  place = openPlace();
});
afterEach(async () => {
  place.clear();
  for (const server of servers.splice(0)) await server.close();
});

const serve = async (reply: Reply) => {
  const server = await serveFeed(reply);
  servers.push(server);
  return server;
};

const listed = (id: number) => ({
  id: `s${id}`,
  name: `Harbour group ${id} of the Vale`,
  organization: { id: 'o', name: 'Harbour Groups', description: 'Groups.' },
});
const full = (id: number) => ({
  ...listed(id),
  description: `In full, number ${id}.`,
  service_at_locations: [],
  contacts: [{ phones: [{ number: '01632 960123' }] }],
});
const root = {
  version: 'HSDS-UK-3.0',
  profile: 'https://docs.openreferraluk.org/',
  openapi_url: 'https://docs.openreferraluk.org/openapi.json',
};
const page = (number: number, pages: number) => ({
  total_items: pages * 2,
  total_pages: pages,
  page_number: number,
  size: 2,
  first_page: number === 1,
  last_page: number === pages,
  empty: false,
  contents: [listed(number * 2 - 1), listed(number * 2)],
});
const pageAsked = (path: string) => Number(new URL(path, 'http://x').searchParams.get('page') ?? 1);

/** A version 3 feed whose list gives only the first fields of each service. */
const feed: Reply = (path) => {
  if (path === '/api') return root;
  if (/^\/api\/services(\?|$)/.test(path)) return page(pageAsked(path), 3);
  const id = /^\/api\/services\/s(\d+)$/.exec(path)?.[1];
  return id ? full(Number(id)) : undefined;
};

test('a feed by its root is read page by page and service by service, one question at a time', async () => {
  const server = await serve(feed);
  const { counts, source } = await place.bring(`${server.address}/api`);
  expect(counts).toMatchObject({ read: 6, new: 6 });
  expect(server.mostAtOnce()).toBe(1);
  expect(server.asked.filter((path) => path.includes('page='))).toEqual(['/api/services?page=2', '/api/services?page=3']);
  expect(place.read('services/harbour-group-5-of-the-vale.md')).toContain('In full, number 5.');
  expect(source).toBe(`${server.address}/api`);
  const again = await place.bring(`${server.address}/api`);
  expect(again).toMatchObject({ filesWritten: 0, counts: { unchanged: 6 } });
});

test('an import that was cut off goes on where it stopped', async () => {
  let broken = true;
  const server = await serve((path, _, response) => {
    if (broken && path.endsWith('/s4')) {
      response.destroy();
      return true;
    }
    return feed(path, _, response);
  });
  // A line that drops is tried again before it is given up.
  await expect(place.bring(`${server.address}/api`)).rejects.toThrow(/goes on where it stopped/);
  expect(Object.keys(place.everything()).filter((file) => file.includes('harbour-group'))).toEqual([]);
  broken = false;
  const before = server.asked.length;
  expect((await place.bring(`${server.address}/api`)).counts.new).toBe(6);
  expect(server.asked.slice(before)).toEqual(['/api/services/s4', '/api/services/s5', '/api/services/s6']);
}, 20_000);

test('a busy server is asked again, after as long as it says', async () => {
  let times = 0;
  const server = await serve((path, _, response) => {
    if (path === '/list' && ++times < 3) {
      response.writeHead(503, { 'retry-after': '0' }).end();
      return true;
    }
    return [full(1)];
  });
  expect((await place.bring(`${server.address}/list`)).counts.new).toBe(1);
  expect(times).toBe(3);
});

test('a host that gives the same page for ever is not asked for ever', async () => {
  const server = await serve(() => ({ ...page(1, 9), last_page: false, contents: [full(1)] }));
  const { counts, remarks } = await place.bring(`${server.address}/services`);
  expect(counts.read).toBe(1);
  expect(server.asked.length).toBe(2);
  expect(remarks.join(' ')).toContain('says that it has 18 services; its pages held 1');
});

test('a service whose full record is missing is read from the list, and told', async () => {
  const server = await serve((path, request, response) => (path.endsWith('/s2') ? undefined : feed(path, request, response)));
  const { counts, remarks } = await place.bring(`${server.address}/api/services`);
  expect(counts.new).toBe(6);
  expect(remarks.join(' ')).toContain('The full record of ‘Harbour group 2 of the Vale’ could not be got');
});

test('version 1 pages, which hold their services in full, are read without asking for each', async () => {
  const v1 = (number: number) => ({
    totalElements: 4,
    totalPages: 2,
    number,
    size: 2,
    first: number === 1,
    last: number === 2,
    content: [full(number * 2 - 1), full(number * 2)],
  });
  const server = await serve((path) => (path.startsWith('/v1/services') ? v1(pageAsked(path)) : undefined));
  expect((await place.bring(`${server.address}/v1/services`)).counts.new).toBe(4);
  expect(server.asked).toEqual(['/v1/services', '/v1/services?page=2']);
});

test('a base address that answers nothing of its own is looked for one step further down, and pages may count from 0', async () => {
  const v1 = (number: number) => ({
    totalElements: 3,
    totalPages: 3,
    number,
    size: 1,
    first: number === 0,
    last: number === 2,
    content: [full(number + 1)],
  });
  const server = await serve((path) =>
    path.startsWith('/o/v2/services') ? v1(Number(new URL(path, 'http://x').searchParams.get('page') ?? 0)) : undefined,
  );
  expect((await place.bring(`${server.address}/o/v2`)).counts.new).toBe(3);
});

test('an address with nothing behind it is a sentence, and writes nothing', async () => {
  const server = await serve(() => undefined);
  await expect(place.bring(`${server.address}/nothing`)).rejects.toThrow(/found the answer 404\. Check the address/);
});
