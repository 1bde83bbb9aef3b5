import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fields } from '../draft/draft.ts';
import { isFields } from '../merge/same.ts';
import { plainName } from '../slug.ts';
import { type MarkdownFile, readMarkdown } from './markdown-file.ts';

type Collection = 'services' | 'organisations';

/** What a source said the last time, kept in `imported/<collection>/<id>.json` so that an editor's change can be told from the source's. */
export interface Said {
  readonly source: string;
  readonly idInSource: string;
  /** The name in the source, which may not be the editor's. */
  readonly name: string;
  /** A digest of the record's file as the import left it. */
  readonly written: string;
  readonly fields: Fields;
  readonly words: string;
}

/** A record that is on the shelf: who it is, by the facts that find it again. */
export interface Shelved {
  readonly id: string;
  readonly collection: Collection;
  readonly name: string;
  readonly source: string;
  readonly idInSource: string;
  readonly phone: string;
  readonly postcodes: readonly string[];
  readonly web: string;
}

export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);
export const saidFile = (collection: Collection, id: string) => `imported/${collection}/${id}.json`;
export const recordFile = (collection: Collection, id: string) => `${collection}/${id}.md`;

export const hasNoNeeds = ({ needs }: Fields): boolean => Array.isArray(needs) && needs.length === 0;

/** A number that is unique in the world. */
export const isUuid = (id: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id);

/** The records that are there already, and which of a source's records each came from. */
export class Shelf {
  readonly #dir: string;
  readonly #records: Shelved[] = [];
  readonly #byKey = new Map<string, Shelved>();
  readonly #ids = { services: new Set<string>(), organisations: new Set<string>() };
  readonly #organisationNames = new Map<string, string>();

  constructor(dir: string) {
    this.#dir = dir;
    for (const collection of ['services', 'organisations'] as const) this.#load(collection);
  }

  get records(): readonly Shelved[] {
    return this.#records;
  }

  isTaken(collection: Collection, id: string): boolean {
    return this.#ids[collection].has(id) || existsSync(join(this.#dir, recordFile(collection, id)));
  }

  /** The record that this one became before: by its source and number there; by a number that is unique in the world; or by number and name, when the source has been given another name. */
  find(collection: Collection, { source, idInSource, name }: { source: string; idInSource: string; name: string }): Shelved | undefined {
    return keysOf(collection, { source, idInSource, name })
      .map((key) => this.#byKey.get(key))
      .find((found) => found !== undefined);
  }

  organisationNamed(name: string): string | undefined {
    return this.#organisationNames.get(plainName(name));
  }

  add(shelved: Shelved): void {
    this.#records.push(shelved);
    this.#ids[shelved.collection].add(shelved.id);
    for (const key of keysOf(shelved.collection, shelved)) if (!this.#byKey.has(key)) this.#byKey.set(key, shelved);
    if (shelved.collection === 'organisations' && !this.#organisationNames.has(plainName(shelved.name)))
      this.#organisationNames.set(plainName(shelved.name), shelved.id);
  }

  /** The record's file as it stands, with its text; undefined when somebody took it away. `broken` when it has to be mended first. */
  read(collection: Collection, id: string): { text: string; file: MarkdownFile | undefined } | undefined {
    const path = join(this.#dir, recordFile(collection, id));
    if (!existsSync(path)) return undefined;
    const text = readFileSync(path, 'utf8');
    return { text, file: readMarkdown(text) };
  }

  /** Does a service that is there still wait for its needs? Somebody may have chosen them since it came in. */
  isWithoutNeeds(id: string): boolean {
    const file = this.read('services', id)?.file;
    return file !== undefined && hasNoNeeds(file.fields);
  }

  said(collection: Collection, id: string): Said | undefined {
    const path = join(this.#dir, saidFile(collection, id));
    return existsSync(path) ? saidFrom(readFileSync(path, 'utf8')) : undefined;
  }

  #load(collection: Collection): void {
    const known = new Set<string>();
    for (const id of idsIn(join(this.#dir, 'imported', collection), '.json')) {
      const said = this.said(collection, id);
      if (!said) continue;
      known.add(id);
      this.add(shelvedFrom(collection, id, said));
    }
    for (const id of idsIn(join(this.#dir, collection), '.md')) {
      if (known.has(id)) continue;
      const fields = this.read(collection, id)?.file?.fields ?? {};
      const { source = '', idInSource = '' } = (isFields(fields.provenance) ? fields.provenance : {}) as {
        source?: string;
        idInSource?: string;
      };
      this.add(shelvedFrom(collection, id, { source, idInSource, name: String(fields.name ?? ''), fields }));
    }
  }
}

function keysOf(collection: Collection, { source, idInSource, name }: Pick<Shelved, 'source' | 'idInSource' | 'name'>): string[] {
  if (idInSource === '') return [];
  return [
    `${collection}|${source}|${idInSource}`,
    isUuid(idInSource) ? `${collection}|${idInSource.toLowerCase()}` : `${collection}|${idInSource}|${plainName(name)}`,
  ];
}

/** The facts of a record by which it is found again, and told from its likes. */
export function shelvedFrom(
  collection: Collection,
  id: string,
  { source, idInSource, name, fields }: Pick<Said, 'source' | 'idInSource' | 'name' | 'fields'>,
): Shelved {
  const contact = isFields(fields.contact) ? fields.contact : {};
  const venues = Array.isArray(fields.venues) ? (fields.venues as unknown[]).filter(isFields) : [];
  return {
    id,
    collection,
    name,
    source,
    idInSource,
    phone: String(contact.phone ?? '').replace(/ /g, ''),
    postcodes: venues.flatMap(({ postcode }) => (typeof postcode === 'string' ? [postcode] : [])),
    web: String(contact.web ?? '')
      .replace(/^https?:\/\/(www\.)?|\/+$/g, '')
      .toLowerCase(),
  };
}

const idsIn = (folder: string, ending: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(ending) && !name.startsWith('.') && name !== 'README.md')
        .sort()
        .map((name) => name.slice(0, -ending.length))
    : [];

/** Nothing when the file is not one of ours: the record is then merged as if the source had never said anything. */
function saidFrom(text: string): Said | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (!isFields(value) || !isFields(value.fields)) return undefined;
    const { source, idInSource, name, written, words, fields } = value;
    return {
      source: String(source ?? ''),
      idInSource: String(idInSource ?? ''),
      name: String(name ?? ''),
      written: String(written ?? ''),
      words: String(words ?? ''),
      fields,
    };
  } catch {
    return undefined;
  }
}
