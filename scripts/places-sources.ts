import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { FeatureCollection } from 'geojson';
import { firstRows } from '../src/data/table.ts';
import { codePointColumns } from '../src/places/importing/postcode-row.ts';
import { type TableKind, tableKind } from '../src/places/importing/source-kind.ts';
import type { Kind } from './places-options.ts';

/** A file of the sources, and what it is. */
export type Source = { readonly path: string } & (
  | (Exclude<TableKind, { kind: 'unknown' }> & {
      /** Rows up to this line are not of the table: notes and its header. */
      readonly headLine: number;
    })
  | { readonly kind: 'boundaries'; readonly shapes: FeatureCollection }
  | { readonly kind: 'unknown'; readonly why: string }
);

/** The files of what was typed, or a sentence that says what is wrong. */
export function filesOf(sources: readonly string[]): string[] | string {
  const files: string[] = [];
  for (const source of sources) {
    if (!existsSync(source)) return `There is no file or folder called ‘${source}’.`;
    const found = statSync(source).isDirectory()
      ? globSync('**/*.{csv,CSV,txt,TXT,geojson,json}', { cwd: source })
          .sort()
          .map((name) => join(source, name))
      : [source];
    if (found.length === 0) return `There is no .csv and no .geojson file in ‘${source}’. If it is a zip, unzip it first.`;
    files.push(...found);
  }
  return [...new Set(files)];
}

/** Notes stand above the header of some tables, and the first row of a table may be damaged. */
const linesToLookAt = 20;

/** What a file is: by what was typed of it, else by how it begins. */
export async function surveyed(path: string, kind: Kind | undefined): Promise<Source> {
  if (statSync(path).size === 0) return { path, kind: 'unknown', why: 'it is empty' };
  if (/^\.(geojson|json)$/i.test(extname(path)) || kind === 'boundaries') return shapesIn(path);
  if (/^\.(zip|gz|xlsx?|gpkg|shp)$/i.test(extname(path))) return { path, kind: 'unknown', why: cureFor(extname(path).toLowerCase()) };
  if (kind === 'code-point-open')
    return { path, kind: 'postcodes', columns: codePointColumns, hasHeader: false, called: 'Code-Point Open', headLine: 0 };
  if (kind === 'open-names') return { path, kind, headLine: 0 };
  return surveyedTable(path);
}

async function surveyedTable(path: string): Promise<Source> {
  try {
    const rows = (await firstRows(path, linesToLookAt)).map(({ row, line }) => ({ line, told: tableKind(row) }));
    const known = rows.find(({ told }) => told.kind !== 'unknown');
    if (!known) {
      // "It has postcodes, but no column for a ward" says more than that nothing is known.
      const whys = rows.flatMap(({ told }) => (told.kind === 'unknown' ? [told.why] : []));
      return { path, kind: 'unknown', why: whys.find((why) => why.includes('column')) ?? whys[0] ?? 'it is empty' };
    }
    const { told, line } = known;
    if (told.kind === 'unknown') return { path, ...told };
    const hasHead = told.kind === 'area-names' || (told.kind === 'postcodes' && told.hasHeader);
    return { path, ...told, headLine: hasHead ? line : 0 };
  } catch {
    return { path, kind: 'unknown', why: 'it cannot be read as a table' };
  }
}

function shapesIn(path: string): Source {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
    if (typeof value === 'object' && value !== null && 'features' in value && Array.isArray(value.features))
      return { path, kind: 'boundaries', shapes: value as FeatureCollection };
    return { path, kind: 'unknown', why: 'it is JSON, but no list of shapes (a GeoJSON FeatureCollection)' };
  } catch {
    return {
      path,
      kind: 'unknown',
      why: 'it cannot be read as GeoJSON: it may be cut short, or too large; take the generalised boundaries (BGC)',
    };
  }
}

const cureFor = (ending: string): string =>
  ending === '.zip' || ending === '.gz' ? 'unzip it first' : 'take it as CSV, or boundaries as GeoJSON';
