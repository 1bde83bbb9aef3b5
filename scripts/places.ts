import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { placesFolder, readGeoJson, readRows } from '../src/data/places.ts';
import { today } from '../src/data/read.ts';
import { rowsOfTable } from '../src/data/table.ts';
import { readYaml } from '../src/data/yaml.ts';
import { type Boundary, boundariesIn } from '../src/places/importing/boundaries.ts';
import { frameOf, widened } from '../src/places/importing/frame.ts';
import { gatherNearby, gatherNothing, gatherOwn, type LeftOut } from '../src/places/importing/gather-postcodes.ts';
import { type NamedPlace, placesInRow } from '../src/places/importing/open-names.ts';
import { changedPlacesYaml } from '../src/places/importing/places-yaml.ts';
import { type Kept, type Plan, planPlaces, type Sourced } from '../src/places/importing/plan.ts';
import { readPostcodeRow } from '../src/places/importing/postcode-row.ts';
import { help, type PlacesOptions, readPlacesOptions } from './places-options.ts';
import { noAreaLines, nothingLines, sourceLines, tallyLines } from './places-report.ts';
import { filesOf, type Source, surveyed } from './places-sources.ts';

/** `npm run places`: open data → content/places. Exit 1 when there is nothing to write, 2 on a wrong option. */
async function main(): Promise<number> {
  const options = readPlacesOptions(process.argv.slice(2));
  if (typeof options === 'string') return complain([options], 2);
  if (options.help) return print([help]);
  const files = filesOf(options.sources);
  if (typeof files === 'string') return complain([files], 2);
  const folder = folderOf(options);
  const sources: Source[] = [];
  for (const path of files) sources.push(await surveyed(path, options.kind));
  print(sourceLines(sources));
  const area = areaOf(options, folder);
  const { sourced, faults } = await sourcedFrom(sources, area);
  if (area.length === 0) return complain(noAreaLines(sourced), 2);
  print(tallyLines(sourced.postcodes, faults));
  const plan = planPlaces(sourced, keptIn(folder), { area, year: today().slice(0, 4) });
  if (!isWorthWriting(plan, sourced)) return complain(nothingLines(sourced, area), 1);
  print(plan.notes);
  return options.dryRun ? print([...plan.files.keys()].map((file) => `Would write ${join(folder, file)}`)) : write(plan, folder);
}

/** Names alone are worth it only when that is all that was given: of the wrong area there is always something. */
function isWorthWriting({ files }: Plan, { postcodes: { own, tally }, names }: Sourced): boolean {
  if (tally.rows > 0 && own.size === 0) return false;
  const hasOfArea = ['postcodes.csv', 'wards.geojson', 'outline.geojson', 'gazetteer.csv'].some((file) => files.has(file));
  return hasOfArea || (names.size > 0 && files.has('area-names.csv'));
}

/** DIR may be the folder of places, or the content folder that it is in. */
function folderOf({ into }: PlacesOptions): string {
  if (into === undefined) return placesFolder();
  return existsSync(join(into, 'site.yaml')) ? join(into, 'places') : into;
}

/** The codes of the area: what was typed, else those of the outline that is there. */
function areaOf({ districts }: PlacesOptions, folder: string): string[] {
  if (districts.length > 0) return [...districts];
  const outline = readGeoJson('outline.geojson', folder);
  return outline ? boundariesIn(outline).boundaries.map(({ code }) => code) : [];
}

function keptIn(folder: string): Kept {
  const files = filesNamed(folder);
  const shapes = readGeoJson(files.wards, folder);
  const named = [...readRows(files.areaNames, folder), ...(shapes ? boundariesIn(shapes).boundaries : [])];
  const own = readRows(files.postcodes, folder);
  const frame = frameOf(own.map(({ lat, lon }) => ({ lat: Number(lat), lon: Number(lon) })));
  return {
    own,
    nearby: readRows(files.nearbyPostcodes, folder),
    files,
    names: new Map(named.map(({ code, name }) => [code ?? '', name ?? ''])),
    centre: frame && { lat: (frame.south + frame.north) / 2, lon: (frame.west + frame.east) / 2 },
  };
}

/** The files that places.yaml names. */
function filesNamed(folder: string): Record<string, string> {
  const path = join(folder, 'places.yaml');
  if (!existsSync(path)) return {};
  const { value } = readYaml(readFileSync(path, 'utf8'));
  const parts = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return Object.fromEntries(parts.filter(([, file]) => typeof file === 'string')) as Record<string, string>;
}

/** Reads every source; postcodes twice, for what is next door is known only once the area's own are. */
async function sourcedFrom(sources: readonly Source[], area: readonly string[]): Promise<{ sourced: Sourced; faults: LeftOut[] }> {
  const postcodes = gatherNothing();
  const boundaries: Boundary[] = [];
  const places: NamedPlace[] = [];
  const names = new Map<string, string>();
  const faults: LeftOut[] = [];
  for (const source of sources) {
    const file = basename(source.path);
    if (source.kind === 'boundaries') {
      const read = boundariesIn(source.shapes);
      boundaries.push(...read.boundaries);
      faults.push(...read.faults.map(({ place, found }) => ({ file, line: place, found })));
    }
    if (source.kind === 'postcodes')
      for await (const { row, line } of bodyOf(source)) gatherOwn(postcodes, readPostcodeRow(row, source.columns), { area, file, line });
    if (source.kind === 'open-names') for await (const { row } of bodyOf(source)) places.push(...placesInRow(row));
    if (source.kind === 'area-names')
      for await (const { row } of bodyOf(source))
        for (const { code, name } of source.pairs) names.set((row[code] ?? '').trim(), (row[name] ?? '').trim());
  }
  const frame = frameOf([...postcodes.own.values()].map(({ point }) => point));
  if (frame)
    for (const source of sources) {
      if (source.kind !== 'postcodes') continue;
      for await (const { row } of bodyOf(source)) gatherNearby(postcodes, readPostcodeRow(row, source.columns), widened(frame));
    }
  return { sourced: { postcodes, boundaries, places, names }, faults };
}

/** A table's rows without its notes and header. */
async function* bodyOf({ path, headLine }: Extract<Source, { headLine: number }>) {
  for await (const one of rowsOfTable(path)) if (one.line > headLine) yield one;
}

/** Every file beside where it is to stand, and only then all of them put there. */
function write({ files, change }: Plan, folder: string): number {
  const yaml = join(folder, 'places.yaml');
  const places = changedPlacesYaml(existsSync(yaml) ? readFileSync(yaml, 'utf8') : undefined, change);
  if (places === undefined) return complain([`${yaml} has a mistake, so nothing was written. npm run check says where.`], 1);
  const all = [...files, ['places.yaml', places] as const].map(([file, text]) => ({ path: join(folder, file), text }));
  try {
    mkdirSync(folder, { recursive: true });
    for (const { path, text } of all) writeFileSync(`${path}.part`, text);
  } catch (error) {
    for (const { path } of all) if (existsSync(`${path}.part`)) rmSync(`${path}.part`);
    return complain([`‘${folder}’ cannot be written to (${(error as NodeJS.ErrnoException).code}), so nothing was written.`], 1);
  }
  for (const { path } of all) renameSync(`${path}.part`, path);
  return print([
    ...all.map(({ path }) => `Wrote ${path}`),
    'Say in SOURCES.md where it came from and of which month it is. Then: npm run check',
  ]);
}

function print(lines: readonly string[]): number {
  if (lines.length > 0) process.stdout.write(`${lines.join('\n')}\n`);
  return 0;
}

function complain(lines: readonly string[], code: number): number {
  process.stderr.write(`${lines.join('\n')}\n`);
  return code;
}

process.exitCode = await main();
