import type { Directory, ServiceRecord } from '../domain/directory.ts';
import type { Commissioning } from '../domain/schema/commissioning.ts';
import type { LevelOfHelp } from '../domain/schema/level-of-help.ts';
import type { LateInterventionRow, SpendRow } from '../domain/schema/supplied.ts';
import type { Day } from '../domain/schema/when.ts';

/** A contract that may be shown: its record says publish. */
export interface Contract {
  readonly service: ServiceRecord;
  readonly terms: Commissioning;
}

/** Published contracts of services that are not closed, the one that ends first first. What is not published is never read. */
export function contracts({ services }: Pick<Directory, 'services'>): Contract[] {
  const all = [...services.values()].flatMap((service) =>
    service.status.kind !== 'closed' && service.commissioning?.publish ? [{ service, terms: service.commissioning }] : [],
  );
  return all.sort((a, b) => (a.terms.contractEnd ?? '9999').localeCompare(b.terms.contractEnd ?? '9999'));
}

/** Pounds a year at one level of help. */
export interface SpendAtLevel {
  readonly level: LevelOfHelp | undefined;
  readonly pounds: number;
  readonly contracts: number;
  /** Of all that is recorded, from 0 to 1. */
  readonly share: number;
  /** The same with the first level of need left out, as it often dwarfs the others. None for the first level itself. */
  readonly shareWithoutFirst: number | undefined;
}

/** Σ £ a year by level of help over contracts that say their value; `unvalued` counts those that do not. */
export function spendByLevel(
  all: readonly Contract[],
  levels: readonly LevelOfHelp[],
): { rows: SpendAtLevel[]; total: number; unvalued: number } {
  const valued = all.filter(({ terms }) => terms.annualValue !== undefined);
  const pounds = (list: readonly Contract[]) => list.reduce((sum, { terms }) => sum + (terms.annualValue ?? 0), 0);
  const lowest = Math.min(...levels.map(({ need }) => need));
  const at = (level: LevelOfHelp | undefined) => valued.filter(({ service }) => service.level === level?.id);
  const total = pounds(valued);
  const beyond = total - levels.filter(({ need }) => need === lowest).reduce((sum, level) => sum + pounds(at(level)), 0);
  const rows = [...levels, undefined]
    .map((level) => ({ level, contracts: at(level).length, pounds: pounds(at(level)) }))
    .filter(({ level, contracts: count }) => level !== undefined || count > 0)
    .map((row) => ({
      ...row,
      share: total > 0 ? row.pounds / total : 0,
      shareWithoutFirst: row.level?.need === lowest ? undefined : beyond > 0 ? row.pounds / beyond : 0,
    }));
  return { rows, total, unvalued: all.length - valued.length };
}

/** A quarter of the year, with the contracts that end in it. */
export interface Quarter {
  readonly id: string;
  readonly label: string;
  readonly ending: readonly Contract[];
  readonly pounds: number;
  readonly unvalued: number;
}

/** Contracts by the quarter in which they end, from today's on. Those with no end recorded are in `noEnd`. */
export function pipeline(all: readonly Contract[], today: Day): { quarters: Quarter[]; noEnd: readonly Contract[] } {
  const ahead = all.filter(({ terms }) => terms.contractEnd !== undefined && terms.contractEnd >= today);
  const groups = Map.groupBy(ahead, ({ terms }) => quarterOf(terms.contractEnd ?? ''));
  const quarters = [...groups]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([id, ending]) => ({
      id,
      label: sayQuarter(id),
      ending,
      pounds: ending.reduce((sum, { terms }) => sum + (terms.annualValue ?? 0), 0),
      unvalued: ending.filter(({ terms }) => terms.annualValue === undefined).length,
    }));
  return { quarters, noEnd: all.filter(({ terms }) => terms.contractEnd === undefined) };
}

const quarterOf = (day: Day) => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

const quarterWords = ['January to March', 'April to June', 'July to September', 'October to December'];
const sayQuarter = (id: string) => `${quarterWords[Number(id.slice(-1)) - 1] ?? ''} ${id.slice(0, 4)}`;

/** A line of what late help costs. The total is not known where the number a year is not. */
export interface LateCost extends LateInterventionRow {
  readonly total: number | undefined;
}

/** Unit value × number a year, line by line and in all. What it costs: never what a service saved. */
export function lateCosts(rows: readonly LateInterventionRow[]): { rows: LateCost[]; total: number; missing: number } {
  const priced = rows.map((row) => ({ ...row, total: row.number === undefined ? undefined : row.unit_value * row.number }));
  return {
    rows: priced,
    total: priced.reduce((sum, { total = 0 }) => sum + total, 0),
    missing: priced.filter(({ total }) => total === undefined).length,
  };
}

/** Supplied spending by level, in pounds and as shares of what is beyond the universal. */
export function suppliedSpend(row: SpendRow): { label: string; percent: number; millions: number; percentBeyond: number | undefined }[] {
  const beyond = row.level_1 + row.level_2 + row.level_3;
  return [
    { label: 'Universal', percent: row.universal, beyondUniversal: false },
    { label: 'Level 1', percent: row.level_1, beyondUniversal: true },
    { label: 'Level 2', percent: row.level_2, beyondUniversal: true },
    { label: 'Level 3', percent: row.level_3, beyondUniversal: true },
  ].map(({ label, percent, beyondUniversal }) => ({
    label,
    percent,
    millions: (row.total_millions * percent) / 100,
    percentBeyond: beyondUniversal && beyond > 0 ? (100 * percent) / beyond : undefined,
  }));
}
