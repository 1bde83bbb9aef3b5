import type { Directory } from '../domain/directory.ts';
import { nearestName } from '../domain/nearest-name.ts';
import { type Problem, quote } from '../domain/problem.ts';
import type { SmallArea } from '../domain/schema/small-area.ts';
import type { TableKind } from '../domain/schema/supplied.ts';
import { type Line, type Telling, unquoted } from './csv-file.ts';

/** What lines of a table may point at. */
export type Pointed = Pick<Directory, 'needs' | 'localities' | 'hubs' | 'services'>;

/** For each column that points at something: what there is to point at, and what to write there. */
type Pointers = Readonly<Record<string, { readonly known: ReadonlySet<string>; readonly fix: string }>>;

/** Columns of a table that point at needs, places and doors. A line that points at nothing could not be counted, and nobody would know. */
export function pointersOf(kind: TableKind, { needs, localities, hubs, services }: Pointed, smallAreas: readonly SmallArea[]): Pointers {
  switch (kind) {
    case 'searches':
      return {
        need: {
          known: new Set(needs.keys()),
          fix: 'write the id of a need in this directory, or put the words that were typed in a column called words',
        },
        locality: { known: new Set(localities.keys()), fix: 'write the id of a locality in this directory, or leave it empty' },
      };
    case 'travel-times':
      return {
        area: { known: new Set(smallAreas.map(({ code }) => code)), fix: 'write the code of a neighbourhood, as in its own file' },
        place: {
          known: new Set([...hubs.keys(), ...[...hubs.values(), ...services.values()].flatMap(({ venues }) => venues.map(({ id }) => id))]),
          fix: 'write the id of a hub or of a venue in this directory',
        },
      };
    default:
      return {};
  }
}

/** Cells that point at nothing: their lines are not counted. */
export function unknownIn(file: string, [head, ...lines]: readonly Line[], pointers: Pointers, telling: Telling): Problem[] {
  return Object.entries(pointers).flatMap(([field, { known, fix }]) => {
    const at = head?.cells.indexOf(field) ?? -1;
    return lines.flatMap(({ cells, line }): Problem[] => {
      const cell = cells[at] ?? '';
      // Several words are not an id at all: the schema tells that.
      if (cell === '' || cell.includes(' ') || known.has(cell)) return [];
      const nearest = nearestName(cell, [...known]);
      return [
        {
          rule: `unknown-${field}`,
          severity: 'error',
          effect: 'part left out',
          file,
          field,
          line,
          found: telling === 'quoted' ? quote(cell) : unquoted,
          fix: nearest ? `did you mean ‘${nearest}’?` : fix,
        },
      ];
    });
  });
}
