import type { SmallArea } from './schema/small-area.ts';
import type { IndicatorAbout, IndicatorRow, RowOf, TableAbout, TableKind } from './schema/supplied.ts';

/** An indicator of need, with its numbers by area. */
export interface Indicator {
  readonly about: IndicatorAbout;
  readonly rows: readonly IndicatorRow[];
}

/** A table that a commissioner supplied. */
export interface SuppliedTable<Kind extends TableKind = TableKind> {
  readonly kind: Kind;
  readonly about: TableAbout;
  readonly rows: readonly RowOf<Kind>[];
}

/** What is known of the places that is in no record: neighbourhoods, indicators of need, and tables for commissioners. Any may be empty. */
export interface AreaFacts {
  readonly smallAreas: readonly SmallArea[];
  readonly indicators: readonly Indicator[];
  readonly tables: readonly SuppliedTable[];
}

/** The tables of one kind, in the order of their files. */
export const tablesOf = <Kind extends TableKind>({ tables }: Pick<AreaFacts, 'tables'>, kind: Kind): SuppliedTable<Kind>[] =>
  tables.filter((table): table is SuppliedTable<Kind> => table.kind === kind);
