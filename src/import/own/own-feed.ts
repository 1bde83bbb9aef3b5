import type { OpenRecord, Withheld } from '../../domain/open-record.ts';
import { recordOf } from '../../oruk/our-own.ts';
import { isFields } from '../merge/same.ts';
import { jsonRecords } from '../read/json-records.ts';
import { type JsonValue, jsonGroup } from '../read/json-value.ts';
import type { Format } from '../read/read-source.ts';
import { headOf, type SourceFile } from '../source/source-file.ts';
import { textOf } from '../source/text-of.ts';
import type { OwnRead } from './own-record.ts';

/** Is the first thing in it an entry of our own feed? Whoever names the format has said so. */
export async function isOwnFeed(files: readonly SourceFile[], format: Format | undefined): Promise<boolean> {
  const [first] = files;
  if (!first || !(await isJson(first))) return false;
  if (format === 'signpost-feed') return true;
  for await (const part of jsonRecords(textOf(first), first.name)) {
    const group: JsonValue = part.kind === 'refused' ? { kind: 'unreadable', why: '' } : jsonGroup(part.text);
    return group.kind === 'group' && ownRecordIn(group.value) !== undefined;
  }
  return false;
}

/** Every record of the feed. An organisation stands in each of its services, and is read once. */
export async function* feedReads(files: readonly SourceFile[]): AsyncGenerator<OwnRead> {
  const organisations = new Set<string>();
  for (const file of files) {
    let count = 0;
    if (!(await isJson(file))) {
      yield { kind: 'unread', where: file.name, name: '', why: 'it is not JSON' };
      continue;
    }
    for await (const part of jsonRecords(textOf(file), file.name)) {
      const where = `${file.name}, record ${count + 1}`;
      const group: JsonValue = part.kind === 'refused' ? { kind: 'unreadable', why: part.why } : jsonGroup(part.text);
      // The frame around a list of records is no record.
      if (part.kind === 'document' && count > 0) continue;
      count++;
      if (group.kind === 'unreadable') {
        yield { kind: 'unread', where, name: '', why: group.why };
        continue;
      }
      yield* entryReads(group.value, where, organisations);
    }
  }
}

function* entryReads(entry: Readonly<Record<string, unknown>>, where: string, organisations: Set<string>): Generator<OwnRead> {
  const record = ownRecordIn(entry);
  if (!record) {
    const why = 'it does not hold its own record, as an entry of our feed in full does: take services-full.json';
    yield { kind: 'unread', where, name: String(entry.name ?? ''), why };
    return;
  }
  // Every service names its organisation, and nothing else of the feed does.
  const folder = 'organisation' in record.fields ? 'services' : 'organisations';
  if (folder === 'services' || !organisations.has(record.id)) yield { kind: 'record', folder, record, where };
  if (folder === 'organisations') organisations.add(record.id);
  const runBy = isFields(entry.organization) ? ownRecordIn(entry.organization) : undefined;
  if (!runBy || organisations.has(runBy.id)) return;
  organisations.add(runBy.id);
  yield { kind: 'record', folder: 'organisations', record: runBy, where: `${where}, its organisation` };
}

/** Fields are as they came: the schema of their kind says whether they are right. */
function ownRecordIn({ signpost_id, signpost_record, signpost_words, signpost_withheld }: Readonly<Record<string, unknown>>) {
  if (typeof signpost_id !== 'string' || !isFields(signpost_record)) return undefined;
  return recordOf({
    signpost_id,
    signpost_record: signpost_record as OpenRecord['fields'],
    signpost_words: typeof signpost_words === 'string' ? signpost_words : '',
    signpost_withheld: withheldIn(signpost_withheld),
  });
}

/** What is said to be kept back, and nothing else that may stand there. */
export const withheldIn = (value: unknown): Withheld[] =>
  (['address', 'commissioning'] as const).filter((part) => Array.isArray(value) && value.includes(part));

/** Does it begin as JSON does? */
export async function isJson(file: SourceFile): Promise<boolean> {
  const head = new TextDecoder().decode(await headOf(file, 64));
  return /^\uFEFF?\s*[{[]/.test(head);
}
