import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readInstitutions } from '../../src/data/institutions.ts';
import { describe } from '../../src/domain/problem.ts';
import { Places } from '../../src/domain/schema/places.ts';

const folder = mkdtempSync(join(tmpdir(), 'institutions-'));
afterAll(() => rmSync(folder, { recursive: true }));
mkdirSync(join(folder, 'places'));

const places = Places.parse({ credits: ['Nobody'], institutions: 'institutions.csv' });

function read(csv: string) {
  writeFileSync(join(folder, 'places/institutions.csv'), csv);
  const { read: rows, problems } = readInstitutions({ places }, folder);
  return { rows, said: problems.map(describe) };
}

test('a head teacher in a list from elsewhere goes no further', () => {
  const { rows, said } = read('name,kind,postcode,lat,lon,ward_code,head\nHill School,School,,53.5,-1.1,E1,A Person\n');
  expect(said).toEqual([]);
  expect(rows).toEqual([{ name: 'Hill School', kind: 'School', ward: 'E1', point: { lat: 53.5, lon: -1.1 } }]);
});

test('a line with a mistake is left out and told by its line; the rest is kept', () => {
  const { rows, said } = read(
    'name,kind,postcode,lat,lon,ward_code\nHill School,School,DN4,53.5,-1.1,E1\nDale School,School,,53.5,-1.1,E1\n',
  );
  expect(rows.map(({ name }) => name)).toEqual(['Dale School']);
  expect(said).toEqual(['places/institutions.csv, line 2: postcode: found ‘DN4’. Write the whole postcode with its space, like DN4 0TY.']);
});

test('an area without the file does without, and one that names a file that is not there is told', () => {
  expect(readInstitutions({ places: Places.parse({ credits: ['Nobody'] }) }, folder)).toEqual({ read: [], problems: [] });
  const { problems } = readInstitutions({ places: { ...places, institutions: 'gone.csv' } }, folder);
  expect(problems.map(describe)).toEqual([
    'places/gone.csv, line 1: found no such file. Add it, or take institutions out of places/places.yaml.',
  ]);
});
