import type { WrittenFields } from '../domain/as-written.ts';
import type { OpenRecord } from '../domain/open-record.ts';
import type { CollectionName } from '../domain/schema/collections.ts';
import { at, isFields, toCell } from './cells.ts';
import { type Column, heading, type Inner, layoutFor } from './columns.ts';
import { longestCell, type Sheet } from './sheet.ts';

/** Records of each kind, in the order they are to stand. */
export type RecordsByFolder = Readonly<Partial<Record<CollectionName, readonly OpenRecord[]>>>;

/** Columns that every sheet of records has beside its fields. */
export const idHeading = 'id';
export const withheldHeading = 'withheld';
export const wordsHeading = 'words';
/** In a sheet of inner things: the id of the record that each belongs to. */
export const ownerHeading = 'belongs to';

/**
 * Records → sheets. One sheet for each kind, a row for each record; one for each list within it (sessions, venues,
 * opening hours), a row for each item, in order. `features` gives columns to answers that no record has yet.
 */
export const toSheets = (records: RecordsByFolder, features: Readonly<Record<string, readonly string[]>> = {}): Sheet[] =>
  Object.entries(records).flatMap(([folder, list]) => sheetsOf(folder as CollectionName, list, features));

function sheetsOf(folder: CollectionName, records: readonly OpenRecord[], features: Readonly<Record<string, readonly string[]>>): Sheet[] {
  const layout = layoutFor(folder);
  const answers = layout.tables.flatMap((table) => answerColumns(table, records, features[table] ?? []));
  const columns = [...layout.columns, ...answers];
  const words = records.map(({ body }) => pieces(body));
  const wordColumns = Math.max(1, ...words.map(({ length }) => length));
  const main: Sheet = {
    name: folder,
    rows: [
      [idHeading, ...columns.map(heading), withheldHeading, ...wordsHeadings(wordColumns)],
      ...records.map(({ id, fields, withheld }, place) => [
        id,
        ...columns.map((column) => toCell(at(fields, column.path), column)),
        withheld.join(', '),
        ...Array.from({ length: wordColumns }, (_, piece) => words[place]?.[piece] ?? ''),
      ]),
    ],
  };
  return [main, ...layout.inner.map((inner) => innerSheet(folder, records, inner))];
}

/** Long words go on in the next column: `words`, `words 2`, … */
const wordsHeadings = (count: number) =>
  Array.from({ length: count }, (_, place) => (place === 0 ? wordsHeading : `${wordsHeading} ${place + 1}`));

function pieces(body: string): string[] {
  const cut: string[] = [];
  for (let from = 0; from < body.length; ) {
    // A letter outside the basic plane is two units long: never cut between them.
    const split = /[\uD800-\uDBFF]/.test(body.charAt(from + longestCell - 1)) ? longestCell - 1 : longestCell;
    cut.push(body.slice(from, from + split));
    from += split;
  }
  return cut;
}

function answerColumns(table: string, records: readonly OpenRecord[], known: readonly string[]): Column[] {
  const path = table.split('.');
  const answered = records.flatMap(({ fields }) => {
    const answers = at(fields, path);
    return isFields(answers) ? Object.keys(answers) : [];
  });
  return [...new Set([...known, ...answered])].map((answer) => ({ path: [...path, answer] }));
}

export const innerSheetName = (folder: CollectionName, { path }: Pick<Inner, 'path'>) => `${folder} ${path.join(' ')}`;

function innerSheet(folder: CollectionName, records: readonly OpenRecord[], inner: Inner): Sheet {
  const rows = records.flatMap(({ id, fields }) => {
    const items = at(fields, inner.path);
    const list: readonly WrittenFields[] = Array.isArray(items) ? items.filter(isFields) : [];
    return list.map((item) => [id, ...inner.columns.map((column) => toCell(at(item, column.path), column))]);
  });
  return { name: innerSheetName(folder, inner), rows: [[ownerHeading, ...inner.columns.map(heading)], ...rows] };
}
