import { decode } from '../../data/decode.ts';
import { oneFile } from '../../data/folder.ts';
import { readContent } from '../../data/read.ts';
import { asWritten, type WrittenFields } from '../../domain/as-written.ts';
import { type OpenRecord, openRecord, openServiceRecord } from '../../domain/open-record.ts';
import { openRecords } from '../../domain/open-records.ts';
import { type CollectionName, collections } from '../../domain/schema/collections.ts';
import type { Service } from '../../domain/schema/service.ts';
import { isFields } from '../merge/same.ts';
import { type MarkdownFile, readMarkdown } from '../write/markdown-file.ts';

/** A record's file as it stands, and what of it leaves as open data. */
export interface Here {
  readonly text: string;
  readonly file: MarkdownFile;
  readonly open: Pick<OpenRecord, 'fields' | 'body'>;
}

/** The content that our own records come back into. */
export class OwnContent {
  readonly #dir: string;
  readonly #open = new Map<string, OpenRecord>();

  constructor(dir: string, today: string) {
    this.#dir = dir;
    const content = readContent(dir, today);
    if (content.kind === 'unusable') return;
    for (const [folder, records] of Object.entries(openRecords(content.directory)))
      for (const record of records) this.#open.set(`${folder}/${record.id}`, record);
  }

  /** How many records of a kind leave from here. */
  idsOf(folder: CollectionName): string[] {
    return [...this.#open.keys()].filter((key) => key.startsWith(`${folder}/`)).map((key) => key.slice(folder.length + 1));
  }

  /** The record of this id; `broken` when its file has a mistake that has to be mended first. */
  read(folder: CollectionName, id: string): Here | 'broken' | undefined {
    const [content] = oneFile(this.#dir, `${folder}/${id}.md`);
    if (!content) return undefined;
    const decoded = decode(content.bytes);
    const text = decoded.kind === 'text' ? decoded.text.replace(/^\uFEFF/, '') : '';
    const file = readMarkdown(text);
    if (!file) return 'broken';
    // A record that is left out of the site, or whose pointers are, leaves less than its file says.
    const open = this.#open.get(`${folder}/${id}`) ?? openOf(folder, { ...file, id });
    return open ? { text, file, open } : 'broken';
  }

  /** What the source of a record said the last time that it was brought back. */
  said(folder: CollectionName, id: string): Pick<OpenRecord, 'fields' | 'body'> | undefined {
    const [file] = oneFile(this.#dir, saidFile(folder, id));
    try {
      const value: unknown = file && JSON.parse(Buffer.from(file.bytes).toString('utf8'));
      if (!isFields(value) || !isFields(value.fields)) return undefined;
      return { fields: value.fields as WrittenFields, body: String(value.body ?? '') };
    } catch {
      return undefined;
    }
  }
}

/** Where that is kept, apart from what other systems said of the same record. */
export const saidFile = (folder: CollectionName, id: string) => `imported/our-own/${folder}/${id}.json`;

/** What a file says → what of it leaves; undefined when its fields are not right. */
export function openOf(folder: CollectionName, { fields, words, id }: MarkdownFile & { readonly id: string }): OpenRecord | undefined {
  const read = collections[folder].safeParse(fields);
  if (!read.success) return undefined;
  const kept = { id, file: '', body: words };
  if (folder !== 'services') return openRecord({ ...read.data, ...kept });
  const { sourceExtras, ...service } = read.data as Service;
  return openServiceRecord({ ...service, ...kept });
}

/** Fields as they were typed in a cell → as a file says them; undefined when they are not right. */
export function cleanFields(folder: CollectionName, fields: WrittenFields): WrittenFields | undefined {
  const read = collections[folder].safeParse(fields);
  return read.success ? asWritten(read.data) : undefined;
}
