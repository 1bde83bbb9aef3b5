import type { OpenRecord } from '../../domain/open-record.ts';
import { type CollectionName, collections } from '../../domain/schema/collections.ts';
import { isFields } from '../merge/same.ts';
import { headOf, type SourceFile } from '../source/source-file.ts';
import { textOf } from '../source/text-of.ts';
import { isJson, withheldIn } from './own-feed.ts';
import type { OwnRead } from './own-record.ts';

/** Letters of a file of records: many times what the largest county has. */
const mostLetters = 48 * 1024 * 1024;

const folders = Object.keys(collections) as CollectionName[];

/** records.json, which holds every record as it stands in its file; undefined when the source is something else. */
export async function openRecordsFile([file, ...others]: readonly SourceFile[]): Promise<OwnRead[] | undefined> {
  if (!file || others.length > 0 || !(await isJson(file))) return undefined;
  const head = new TextDecoder().decode(await headOf(file));
  if (!/"directory"\s*:/.test(head)) return undefined;
  const value = await valueIn(file);
  if (!isFields(value) || typeof value.directory !== 'string') return undefined;
  const lists = folders.flatMap((folder) => (Array.isArray(value[folder]) ? [[folder, value[folder] as unknown[]] as const] : []));
  const isOurs = lists.length > 0 && lists.every(([, list]) => list.every((one) => isFields(one) && isFields(one.fields)));
  return isOurs
    ? lists.flatMap(([folder, list]) => list.map((one, place) => readOne(one, folder, `${file.name}, ${folder} ${place + 1}`)))
    : undefined;
}

function readOne(one: unknown, folder: CollectionName, where: string): OwnRead {
  const { id, fields, body, withheld } = isFields(one) ? one : {};
  if (typeof id !== 'string') return { kind: 'unread', where, name: '', why: 'it has no id' };
  const words = typeof body === 'string' ? body : '';
  return {
    kind: 'record',
    folder,
    where,
    record: { id, fields: fields as OpenRecord['fields'], body: words, withheld: withheldIn(withheld) },
  };
}

async function valueIn(file: SourceFile): Promise<unknown> {
  let text = '';
  for await (const part of textOf(file)) {
    text += part;
    if (text.length > mostLetters) return undefined;
  }
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
