import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { limits } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import { headOf, type SourceFile } from '../source/source-file.ts';
import { linesOfText, textOf, utf16Of } from '../source/text-of.ts';
import { filledCells, headLineOf } from './head-line.ts';

/** A row of a table by the names in its first line, and where it stood. Cells beyond the last name are under `column N`. */
export interface Row {
  readonly where: string;
  readonly cells: Readonly<Record<string, string>>;
}

/** The rows of a CSV file, one at a time. Commas, semicolons, tabs and strokes are all known as separators. */
export async function* csvRows(file: SourceFile): AsyncGenerator<Row> {
  try {
    yield* namedRows(linesOf(await parserOf(file)), file.name);
  } catch (error) {
    throw plainFault(file, error);
  }
}

/** The cells of each line of a CSV file, as they stand, the first line too. For tables whose columns are known. */
export async function* csvCells(file: SourceFile): AsyncGenerator<string[]> {
  try {
    for await (const { cells } of linesOf(await parserOf(file))) yield [...cells];
  } catch (error) {
    throw plainFault(file, error);
  }
}

const parserOf = async (file: SourceFile) =>
  Readable.from(linesOfText(textOf(file))).pipe(
    parse({
      delimiter: delimiterOf(await headText(file)),
      record_delimiter: '\n',
      bom: true,
      // Blanks before a quote, as people type them. Those after one would cost the whole table where a quote stands within words.
      ltrim: true,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: limits.recordBytes,
      info: true,
    }),
  );

const plainFault = (file: SourceFile, error: unknown): Refusal =>
  error instanceof Refusal
    ? error
    : new Refusal(file.name, brokenTable(error), 'Open it in a spreadsheet, look at that row, and save it as CSV again.');

interface Line {
  readonly cells: readonly string[];
  readonly at: string;
}

async function* linesOf(parser: AsyncIterable<unknown>): AsyncGenerator<Line> {
  for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
    if (record.length > limits.cells) throw new TooManyCells(`a row of ${record.length} cells, near line ${info.lines}`);
    yield { cells: record, at: `line ${info.lines}` };
  }
}

class TooManyCells extends Error {}

/** The beginning of a table as text, for its separator to be seen. */
async function headText(file: SourceFile): Promise<string> {
  const head = await headOf(file);
  return new TextDecoder(utf16Of(head) ?? 'utf-8').decode(head);
}

/** How many lines are looked through for the names of the columns: registers come with remarks above them. */
const mostRemarks = 12;

/** Lines of a table → rows by the names of their columns. */
export async function* namedRows(lines: AsyncIterable<Line>, file: string): AsyncGenerator<Row> {
  let first: Line[] | undefined = [];
  let names: string[] = [];
  const begin = (waiting: readonly Line[]): readonly Line[] => {
    const head = headLineOf(waiting.map(({ cells }) => cells));
    names = namesOf(waiting[head]?.cells ?? []);
    return waiting.slice(head + 1);
  };
  const row = ({ cells, at }: Line): Row[] => (filledCells(cells) > 0 ? [{ where: `${file}, ${at}`, cells: cellsOf(names, cells) }] : []);
  for await (const line of lines) {
    if (!first) {
      yield* row(line);
      continue;
    }
    first.push(line);
    if (first.length < mostRemarks) continue;
    yield* begin(first).flatMap(row);
    first = undefined;
  }
  if (first) yield* begin(first).flatMap(row);
}

/** Names of columns, each once; a column with no name is called by its number. */
export function namesOf(cells: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return cells.map((cell, index) => {
    const name = cell.replace(/\s+/g, ' ').trim() || `column ${index + 1}`;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}

/** Cells by the names of their columns. A row that stops early has empty cells: the first row shows which columns there are. */
export const cellsOf = (names: readonly string[], cells: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: Math.max(names.length, cells.length) }, (_, at) => [names[at] ?? `column ${at + 1}`, (cells[at] ?? '').trim()]),
  );

/**
 * The mark that divides the most lines into the same number of parts, and into many. A list in one cell may have more marks than its
 * table has columns, but seldom as many on another line.
 */
function delimiterOf(head: string): string {
  const lines = head
    .replace(/"[^"]*"/g, '')
    .split(/\r\n?|\n/)
    .filter((line) => line !== '')
    .slice(0, mostRemarks);
  const worth = (mark: string) => {
    const counts = new Map<number, number>();
    for (const line of lines) {
      const marks = line.split(mark).length - 1;
      counts.set(marks, (counts.get(marks) ?? 0) + 1);
    }
    return Math.max(...[...counts].map(([marks, alike]) => marks * alike ** 2));
  };
  const [best = ','] = [',', ';', '\t', '|'].sort((a, b) => worth(b) - worth(a));
  return best;
}

function brokenTable(error: unknown): string {
  if (error instanceof TooManyCells) return error.message;
  const { code, lines } = error as { code?: string; lines?: number };
  if (code === 'CSV_QUOTE_NOT_CLOSED') return `a quote on line ${lines ?? '?'} or before that is never closed`;
  if (code === 'CSV_MAX_RECORD_SIZE') return `a row near line ${lines ?? '?'} that never ends`;
  return `a table that cannot be read${lines ? `, near line ${lines}` : ''}`;
}
