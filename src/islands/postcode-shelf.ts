import type { PostcodeShelf } from '../places/look-up.ts';
import type { PackedUnits } from '../places/packed-units.ts';
import type { PostcodeContents } from '../places/postcode-files.ts';
import { searchFilePath } from '../search/files.ts';
import { fetchJson } from './fetch-json.ts';

/** Postcodes for a page that asks for all of them at once. */
export interface WholeShelf extends PostcodeShelf {
  /** Fetches every file. Then no more is asked of anyone, whatever is typed, with the network or without. */
  readonly fetchAll: () => Promise<void>;
}

/** The files of postcodes, each fetched once; again only when it did not come. The digest is that of the search. */
export function wholeShelf(digest: string): WholeShelf {
  const fetched = new Map<string, Promise<unknown>>();
  const file = <Content>(path: string): Promise<Content> => {
    const known = fetched.get(path) ?? fetchJson(path);
    fetched.set(path, known);
    known.catch(() => fetched.delete(path));
    return known as Promise<Content>;
  };
  const contents = () => file<PostcodeContents>(searchFilePath('postcodes', digest));
  const units = (number: number, made: string) => file<PackedUnits>(searchFilePath(`postcodes-${number}`, made));
  const fetchAll = async () => {
    const { outcodes, digest: made } = await contents();
    const numbers = new Set(Object.values(outcodes).flatMap(({ files }) => files));
    await Promise.all([...numbers].map((number) => units(number, made)));
  };
  return { contents, file: units, fetchAll };
}
