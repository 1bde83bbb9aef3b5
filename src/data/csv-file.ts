import { type Info, parse } from 'csv-parse/sync';
import type { z } from 'zod';
import { fieldName, type Problem, quote } from '../domain/problem.ts';
import { decode } from './decode.ts';
import type { ContentFile } from './folder.ts';

/** A line of a CSV file: its cells, and which line of the file it is, from 1. */
export interface Line {
  readonly cells: readonly string[];
  readonly line: number;
}

/** What a file of lines gave: what could be read, and what was wrong. */
export interface FromCsv<Read> {
  readonly read: Read;
  readonly problems: readonly Problem[];
}

/** A CSV file → its lines, empty ones left out. A file that cannot be read is one problem. */
export function linesOf({ file, bytes }: ContentFile): FromCsv<readonly Line[]> {
  const decoded = decode(bytes);
  if (decoded.kind === 'unreadable') return { read: [], problems: [unreadable(file, 1, decoded.why)] };
  try {
    const rows = parse(decoded.text, { bom: true, trim: true, relaxColumnCount: true, skipEmptyLines: true, info: true }) as unknown;
    const lines = (rows as { record: string[]; info: Info }[]).map(({ record, info }) => ({ cells: record, line: info.lines }));
    return { read: lines.filter(({ cells }) => cells.some(Boolean)), problems: [] };
  } catch (error) {
    const line = error instanceof Error && 'lines' in error ? Number(error.lines) : 1;
    return {
      read: [],
      problems: [unreadable(file, line, 'put quotes round any cell that has a comma or a quote in it, and save it as CSV')],
    };
  }
}

/** How a cell with a mistake in it is told: quoted, or not at all where it may hold what a family typed. */
export type Telling = 'quoted' | 'unquoted';

/** Told in place of a cell, and of the name of a column, that is not to be quoted. */
export const unquoted = 'a cell that is not shown here, for it may hold what somebody typed';

/** Lines → rows of a schema, by the names on the first. A line with a mistake is left out, and told. An empty cell is a field left out. */
export function rowsOf<Row>(
  file: string,
  [head, ...lines]: readonly Line[],
  schema: z.ZodType<Row>,
  telling: Telling = 'quoted',
): FromCsv<readonly Row[]> {
  const problems: Problem[] = [];
  const read = lines.flatMap(({ cells, line }) => {
    const pairs = (head?.cells ?? []).flatMap((name, at) => (cells[at] ? [[name, cells[at]] as const] : []));
    const value = Object.fromEntries(pairs);
    const result = schema.safeParse(value);
    if (result.success) return [result.data];
    for (const issue of result.error.issues) {
      const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
      const keys = issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : undefined;
      problems.push({
        rule: 'wrong-cell',
        severity: 'error',
        effect: 'part left out',
        file,
        field: keys ? (telling === 'quoted' ? keys : '') : fieldName(path),
        line,
        found: keys ? 'a column that is not known' : telling === 'quoted' ? quote(value[String(path[0])]) : unquoted,
        fix: keys ? 'take the column out, or look for its name in content/commissioners/README.md' : issue.message,
      });
    }
    return [];
  });
  return { read, problems };
}

/** A file that places.yaml names and that is not in the folder. */
export const noSuchFile = (file: string, named: string): Problem => ({
  rule: 'missing-file',
  severity: 'error',
  effect: 'part left out',
  file,
  field: '',
  line: 1,
  found: 'no such file',
  fix: `add it, or take ${named} out of places/places.yaml`,
});

const unreadable = (file: string, line: number, fix: string): Problem => ({
  rule: 'unreadable-file',
  severity: 'error',
  effect: 'record left out',
  file,
  field: '',
  line,
  found: 'something that cannot be read',
  fix,
});
