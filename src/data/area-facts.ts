import type { AreaFacts, Indicator, SuppliedTable } from '../domain/area-facts.ts';
import type { Directory } from '../domain/directory.ts';
import { nearestName } from '../domain/nearest-name.ts';
import { type Problem, quote } from '../domain/problem.ts';
import { SmallArea } from '../domain/schema/small-area.ts';
import { IndicatorAbout, IndicatorRow, suppliedTables, type TableAbout, type TableKind } from '../domain/schema/supplied.ts';
import { linesOf, noSuchFile, rowsOf, type Telling } from './csv-file.ts';
import { type ContentFile, contentFolder, filesIn, oneFile } from './folder.ts';
import { type Pointed, pointersOf, unknownIn } from './table-pointers.ts';

interface Read {
  readonly facts: AreaFacts;
  readonly problems: readonly Problem[];
}

/** Neighbourhoods, indicators and commissioners' tables of a content folder, and what was wrong with them. */
export function readAreaFacts(directory: Pick<Directory, 'places'> & Pointed, contentDir: string = contentFolder()): Read {
  const { places } = directory;
  const problems: Problem[] = [];
  const keep = <One>({ read, problems: more }: { read: One; problems: readonly Problem[] }): One => {
    problems.push(...more);
    return read;
  };
  const smallAreas = places.smallAreas ? keep(readSmallAreas(contentDir, places.smallAreas.facts)) : [];
  const indicators = filesIn(contentDir, 'places/indicators', '.csv').flatMap((file) => keep(readIndicator(file)));
  const tables = filesIn(contentDir, 'commissioners', '.csv').flatMap((file) => keep(readTable(file, directory, smallAreas)));
  return { facts: { smallAreas, indicators, tables }, problems };
}

function readSmallAreas(contentDir: string, name: string) {
  const file = `places/${name}`;
  const [content] = oneFile(contentDir, file);
  if (!content) return { read: [], problems: [noSuchFile(file, 'smallAreas')] };
  const { read: lines, problems } = linesOf(content);
  const rows = rowsOf(file, lines, SmallArea);
  return { read: rows.read, problems: [...problems, ...rows.problems] };
}

function readIndicator(content: ContentFile): { read: Indicator[]; problems: readonly Problem[] } {
  const { read: lines, problems } = linesOf(content);
  const about = rowsOf(content.file, lines.slice(0, 2), IndicatorAbout);
  const rows = rowsOf(content.file, lines.slice(2), IndicatorRow);
  const [first] = about.read;
  return {
    read: first ? [{ about: first, rows: rows.read }] : [],
    problems: [...problems, ...about.problems, ...(first ? rows.problems : [])],
  };
}

function readTable(
  content: ContentFile,
  directory: Pointed,
  smallAreas: readonly SmallArea[],
): { read: SuppliedTable[]; problems: readonly Problem[] } {
  const { read: lines, problems } = linesOf(content);
  const kindAt = lines[0]?.cells.indexOf('kind') ?? -1;
  const kind = lines[1]?.cells[kindAt] ?? '';
  if (!isTableKind(kind)) return { read: [], problems: problems.length > 0 ? problems : [unknownKind(content.file, kind)] };
  const about = rowsOf<TableAbout>(content.file, lines.slice(0, 2), suppliedTables[kind].about);
  // A comma too many moves words that somebody typed into any other column.
  const telling: Telling = kind === 'searches' ? 'unquoted' : 'quoted';
  const rows = rowsOf<SuppliedTable['rows'][number]>(content.file, lines.slice(2), suppliedTables[kind].row, telling);
  const [first] = about.read;
  return {
    // The rows were read by the schema of the same kind.
    read: first ? [{ kind, about: first, rows: rows.read } as SuppliedTable] : [],
    problems: [
      ...problems,
      ...about.problems,
      ...(first ? rows.problems : []),
      ...unknownIn(content.file, lines.slice(2), pointersOf(kind, directory, smallAreas), telling),
    ],
  };
}

const isTableKind = (kind: string): kind is TableKind => kind in suppliedTables;

function unknownKind(file: string, kind: string): Problem {
  const nearest = nearestName(kind, Object.keys(suppliedTables));
  return {
    rule: 'unknown-table',
    severity: 'error',
    effect: 'record left out',
    file,
    field: 'kind',
    line: 2,
    found: quote(kind),
    fix: nearest ? `did you mean ‘${nearest}’?` : `write one of ${Object.keys(suppliedTables).join(', ')} under ‘kind’ on the second line`,
  };
}
