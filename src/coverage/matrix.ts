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

type Lists = 'here' | 'reaching' | 'national' | 'agesUnknown';
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

/**
 * The coverage matrix: C(n, a, g) = Σ over services with need n, serving area a, taking ages g, open today. Each cell keeps the
 * services themselves, so that services, places and hours can all be counted from it, and every figure can be opened.
 */
export function matrixOf(supplies: readonly Supply[], { rows, areas, bands }: Axes): Matrix {
  const cells = new Map<string, Filling>();
  const rowsFor = new Map<string, { row: string; bands: readonly string[] }[]>();
  for (const { id: row, needs } of rows) {
    for (const [need, bandsOfNeed] of needs) rowsFor.set(need, [...(rowsFor.get(need) ?? []), { row, bands: bandsOfNeed }]);
    const applying = new Set([...needs.values()].flat());
    for (const { id: area } of areas)
      for (const { id: band } of bands)
        cells.set(cellKey(row, area, band), {
          row,
          area,
          band,
          applies: applying.has(band),
          here: [],
          reaching: [],
          national: [],
          agesUnknown: [],
        });
  }
  for (const supply of supplies) {
    const seen = new Set<string>();
    const reaches = areas.flatMap(({ id }) => {
      const reach = reachOf(supply, id);
      return reach ? [{ area: id, reach }] : [];
    });
    for (const need of supply.needs)
      for (const { row, bands: bandsOfNeed } of rowsFor.get(need) ?? [])
        for (const band of supply.agesKnown ? supply.bands : bandsOfNeed) {
          if (!bandsOfNeed.includes(band) || seen.has(`${row}|${band}`)) continue;
          seen.add(`${row}|${band}`);
          for (const { area, reach } of reaches) {
            const list = supply.agesKnown ? reach : reach === 'national' ? undefined : 'agesUnknown';
            if (list) cells.get(cellKey(row, area, band))?.[list].push(supply);
          }
        }
  }
  return cells;
}
