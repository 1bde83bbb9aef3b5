import { at } from '../domain/urls.ts';

/** A file of this site, by its path from the top. Throws when it did not come. */
export async function fetchJson(path: string): Promise<unknown> {
  const answer = await fetch(at(path));
  if (!answer.ok) throw new Error(`${path} did not load (${answer.status}).`);
  return answer.json();
}
