import type { Directory } from '../domain/directory.ts';
import type { Supply } from './supply.ts';

/** A line of the matrix: one need, or a group of them. */
export interface MatrixRow {
  readonly id: string;
  readonly label: string;
  /** Need → the age bands that can have it. */
  readonly needs: ReadonlyMap<string, readonly string[]>;
}

/** An area of the matrix: a locality, or the whole area, whose id is empty. */
export interface MatrixArea {
  readonly id: string;
  readonly name: string;
}

/** The matrix's three sides. */
export interface Axes {
  readonly rows: readonly MatrixRow[];
  readonly areas: readonly MatrixArea[];
  readonly bands: readonly { readonly id: string; readonly label: string }[];
}

/** What there is for one need or group, in one area, at one age. Each list holds a service once. */
export interface Cell {
  readonly row: string;
  readonly area: string;
  readonly band: string;
  /** False where nobody of this age has this need: not applicable, which is not nought. */
  readonly applies: boolean;
  /** Known to take the age, with a door in the area. */
  readonly here: readonly Supply[];
  /** Known to take the age, and reaching the area from elsewhere: borough-wide, at home, by phone. */
  readonly reaching: readonly Supply[];
  /** National lines and sites known to take the age. */
  readonly national: readonly Supply[];
  /** Local ones that reach the area and whose ages nobody has recorded. */
  readonly agesUnknown: readonly Supply[];
}

/** The lists of a cell. */
export type Lists = 'here' | 'reaching' | 'national' | 'agesUnknown';
type Filling = Omit<Cell, Lists> & Record<Lists, Supply[]>;

export type Matrix = ReadonlyMap<string, Cell>;

export const cellKey = (row: string, area: string, band: string): string => `${row}|${area}|${band}`;

/** Every need as a row, in the order of groups and labels; and every group of needs as a row. */
export function rowsOf({ needs, needGroups, ageBands }: Directory): { needs: MatrixRow[]; groups: MatrixRow[] } {
  const all = ageBands.map(({ id }) => id);
  const bandsOf = (bands: readonly string[]) => (bands.length > 0 ? bands : all);
  const inGroup = (group: string) =>
    [...needs.values()].filter((need) => need.group === group).sort((a, b) => a.label.localeCompare(b.label, 'en-GB'));
  return {
    needs: needGroups.flatMap(({ id }) =>
      inGroup(id).map((need) => ({ id: need.id, label: need.label, needs: new Map([[need.id, bandsOf(need.ageBands)]]) })),
    ),
    groups: needGroups
      .map(({ id, label }) => ({ id, label, needs: new Map(inGroup(id).map((need) => [need.id, bandsOf(need.ageBands)])) }))
      .filter((row) => row.needs.size > 0),
  };
}

/** The localities, and then the whole area. */
export const areasOf = ({ localities, site }: Pick<Directory, 'localities' | 'site'>): MatrixArea[] => [
  ...[...localities.values()].map(({ id, name }) => ({ id, name })),
  { id: '', name: `All of ${site.area}` },
];

/** How a service reaches an area. Undefined when it does not. */
export function reachOf(supply: Supply, area: string): 'here' | 'reaching' | 'national' | undefined {
  if (supply.national) return 'national';
  if (area === '') return supply.doors.length > 0 ? 'here' : 'reaching';
  if (!supply.serves.includes(area)) return undefined;
  return supply.doors.some(({ locality }) => locality === area) ? 'here' : 'reaching';
}

/** Where a service stands: in which list of which cell. */
export interface Standing {
  readonly key: string;
  readonly list: Lists;
}

/** Says where a service stands in the matrix of some axes. Each cell once. */
export function standingIn({ rows, areas }: Pick<Axes, 'rows' | 'areas'>): (supply: Supply) => Standing[] {
  const rowsFor = new Map<string, { row: string; bands: readonly string[] }[]>();
  for (const { id: row, needs } of rows)
    for (const [need, bands] of needs) rowsFor.set(need, [...(rowsFor.get(need) ?? []), { row, bands }]);
  return (supply) => {
    const reaches = areas.flatMap(({ id }) => {
      const reach = reachOf(supply, id);
      // A national line whose ages nobody recorded is in no list.
      const list: Lists | undefined = supply.agesKnown ? reach : reach === 'national' ? undefined : reach && 'agesUnknown';
      return list ? [{ area: id, list }] : [];
    });
    const seen = new Set<string>();
    const standings: Standing[] = [];
    for (const need of supply.needs)
      for (const { row, bands: bandsOfNeed } of rowsFor.get(need) ?? [])
        for (const band of supply.agesKnown ? supply.bands : bandsOfNeed) {
          if (!bandsOfNeed.includes(band) || seen.has(`${row}|${band}`)) continue;
          seen.add(`${row}|${band}`);
          for (const { area, list } of reaches) standings.push({ key: cellKey(row, area, band), list });
        }
    return standings;
  };
}

/**
 * The coverage matrix: C(n, a, g) = Σ over services with need n, serving area a, taking ages g, open today. Each cell keeps the
 * services themselves, so that services, places and hours can all be counted from it, and every figure can be opened.
 */
export function matrixOf(supplies: readonly Supply[], axes: Axes): Matrix {
  const cells = new Map<string, Filling>();
  for (const { id: row, needs } of axes.rows) {
    const applying = new Set([...needs.values()].flat());
    for (const { id: area } of axes.areas)
      for (const { id: band } of axes.bands)
        cells.set(cellKey(row, area, band), { row, area, band, applies: applying.has(band), ...noLists() });
  }
  const standing = standingIn(axes);
  for (const supply of supplies) for (const { key, list } of standing(supply)) cells.get(key)?.[list].push(supply);
  return cells;
}

const noLists = (): Record<Lists, Supply[]> => ({ here: [], reaching: [], national: [], agesUnknown: [] });
