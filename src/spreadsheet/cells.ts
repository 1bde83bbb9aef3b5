import type { Written, WrittenFields } from '../domain/as-written.ts';
import type { Column } from './columns.ts';

/** What stands at a path of a record's fields. */
export function at(fields: WrittenFields, path: readonly string[]): Written | undefined {
  let found: Written | undefined = fields;
  for (const field of path) found = isFields(found) && Object.hasOwn(found, field) ? found[field] : undefined;
  return found;
}

export const isFields = (value: Written | undefined): value is WrittenFields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value → the text of its cell. A list stands with commas, or each item on its own line. */
export function toCell(value: Written | undefined, { list }: Column): string {
  if (value === undefined || isFields(value)) return '';
  if (typeof value === 'string') return value;
  return value.join(list === 'comma' ? ', ' : '\n');
}

/** The text of a cell → its value. An empty cell is a field left out. People write lists with commas, semicolons or line breaks. */
export function fromCell(cell: string, { list }: Column): Written | undefined {
  const text = cell.replaceAll('\r\n', '\n').trim();
  if (text === '') return undefined;
  if (!list) return text;
  const items = text
    .split(list === 'comma' ? /[,;\n]/ : '\n')
    .map((item) => item.trim())
    .filter(Boolean);
  return items.length > 0 ? items : undefined;
}
