import type { Written, WrittenFields } from '../../domain/as-written.ts';
import { at, isFields } from '../../spreadsheet/cells.ts';
import { type Column, heading, type Inner, layoutFor } from '../../spreadsheet/columns.ts';
import { innerSheetName, wordsHeading } from '../../spreadsheet/to-sheets.ts';
import type { OwnRecord } from './own-record.ts';

interface Facts {
  readonly fields: WrittenFields;
  readonly body: string;
}

/**
 * What a record says, with what its source is silent about as it stands here: a part that was kept back when it left,
 * and a column or a sheet that somebody took out.
 */
export function keepUnsaid({ folder, record, sheets }: OwnRecord, here: Facts): Facts {
  const kept = keepWithheld(record.fields, here.fields, record.withheld);
  if (!sheets) return { fields: kept, body: record.body };
  const headingsOf = (name: string) => sheets.find((sheet) => sheet.name.trim().toLowerCase() === name)?.rows[0]?.map((one) => one.trim());
  const own = headingsOf(folder) ?? [];
  const { columns, inner, tables } = layoutFor(folder);
  const answers = tables.flatMap((table) => answersIn(here.fields, table.split('.')));
  const missing = [...columns, ...answers].filter((column) => !own.includes(heading(column)));
  let fields = missing.reduce((all, { path }) => withValue(all, path, at(here.fields, path)), kept);
  for (const one of inner) fields = keepInner(fields, here.fields, one, headingsOf(innerSheetName(folder, one)));
  return { fields, body: own.includes(wordsHeading) ? record.body : here.body };
}

/** A part kept back stays as it is here, though it may leave by now. */
function keepWithheld(says: WrittenFields, here: WrittenFields, withheld: readonly string[]): WrittenFields {
  const parts = [
    ...(withheld.includes('commissioning') && says.commissioning === undefined ? ['commissioning'] : []),
    ...(withheld.includes('address') && here.addressHidden !== 'yes' ? ['addressHidden', 'venues', 'at', 'sessions'] : []),
  ];
  return parts.reduce((all, part) => (here[part] === undefined ? all : withValue(all, [part], here[part])), says);
}

const answersIn = (fields: WrittenFields, path: readonly string[]): Column[] => {
  const answers = at(fields, path);
  return isFields(answers) ? Object.keys(answers).map((answer) => ({ path: [...path, answer] })) : [];
};

/** A list whose sheet is gone stays; where its sheet has lost a column, each item keeps what stands at its place here. */
function keepInner(
  says: WrittenFields,
  here: WrittenFields,
  { path, columns }: Inner,
  headings: readonly string[] | undefined,
): WrittenFields {
  const items = at(here, path);
  if (!headings) return withValue(says, path, items);
  const missing = columns.filter((column) => !headings.includes(heading(column)));
  const said = at(says, path);
  if (missing.length === 0 || !Array.isArray(said) || !Array.isArray(items)) return says;
  const kept = (said as readonly Written[]).map((item, place) => {
    const before: Written | undefined = (items as readonly Written[])[place];
    if (!isFields(item) || !isFields(before)) return item;
    return missing.reduce((all, column) => withValue(all, column.path, at(before, column.path)), item);
  });
  return withValue(says, path, kept);
}

function withValue(fields: WrittenFields, [first, ...rest]: readonly string[], value: Written | undefined): WrittenFields {
  if (first === undefined || value === undefined) return fields;
  if (rest.length === 0) return { ...fields, [first]: value };
  const inside = fields[first];
  return { ...fields, [first]: withValue(isFields(inside) ? inside : {}, rest, value) };
}
