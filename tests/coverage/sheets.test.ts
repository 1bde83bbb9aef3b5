import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allSheets } from '../../src/coverage/all-sheets.ts';
import { analyse } from '../../src/coverage/analysis.ts';
import { insights } from '../../src/coverage/insights.ts';
import { profileOf } from '../../src/coverage/profile.ts';
import { toCsv, toJson } from '../../src/coverage/sheet.ts';
import { readAreaFacts } from '../../src/data/area-facts.ts';
import { fromCsvCell } from '../../src/spreadsheet/csv.ts';
import { readArea, testDay } from '../support/area.ts';

const directory = readArea('content');
const analysis = analyse(directory, readAreaFacts(directory, 'content').facts, testDay);
const sheets = allSheets(analysis);
const rowsOf = (id: string): Record<string, string>[] =>
  parse(toCsv(sheets.find((sheet) => sheet.id === id) ?? { columns: [], rows: [] }), { columns: true, bom: true });

test('a CSV file opens with a mark that it is UTF-8, and no text in it can run as a formula', () => {
  const cells = fc.oneof(fc.string(), fc.constantFrom('=1+1', '+44', '-2', '@SUM(A1)', '\t=1', 'a "b", c', 'two\nlines', '£’'));
  fc.assert(
    fc.property(fc.array(fc.tuple(cells, fc.integer()), { minLength: 1 }), (rows) => {
      const csv = toCsv({ columns: ['words', 'number'], rows });
      expect(csv.startsWith('\uFEFF')).toBe(true);
      const read = parse(csv, { bom: true, recordDelimiter: '\r\n', fromLine: 1 }) as string[][];
      for (const [at, [words, number]] of rows.entries()) {
        const cell = read[at + 1]?.[0] ?? '';
        // A number below nought is a number, not a formula.
        if (!/^-?\d+(\.\d+)?$/.test(words)) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
        expect(fromCsvCell(cell)).toBe(words);
        expect(read[at + 1]?.[1]).toBe(String(number));
      }
    }),
  );
});

test('every table says what it is, where it came from, when, and its limits; and every row is whole', () => {
  expect(sheets.length).toBeGreaterThan(14);
  expect(new Set(sheets.map(({ id }) => id)).size).toBe(sheets.length);
  for (const sheet of sheets) {
    for (const words of [sheet.title, sheet.definition, sheet.source, sheet.date]) expect(words.length, sheet.id).toBeGreaterThan(3);
    expect(
      sheet.rows.every((row) => row.length === sheet.columns.length),
      sheet.id,
    ).toBe(true);
    expect(JSON.parse(toJson(sheet)).rows).toHaveLength(sheet.rows.length);
    expect(
      sheet.rows.flat().every((cell) => typeof cell === 'string' || Number.isFinite(cell)),
      sheet.id,
    ).toBe(true);
  }
});

test('rates, and states, can be worked out again from the file alone', () => {
  const rows = rowsOf('service-map');
  expect(rows).toHaveLength(directory.needs.size * (directory.localities.size + 1) * directory.ageBands.length);
  for (const row of rows) {
    const applies = row.state !== 'not-applicable';
    expect(row.services_based_here === 'not applicable').toBe(!applies);
    if (!applies) continue;
    const local = Number(row.services_based_here) + Number(row.services_reaching_here);
    if (local === 0) expect(row.state).toBe(Number(row.services_with_ages_not_recorded) > 0 ? 'unknown' : 'empty');
    else expect(['covered', 'thin']).toContain(row.state);
    if (Number(row.people) > 0) expect(Number(row.services_per_1000)).toBeCloseTo((1000 * local) / Number(row.people), 3);
  }
});

test('nought, not known and not applicable are three things in the file', () => {
  const cells = new Set(
    rowsOf('service-map').flatMap(({ places_at_one_time, services_based_here }) => [places_at_one_time, services_based_here]),
  );
  for (const word of ['0', 'not known', 'not applicable']) expect(cells).toContain(word);
});

test('the way to help can be worked out again from the neighbourhoods in the file', () => {
  const near = rowsOf('access-by-neighbourhood');
  for (const row of rowsOf('access')) {
    const own = near.filter(({ to_id }) => to_id === row.id);
    expect(own).toHaveLength(199);
    expect(own.reduce((sum, { people }) => sum + Number(people), 0)).toBe(Number(row.people));
    const supply = own.reduce((sum, { people, supply_per_person }) => sum + Number(people) * Number(supply_per_person), 0);
    expect(Math.abs(supply / Number(row.supply_in_reach) - 1)).toBeLessThan(1e-9);
    const beyond = own.filter(({ walk_minutes }) => !(Number(walk_minutes) <= 30)).reduce((sum, { people }) => sum + Number(people), 0);
    expect(beyond).toBe(Number(row.beyond_30_minutes));
  }
});

test('the localities are in the whole: people add up, and so do children in low-income families', () => {
  const parts = [...directory.localities.keys()].map((id) => profileOf(analysis, id));
  const whole = profileOf(analysis, '');
  expect(parts.reduce((sum, { lowIncome }) => sum + (lowIncome?.lowIncome ?? 0), 0)).toBe(whole.lowIncome?.lowIncome);
  for (const [at, { people }] of whole.bands.entries()) {
    if (people.kind !== 'known') continue;
    const sum = parts.reduce((total, { bands }) => total + (bands[at]?.people.kind === 'known' ? bands[at].people.value : 0), 0);
    expect(sum).toBe(people.value);
  }
});

test('five sentences say what stands out', () => {
  const said = insights(analysis).map(({ says }) => says);
  expect(said).toHaveLength(5);
  for (const sentence of said) expect(sentence).toMatch(/^[“\dA-Z].*\.$/s);
});

test('a sentence about a gap carries its numbers, and how sure they are', () => {
  const east = rowsOf('gaps').find(
    ({ locality_id, age_band_id, state }) => locality_id === 'east' && age_band_id === '6-11' && state === 'nothing local',
  );
  expect(east?.in_words).toMatch(
    /people of this age live there; \d+% of children there are in low-income families \(95% interval \d+% to \d+%\)\./,
  );
});

test('another area, with no neighbourhoods and no tables, still has a service map, and says what is not known', () => {
  const other = readArea();
  const { facts, problems } = readAreaFacts(other, 'tests/fixtures/area/content');
  expect(problems).toEqual([]);
  const small = analyse(other, facts, testDay);
  expect(insights(small).length).toBeGreaterThan(2);
  const made = allSheets(small);
  expect(made.map(({ id }) => id)).toContain('service-map');
  expect(made.map(({ id }) => id)).not.toContain('access');
  const [map] = made;
  expect(map?.rows.some((row) => row.includes('not known'))).toBe(true);
  expect(JSON.stringify(made)).not.toMatch(/doncaster/i);
});
