import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readAreaFacts } from '../../src/data/area-facts.ts';
import { describe } from '../../src/domain/problem.ts';
import { Places } from '../../src/domain/schema/places.ts';
import { readArea } from '../support/area.ts';

const folder = mkdtempSync(join(tmpdir(), 'area-facts-'));
afterAll(() => rmSync(folder, { recursive: true }));

const population = { source: 'Someone', date: '2022-06-30' };
const known = readArea();
const places = Places.parse({ credits: ['Nobody'], smallAreas: { facts: 'small.csv', population } });

/** Files → what was read, and what was said of it. */
function read(files: Record<string, string>, of = places) {
  rmSync(folder, { recursive: true });
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  const { facts, problems } = readAreaFacts({ ...known, places: of }, folder);
  return { facts, said: problems.map(describe) };
}

const areas = 'code,name,ward_code,lat,lon,people,age_0_4\nA1,One,W1,53.5,-1.1,1500,80\n';

test('an empty cell is not known, never nought', () => {
  const { facts, said } = read({ 'places/small.csv': `${areas}A2,Two,W1,,,,\n` });
  expect(said).toEqual([]);
  expect(facts.smallAreas[1]).toMatchObject({ code: 'A2', people: undefined, point: undefined, ages: [] });
  expect(facts.smallAreas[0]).toMatchObject({ people: 1500, ages: [{ from: 0, to: 4, people: 80 }] });
});

test('a line with a mistake is left out and told by its line; the rest is kept', () => {
  const { facts, said } = read({ 'places/small.csv': `${areas}A2,Two,W1,53.5,-1.1,"1,500",70\n` });
  expect(facts.smallAreas).toHaveLength(1);
  expect(said).toEqual([
    'places/small.csv, line 3: people: found ‘1,500’. Write a count in digits, like 412, or leave it empty when it is not known.',
  ]);
});

test('an indicator that is dropped into the folder is there, with what it says of itself', () => {
  const about =
    'id,label,unit,better,level,source,date,needs\nlate-talkers,Late talkers,percent,lower,locality,The health team,2026-04-01,speech-language play-groups\n';
  const { facts, said } = read({ 'places/small.csv': areas, 'places/indicators/late.csv': `${about}\narea,value,of\neast,12.5,400\n` });
  expect(said).toEqual([]);
  expect(facts.indicators[0]?.about).toMatchObject({ id: 'late-talkers', needs: ['speech-language', 'play-groups'] });
  expect(facts.indicators[0]?.rows).toEqual([{ area: 'east', value: 12.5, of: 400 }]);
});

test('what is wrong with a table is said in plain words, and nothing of it is half read', () => {
  const { facts, said } = read({
    'places/small.csv': areas,
    'commissioners/a.csv': 'kind,title,source,date\nscorecrad,T,S,2026-01-01\n\nindicator,unit\n',
    'commissioners/b.csv': 'kind,title,source,date\nlate-intervention,T,S,last year\n\nitem,unit_value,number\nX,5,2\n',
    'commissioners/c.csv':
      'kind,title,source,date\nlate-intervention,T,S,2026-01-01\n\nitem,unit_value,number,colour\nX,£5,2\nY,5,2,red\nZ,5,3\n',
    'commissioners/d.csv': 'kind,title\nduty,"T\n',
  });
  expect(facts.tables.map(({ kind, rows }) => [kind, rows])).toEqual([['late-intervention', [{ item: 'Z', unit_value: 5, number: 3 }]]]);
  expect(said.map((line) => line.replace(/^commissioners\//, ''))).toEqual([
    'a.csv, line 2: kind: found ‘scorecrad’. Did you mean ‘scorecard’?',
    'b.csv, line 2: date: found ‘last year’. Write a real date, year first, like 2026-11-23.',
    'c.csv, line 5: unit_value: found ‘£5’. Write a number in digits, with no commas or signs, or leave it empty when it is not known.',
    'c.csv, line 6: colour: found a column that is not known. Take the column out, or look for its name in content/commissioners/README.md.',
    'd.csv, line 2: found something that cannot be read. Put quotes round any cell that has a comma or a quote in it, and save it as CSV.',
  ]);
});

test('a file that places.yaml names and that is not there is told, and the site does without', () => {
  const { facts, said } = read({ 'commissioners/README.md': 'words' });
  expect(facts).toEqual({ smallAreas: [], indicators: [], tables: [] });
  expect(said).toEqual(['places/small.csv, line 1: found no such file. Add it, or take smallAreas out of places/places.yaml.']);
  expect(read({ 'commissioners/README.md': 'words' }, Places.parse({ credits: ['Nobody'] })).said).toEqual([]);
});

test('searches name needs of the directory, or have the words; a line with a mistake is told without quoting it, and not counted', () => {
  const head = 'kind,title,source,date\nsearches,Searches,The web team,2026-10-31\n\nmonth,need,words,locality,count\n';
  const { facts, said } = read({
    'places/small.csv': areas,
    'commissioners/searches.csv': `${head}2026-10,playing,,coast,12\n2026-10,he wont sleep,,coast,2\n2026-10,playin,,shore,3\n2026-10,,he wont sleep,coast,2\n2026-10,playing,he wont sleep,coast,2\n`,
  });
  expect(facts.tables.flatMap(({ rows }) => rows)).toHaveLength(3);
  const hidden = 'found a cell that is not shown here, for it may hold what somebody typed';
  expect(said).toEqual([
    `commissioners/searches.csv, line 6: need: ${hidden}. Write the id of a need, or put the words that were typed in a column called words.`,
    `commissioners/searches.csv, line 9: need: ${hidden}. Give the need or the words, one of the two in each line.`,
    `commissioners/searches.csv, line 7: need: ${hidden}. Did you mean ‘playing’?`,
    `commissioners/searches.csv, line 7: locality: ${hidden}. Write the id of a locality in this directory, or leave it empty.`,
  ]);
});

test('words that somebody typed are in no message, whatever is wrong with the file', () => {
  const about = 'kind,title,source,date\nsearches,Searches,The web team,2026-10-31\n\n';
  const typed = 'my lad jack smith';
  for (const rows of [
    // No names of columns; a comma too many; a column of another name; words in every other column.
    `2026-10,${typed},coast,5\n2026-10,${typed},coast,5\n`,
    `month,words,locality,count\n2026-10,help me, ${typed},coast,5\n`,
    `month,query,locality,count\n2026-10,${typed},coast,5\n`,
    `month,need,words,locality,count\n${typed},${typed},${typed},${typed},${typed}\n`,
  ]) {
    const { said } = read({ 'places/small.csv': areas, 'commissioners/searches.csv': about + rows });
    expect(said.length).toBeGreaterThan(0);
    expect(JSON.stringify(said)).not.toMatch(/jack|smith/);
  }
});

test('a table of journeys is read for hubs and venues; a journey from or to nowhere is told', () => {
  const head = 'kind,title,source,date\ntravel-times,Journeys,A planner,2026-10-31\n\narea,place,walk,bus\n';
  const { facts, said } = read({
    'places/small.csv': areas,
    'commissioners/travel-times.csv': `${head}A1,saltmouth-family-centre,25,12\nA1,saltmouth-family-centre,,1.5\nB7,saltmouth,25,\n`,
  });
  expect(facts.tables.flatMap(({ rows }) => rows)).toEqual([
    { area: 'A1', place: 'saltmouth-family-centre', walk: 25, bus: 12 },
    { area: 'B7', place: 'saltmouth', walk: 25 },
  ]);
  expect(said).toEqual([
    'commissioners/travel-times.csv, line 6: bus: found ‘1.5’. Write whole minutes, like 25, or leave it empty when it is not known.',
    'commissioners/travel-times.csv, line 7: area: found ‘B7’. Write the code of a neighbourhood, as in its own file.',
    'commissioners/travel-times.csv, line 7: place: found ‘saltmouth’. Write the id of a hub or of a venue in this directory.',
  ]);
});
