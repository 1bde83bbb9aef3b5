import { byNeedUrl, fileOfHash, packFileUrl } from '../pack/files.ts';
import type { ByNeed } from '../pack/like.ts';
import { hashOfThing, type PackRecord } from '../pack/record.ts';

const fetched = new Map<string, Promise<unknown>>();

/** A file, asked for once; again only when it did not come. */
function fileAt<Content>(url: string): Promise<Content> {
  const known = fetched.get(url) ?? fetchJson(url);
  fetched.set(url, known);
  known.catch(() => fetched.delete(url));
  // The site's own file, built from the same type.
  return known as Promise<Content>;
}

async function fetchJson(url: string): Promise<unknown> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url} did not load (${answer.status}).`);
  return answer.json();
}

/** What the directory says of a thing today, by its hash. Undefined when it has left; throws when that could not be fetched. */
export async function recordOf(hash: string): Promise<PackRecord | undefined> {
  const records = await fileAt<readonly PackRecord[]>(packFileUrl(fileOfHash(hash)));
  return records.find(({ kind, id }) => hashOfThing(kind, id) === hash);
}

/** Which services there are for each need. */
export const fetchByNeed = (): Promise<ByNeed> => fileAt<ByNeed>(byNeedUrl());
