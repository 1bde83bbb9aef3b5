import type { CollectionName } from '../domain/schema/collections.ts';
import { type JsonSchema, recordJsonSchema } from '../domain/schema/json-schema.ts';

/** One column of a sheet: the field it holds, by the names on the way to it, joined with dots in its heading. */
export interface Column {
  readonly path: readonly string[];
  /** How a list stands in one cell; a plain value has none. `comma` where no item can hold one, else each on its own line. */
  readonly list?: 'comma' | 'lines';
}

/** A list of things with fields of their own, which has a sheet of its own: sessions, venues, opening hours. */
export interface Inner {
  readonly path: readonly string[];
  readonly columns: readonly Column[];
}

/** How the fields of one kind of record are laid out in sheets. */
export interface Layout {
  readonly columns: readonly Column[];
  readonly inner: readonly Inner[];
  /** Tables of answers, such as access features: one column for each answer that the vocabulary or a record has. */
  readonly tables: readonly string[];
}

export const heading = ({ path }: Pick<Column, 'path'>): string => path.join('.');

const layouts = new Map<CollectionName, Layout>();

/** How records of one kind are laid out, read from their schema itself, so that no field can be forgotten. */
export function layoutFor(folder: CollectionName): Layout {
  const layout = layouts.get(folder) ?? layoutOf(recordJsonSchema(folder));
  layouts.set(folder, layout);
  return layout;
}

function layoutOf(schema: JsonSchema): Layout {
  const columns = new Map<string, Column>();
  const inner = new Map<string, Inner>();
  const tables = new Set<string>();
  look(schema, []);
  return { columns: [...columns.values()], inner: [...inner.values()], tables: [...tables] };

  function look(part: JsonSchema, path: readonly string[]): void {
    const branches = [...alternatives(part)];
    for (const branch of branches) {
      if (branch.properties) for (const [field, value] of Object.entries(branch.properties)) look(value as JsonSchema, [...path, field]);
      else if (branch.type === 'object') tables.add(path.join('.'));
      else if (branch.type === 'array') lookInList(branch.items as JsonSchema, path);
      else if (branches.every(({ properties }) => !properties)) columns.set(path.join('.'), { path });
    }
  }

  function lookInList(item: JsonSchema, path: readonly string[]): void {
    const name = path.join('.');
    if (item.type === 'object') inner.set(name, { path, columns: layoutOf(item).columns });
    else columns.set(name, { path, list: alternatives(item).some(canHoldAComma) ? 'lines' : 'comma' });
  }
}

/** The shapes that a value may take. */
const alternatives = (schema: JsonSchema): JsonSchema[] => {
  const several = (schema.anyOf ?? schema.oneOf) as JsonSchema[] | undefined;
  return several ? several.flatMap(alternatives) : [schema];
};

const canHoldAComma = ({ type, enum: words, format, pattern }: JsonSchema) =>
  type !== 'number' && !words && !format && (!pattern || new RegExp(pattern).test('a, b'));
