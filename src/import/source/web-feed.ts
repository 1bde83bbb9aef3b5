import { createReadStream, statSync } from 'node:fs';
import { limits } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import { filesAt, type OpenSource } from './files-at.ts';
import { PageCache } from './page-cache.ts';
import type { SourceFile } from './source-file.ts';

type Json = Readonly<Record<string, unknown>>;

/**
 * A feed by its address: its root, its list of services, one page of it, or any file. Pages are followed to the last;
 * where a list gives only names, each service is asked for in full. One question at a time.
 */
export async function fetchFeed(address: string, cacheDir: string): Promise<OpenSource> {
  const cache = new PageCache(cacheDir, address);
  const { url, path: first } = await firstAnswer(address, cache);
  const root = jsonIn(cache, first);
  const name = address.replace(/[?#].*$/, '').replace(/\/+$/, '');
  if (!root) return { name, files: await filesAt(first, name.split('/').pop() || name), remarks: [], close: () => cache.clear() };
  const remarks: string[] = [];
  const listAddress = listOf(root) ? url : isRoot(root) ? withPath(url, 'services') : undefined;
  if (!listAddress) return { name, files: [fileAt(first, name)], remarks, close: () => cache.clear() };
  const pages = await allPages(listAddress, cache, remarks);
  const files = await whole(pages, listAddress, cache, remarks);
  return { name, files, remarks, close: () => cache.clear() };
}

/** The first answer of a feed. A base address often answers nothing of its own: its list is then one step further down. */
async function firstAnswer(address: string, cache: PageCache): Promise<{ url: string; path: string }> {
  const list = withPath(address, 'services');
  try {
    const path = await cache.get(address);
    if (!cache.read(path).trimStart().startsWith('<')) return { url: address, path };
    const listPath = await got(list, cache);
    return listPath && jsonIn(cache, listPath) ? { url: list, path: listPath } : { url: address, path };
  } catch (error) {
    if (!isNotThere(error)) throw error;
    const listPath = await got(list, cache);
    if (listPath && jsonIn(cache, listPath)) return { url: list, path: listPath };
    throw error;
  }
}

/** The answer to an address, unless there is none. A server that has gone away still stops the import. */
async function got(url: string, cache: PageCache): Promise<string | undefined> {
  try {
    return await cache.get(url);
  } catch (error) {
    if (isNotThere(error)) return undefined;
    throw error;
  }
}

const isNotThere = (error: unknown) => error instanceof Refusal && /the answer 4\d\d/.test(error.message);

/** A page that was got. Its services stay in its file: a county's would not fit in the memory beside everything else. */
interface Page {
  readonly path: string;
  readonly count: number;
  /** It holds each service in full, not only its first fields. */
  readonly full: boolean;
}

async function allPages(address: string, cache: PageCache, remarks: string[]): Promise<Page[]> {
  const pages: Page[] = [];
  const seen = new Set<string>();
  let url: string | undefined = address;
  for (let number = pageNumber(address); url && pages.length < limits.pages; number++) {
    const path = await cache.get(url);
    const json = jsonIn(cache, path);
    const services = json && listOf(json);
    if (!json || !services)
      throw new Refusal(url, 'a page that is not a list of services', 'Ask the publisher, or import the file that they offer.');
    const ids = JSON.stringify(services.map(({ id }) => id));
    // A host that cannot count gives the same page for ever.
    if (services.length === 0 || seen.has(ids)) break;
    seen.add(ids);
    pages.push({ path, count: services.length, full: services.some(isFull) });
    url = isLast(json, pages.length) ? undefined : nextAddress(json, address, (numberAt(json, 'page_number', 'number') ?? number) + 1);
  }
  const promised = numberAt(pages[0] && jsonIn(cache, pages[0].path), 'total_items', 'totalElements');
  const got = pages.reduce((sum, { count }) => sum + count, 0);
  if (promised !== undefined && promised > got) remarks.push(`The feed says that it has ${promised} services; its pages held ${got}.`);
  return pages;
}

/** What is longer is no number, and no address should be made of it. */
const mostIdLetters = 200;

/** Pages as files. Where they hold only the first fields of each service, a file for each service instead. */
async function whole(pages: readonly Page[], listAddress: string, cache: PageCache, remarks: string[]): Promise<SourceFile[]> {
  const files: SourceFile[] = [];
  for (const [index, { path, full: inFull }] of pages.entries()) {
    if (inFull) {
      files.push(fileAt(path, `page ${index + 1}`));
      continue;
    }
    for (const service of listOf(jsonIn(cache, path) ?? {}) ?? []) {
      const id = typeof service.id === 'string' || typeof service.id === 'number' ? String(service.id) : '';
      const full = id && id.length <= mostIdLetters && (await fullService(withPath(listAddress, encodeURIComponent(id)), cache));
      if (full) files.push(fileAt(full, `service ${id}`));
      else {
        remarks.push(`The full record of ‘${String(service.name ?? id).slice(0, 100)}’ could not be got, so what its list says was read.`);
        files.push({
          name: `page ${index + 1}, service ${id.slice(0, mostIdLetters)}`,
          open: async function* () {
            yield Buffer.from(JSON.stringify(service));
          },
        });
      }
    }
  }
  return files;
}

/** One service that is not there is a remark, and no reason to stop. */
async function fullService(url: string, cache: PageCache): Promise<string | undefined> {
  const path = await got(url, cache);
  return path && jsonIn(cache, path) ? path : undefined;
}

const fileAt = (path: string, name: string): SourceFile => ({ name, size: statSync(path).size, open: () => createReadStream(path) });

function jsonIn(cache: PageCache, path: string): Json | undefined {
  const text = cache.read(path).trimStart();
  if (!text.startsWith('{') && !text.startsWith('[')) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Json) : undefined;
  } catch {
    return undefined;
  }
}

function listOf(json: Json): readonly Json[] | undefined {
  const list = Array.isArray(json)
    ? json
    : ['contents', 'content', 'services', 'data', 'items', 'results'].map((key) => json[key]).find(Array.isArray);
  return (list as unknown[] | undefined)?.filter((one): one is Json => typeof one === 'object' && one !== null);
}

const isRoot = ({ version, openapi_url }: Json) => typeof version === 'string' || typeof openapi_url === 'string';
const isFull = (service: Json) =>
  Object.entries(service).some(([key, value]) => Array.isArray(value) && key !== 'attributes') || 'location' in service;

function isLast(json: Json, read: number): boolean {
  if (Array.isArray(json)) return true;
  if (json.last_page === true || json.last === true) return true;
  const total = numberAt(json, 'total_pages', 'totalPages');
  // What says of every page that there is another, has no more than it promised; and one, if it counts from 0.
  if (total !== undefined && read > total) return true;
  if (json.last_page === false || json.last === false) return false;
  return total === undefined ? typeof json.next !== 'string' : read >= total;
}

function nextAddress(json: Json, address: string, number: number): string {
  // A link that the page gives, as long as it stays on the same server.
  if (typeof json.next === 'string' && URL.canParse(json.next, address)) {
    const next = new URL(json.next, address);
    if (next.origin === new URL(address).origin) return next.href;
  }
  const url = new URL(address);
  url.searchParams.set('page', String(number));
  return url.href;
}

const pageNumber = (address: string) => Number(new URL(address).searchParams.get('page') ?? '1') || 1;

function numberAt(json: Json | undefined, ...keys: readonly string[]): number | undefined {
  return keys.map((key) => json?.[key]).find((value): value is number => typeof value === 'number');
}

/** An address one step further down: `…/services` → `…/services/12`. */
function withPath(address: string, part: string): string {
  const url = new URL(address);
  url.pathname = `${url.pathname.replace(/\/+$/, '')}/${part}`;
  url.searchParams.delete('page');
  return url.href;
}
