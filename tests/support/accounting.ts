import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { ReadReport } from './importing.ts';

/** A record of a source, found by a plain reading that shares no code with the import. */
export interface Counted {
  readonly file: string;
  /** Empty when it has none. */
  readonly id: string;
  readonly name: string;
}

type Fields = Readonly<Record<string, unknown>>;

/** Every service of a file of JSON or CSV, or of a folder of linked tables. */
export function countedIn(source: string): Counted[] {
  if (!statSync(source).isDirectory()) return source.endsWith('.csv') ? inTable(source) : inJson(source);
  const table = readdirSync(source).find((name) => /^services?\.csv$/i.test(name));
  return table ? inTable(join(source, table)) : readdirSync(source).flatMap((name) => countedIn(join(source, name)));
}

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

function inJson(source: string): Counted[] {
  const value: unknown = JSON.parse(readFileSync(source, 'utf8').replace(/^\uFEFF/, ''));
  const lists = isFields(value) ? Object.values(value).filter((inner) => Array.isArray(inner) && inner.every(isFields)) : [value];
  // The longest list that stands in the document itself; a document with none is one record.
  const [list] = (isFields(value) && 'organization' in value ? [[value]] : (lists as Fields[][])).sort((a, b) => b.length - a.length);
  return (list ?? [value as Fields]).map((one) => counted(source, one));
}

function inTable(source: string): Counted[] {
  const rows = parse(readFileSync(source), {
    columns: true,
    bom: true,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
  });
  return (rows as Fields[])
    .filter((row) => Object.values(row).some((cell) => String(cell).trim() !== ''))
    .map((row) => counted(source, row));
}

function counted(source: string, record: Fields): Counted {
  const text = (...names: readonly string[]) =>
    Object.entries(record)
      .filter(([key, value]) => names.includes(key.trim().toLowerCase()) && ['string', 'number'].includes(typeof value))
      .map(([, value]) => String(value).trim())[0] ?? '';
  return {
    file: basename(source),
    id: text('id', 'service unique identifier'),
    name: text('name', 'name of service'),
  };
}

/**
 * The records of a source that are neither a file of the content folder, nor in the report with a reason. None, or the
 * import has lost something.
 */
export function unaccounted(source: readonly Counted[], { records }: ReadReport, everything: Readonly<Record<string, string>>): string[] {
  const told = records.filter(({ kind, outcome }) => kind !== 'organisation' && outcome !== 'gone');
  const byId = new Map(told.map((one) => [one.idInSource, one]));
  const missing = source.filter(({ id, file }) => {
    const one = byId.get(id) ?? byId.get(`${id} in ${file}`);
    if (!one || id === '') return true;
    if (!['new', 'updated', 'unchanged'].includes(one.outcome)) return !one.why;
    return !Object.entries(everything).some(([path, text]) => path.endsWith(`/${one.file}`) && text.includes(one.idInSource));
  });
  // A record with no id is told under one that was made for it; one that cannot be read is told with its reason alone.
  const excused = told.filter(
    ({ idInSource, why, file }) => (idInSource === '' && why) || (idInSource.startsWith('made-') && (why || file)),
  );
  return missing.length > excused.length ? missing.map(({ file, id, name }) => `${file}: ${id} ${name}`) : [];
}
