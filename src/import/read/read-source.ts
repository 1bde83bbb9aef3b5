import { textOf as scalarText } from '../entry.ts';
import type { Found } from '../found.ts';
import { limits } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import { headOf, type SourceFile } from '../source/source-file.ts';
import { textOf, utf16Of } from '../source/text-of.ts';
import { csvRows, type Row } from './csv-rows.ts';
import { fromDfeCapture, isDfeCapture } from './dfe-capture.ts';
import { jsonRecords } from './json-records.ts';
import { jsonGroup } from './json-value.ts';
import { joinTables, type Tables, tablesIn } from './linked-tables.ts';
import { fromMappedRow, type Mapping, MappingNeeded, mappingFor, mappingText } from './mapping.ts';
import { fromOfsted, isOfsted } from './ofsted.ts';
import { hasServiceFields, looksLikeService, serviceFromJson } from './service-json.ts';
import { xlsxRows } from './xlsx-rows.ts';

/** What the importer can read. `--format` names one when it is not seen rightly. */
export const formats = [
  'oruk-v3',
  'oruk-v1',
  'hsds-json',
  'hsds-csv',
  'outpost',
  'dfe-csv',
  'ofsted-csv',
  'table',
  'signpost-feed',
  'signpost-sheets',
  'signpost-records',
] as const;
export type Format = (typeof formats)[number];

/** A record of the source, or something that stood where one should and why it is none. */
export type Read =
  | { readonly kind: 'found'; readonly found: Found; readonly format: Format }
  | { readonly kind: 'unread'; readonly where: string; readonly name: string; readonly why: string }
  /** Something about the whole source that whoever runs the import should know. */
  | { readonly kind: 'remark'; readonly says: string };

const json = new Set<Format>(['oruk-v3', 'oruk-v1', 'hsds-json', 'outpost']);

/** Every record of the files, one at a time. */
export async function* readSource(
  files: readonly SourceFile[],
  { format, mapping }: { format?: Format | undefined; mapping?: Mapping | undefined },
): AsyncGenerator<Read> {
  const sets =
    format === undefined || format === 'hsds-csv' ? tablesIn(files.map((file) => ({ name: file.name, rows: () => csvRows(file) }))) : [];
  for (const tables of sets) yield* readTables(tables, 'hsds-csv', '');
  const joined = new Set(sets.flatMap(({ of, others }) => [...[...of.values()].flat().map(({ name }) => name), ...others]));
  for (const file of files) {
    if (joined.has(file.name)) continue;
    const kind = await kindOf(file);
    if (kind === 'json' && (format === undefined || json.has(format))) yield* readJson(file, format);
    else if (kind === 'table' && (format === undefined || !json.has(format)))
      yield* readTable(file, csvRows(file), { format, mapping, only: files.length === 1 });
    else if (kind === 'spreadsheet' && (format === undefined || !json.has(format)))
      yield* readTable(file, xlsxRows(file), { format, mapping, only: files.length === 1 });
    else
      yield {
        kind: 'unread',
        where: file.name,
        name: '',
        why: kind === 'other' ? 'it is no file of records: not JSON, CSV or a spreadsheet' : `it is not ${format}`,
      };
  }
}

async function* readTables(tables: Tables, format: Format, within: string): AsyncGenerator<Read> {
  for await (const joined of joinTables(tables)) {
    if (joined.kind === 'remark') yield joined;
    else yield { kind: 'found', format, found: serviceFromJson(joined.value, `${within}${joined.where}`) };
  }
}

async function kindOf(file: SourceFile): Promise<'json' | 'table' | 'spreadsheet' | 'other'> {
  const head = await headOf(file, 4096);
  if (head[0] === 0x50 && head[1] === 0x4b) return 'spreadsheet';
  const text = new TextDecoder(utf16Of(head) ?? 'utf-8')
    .decode(head)
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (text.startsWith('{') || text.startsWith('[')) return 'json';
  if (text === '' || /^<|^%PDF/.test(text)) return 'other';
  const binary = [...text].filter((letter) => letter < '\t' || letter === '\uFFFD').length;
  const named = /\.(csv|tsv|tab|txt)$/i.test(file.name) || !/\.\w{2,5}$/.test(file.name);
  return named && binary < text.length / 20 && /[,;\t|]/.test(text.split('\n')[0] ?? '') ? 'table' : 'other';
}

async function* readJson(file: SourceFile, format: Format | undefined): AsyncGenerator<Read> {
  let count = 0;
  for await (const part of jsonRecords(textOf(file), file.name)) {
    const where = `${file.name}, record ${count + 1}`;
    if (part.kind === 'refused') {
      count++;
      yield { kind: 'unread', where, name: '', why: part.why };
      continue;
    }
    const group = jsonGroup(part.text);
    if (part.kind === 'document') {
      if (group.kind === 'group') yield* readDocument(group.value, file.name, { format, listed: count > 0 });
      else if (count === 0 || !/^\s*\[/.test(part.text))
        throw new Refusal(file.name, 'JSON that cannot be read', `${group.why[0]?.toUpperCase()}${group.why.slice(1)}. Export it again.`);
      continue;
    }
    count++;
    yield group.kind === 'group'
      ? asService(group.value, where, format, around(part.around))
      : { kind: 'unread', where, name: '', why: group.why };
  }
}

/** A document that is no list: one service, one inside a wrapper, tables as JSON, or the frame of a list that has been read. */
async function* readDocument(
  value: Readonly<Record<string, unknown>>,
  name: string,
  { format, listed }: { format: Format | undefined; listed: boolean },
): AsyncGenerator<Read> {
  const tables = Object.entries(value).filter(([key, rows]) => key.endsWith('.csv') && Array.isArray(rows));
  if (tables.length > 0) {
    const files = tables.map(([key, rows]) => ({ name: key, rows: () => rowsInJson(key, rows as unknown[]) }));
    for (const set of tablesIn(files)) yield* readTables(set, 'hsds-json', `${name}, `);
    return;
  }
  if (listed) return;
  const wrapped = [value.service, value.data].find((inner) => typeof inner === 'object' && inner !== null && !Array.isArray(inner));
  const service = wrapped && looksLikeService(wrapped as Record<string, unknown>) ? (wrapped as Record<string, unknown>) : value;
  yield asService(service, name, format, {});
}

async function* rowsInJson(name: string, rows: readonly unknown[]): AsyncGenerator<Row> {
  for (const [index, row] of rows.entries()) {
    if (typeof row !== 'object' || row === null) continue;
    yield {
      where: `${name}, row ${index + 1}`,
      cells: Object.fromEntries(Object.entries(row).map(([key, value]) => [key, scalarText(value)])),
    };
  }
}

function asService(
  value: Readonly<Record<string, unknown>>,
  where: string,
  format: Format | undefined,
  aroundIt: Readonly<Record<string, unknown>>,
): Read {
  const name = typeof value.name === 'string' ? value.name.slice(0, 200) : '';
  if (!format && !looksLikeOrganisation(aroundIt) && (!looksLikeService(value) || isListOfOthers(value, where)))
    return { kind: 'unread', where, name, why: 'it is not a service: it has none of a service’s fields' };
  return {
    kind: 'found',
    format: format ?? formatOf(value),
    found: serviceFromJson(value, where, looksLikeOrganisation(aroundIt) ? aroundIt : {}),
  };
}

/** A name and a description may be anything's; the file then says what they are of. */
const isListOfOthers = (value: Readonly<Record<string, unknown>>, where: string) =>
  /organi[sz]ation|taxonom|location/i.test(where.split(', ')[0] ?? '') && !hasServiceFields(value);

const looksLikeOrganisation = (value: Readonly<Record<string, unknown>>) => typeof value.name === 'string' && typeof value.id === 'string';

function formatOf(value: Readonly<Record<string, unknown>>): Format {
  if ('organisation' in value || 'taxonomies' in value || 'local_offer' in value) return 'outpost';
  if (
    'service_taxonomys' in value ||
    'eligibilitys' in value ||
    'regular_schedules' in value ||
    'attending_access' in value ||
    'fundings' in value
  )
    return 'oruk-v1';
  if ('application_process' in value || 'interpretation_services' in value || 'phones' in value) return 'hsds-json';
  return 'oruk-v3';
}

const mostAround = 64 * 1024;
let lastAround: { readonly text: string; readonly value: Readonly<Record<string, unknown>> } = { text: '', value: {} };

/** What stands around a list: the organisation whose services they are, or page numbers. The same for every record of the list, so read once. */
function around(text: string): Readonly<Record<string, unknown>> {
  if (text.length > mostAround || text === lastAround.text) return text === lastAround.text ? lastAround.value : {};
  const group = jsonGroup(text);
  lastAround = { text, value: group.kind === 'group' ? group.value : {} };
  return lastAround.value;
}

/** How a table is to be read. `only` when it is all that there is: it is then worth asking somebody what its columns are. */
interface TableHow {
  readonly format: Format | undefined;
  readonly mapping: Mapping | undefined;
  readonly only: boolean;
}

async function* readTable(file: SourceFile, rows: AsyncIterable<Row>, { format, mapping, only }: TableHow): AsyncGenerator<Read> {
  let reader: ((row: Row) => Found) | undefined;
  let kind: Format = format ?? 'table';
  let count = 0;
  let waiting: Found | undefined;
  for await (const row of rows) {
    if (++count > limits.records) throw new Refusal(file.name, `more than ${limits.records} rows`, 'Split it, and import the parts.');
    if (!reader) {
      const columns = Object.keys(row.cells);
      if (format === 'dfe-csv' || (!format && isDfeCapture(columns))) [reader, kind] = [fromDfeCapture, 'dfe-csv'];
      else if (format === 'ofsted-csv' || (!format && isOfsted(columns))) [reader, kind] = [fromOfsted, 'ofsted-csv'];
      else {
        const map = mapping ?? mappingFor(columns);
        if (!map && only) throw new MappingNeeded(file.name, columns);
        if (!map) {
          yield { kind: 'unread', where: file.name, name: '', why: await whyUnread(columns, rows) };
          return;
        }
        if (!mapping)
          yield {
            kind: 'remark',
            says: `The columns of ${file.name} were read like this; to change it, save it as a file and give it with --mapping:\n${mappingText(map, columns)}`,
          };
        reader = (one) => fromMappedRow(one, map);
      }
    }
    const found = reader(withoutFormulas(row));
    const both: Found | undefined = waiting && alsoAt(waiting, found);
    if (waiting && !both) yield { kind: 'found', format: kind, found: waiting };
    waiting = both ?? found;
  }
  if (waiting) yield { kind: 'found', format: kind, found: waiting };
}

/** Why a table beside others was not read, and how much of it: the row in hand, and those that are left. */
async function whyUnread(columns: readonly string[], left: AsyncIterable<Row>): Promise<string> {
  let rows = 1;
  for await (const _row of left) rows++;
  const told = columns.slice(0, 12).join(', ');
  return `none of its ${rows} ${rows === 1 ? 'row' : 'rows'} was read, because no column is surely the name of a service, among ${told}`;
}

/** The same service on the next row, at another place: one record with both. */
function alsoAt(first: Found, next: Found): Found | undefined {
  if (first.id === '' || first.id !== next.id || first.name !== next.name) return undefined;
  const offset = first.places.length;
  const times = next.times.map((one) => (one.place === undefined ? one : { ...one, place: one.place + offset }));
  return {
    ...first,
    where: `${first.where} and ${next.where}`,
    places: [...first.places, ...next.places],
    times: [...first.times, ...times],
  };
}

/** A cell that a spreadsheet would run is not a value. It is kept as text that cannot be run, and told among the extras. */
function withoutFormulas({ where, cells }: Row): Row {
  const formulas = Object.entries(cells).filter(([, text]) => isFormula(text));
  if (formulas.length === 0) return { where, cells };
  const safe = Object.fromEntries(Object.entries(cells).filter(([, text]) => !isFormula(text)));
  return { where, cells: { ...safe, ...Object.fromEntries(formulas.map(([name, text]) => [`${name} (a formula)`, `‘${text}’`])) } };
}

/** The wide marks are run too, where a spreadsheet speaks Japanese. */
const isFormula = (text: string) => /^[=@＝＠]/.test(text) || /^[+-].*(\||!|\()/.test(text.replace(/^\+\d[\d ()-]*/, ''));
