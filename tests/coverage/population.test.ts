import { expect, test } from 'vitest';
import { indicatorIn } from '../../src/coverage/indicator-values.ts';
import {
  areasIn,
  lowIncomeAged,
  lowIncomeOf,
  type PlacedArea,
  peopleAged,
  placedAreas,
  populationOf,
} from '../../src/coverage/population.ts';
import { readAreaFacts } from '../../src/data/area-facts.ts';
import { AgeBand } from '../../src/domain/schema/vocabulary.ts';
import { readArea } from '../support/area.ts';

const place = (facts: Partial<PlacedArea> & { code: string }): PlacedArea => ({
  name: facts.code,
  ward: 'W1',
  locality: 'east',
  point: undefined,
  people: undefined,
  children: undefined,
  lowIncomeChildren: undefined,
  lowIncomeShare: undefined,
  ages: [],
  ...facts,
});
const band = (from: string, to: string) => AgeBand.parse({ id: 'b', label: 'Band', from, to });

const directory = readArea('content');
const { facts, problems } = readAreaFacts(directory, 'content');

test('people of some years are counted only where the columns of ages fit together', () => {
  const ages = [
    { from: 0, to: 2, people: 30 },
    { from: 3, to: 5, people: 40 },
    { from: 0, to: 4, people: 55 },
    { from: 6, to: 6, people: 9 },
  ];
  expect(peopleAged({ ages }, 0, 5)).toBe(70);
  expect(peopleAged({ ages }, 0, 4)).toBe(55);
  expect(peopleAged({ ages }, 3, 6)).toBe(49);
  expect(peopleAged({ ages }, 1, 5)).toBeUndefined();
  expect(peopleAged({ ages }, 0, 7)).toBeUndefined();
});

test('a band of adults has no population; one that a neighbourhood lacks is not known, never too small', () => {
  const areas = [place({ code: 'a', ages: [{ from: 3, to: 5, people: 40 }] }), place({ code: 'b' })];
  expect(populationOf(areas, AgeBand.parse({ id: 'p', label: 'Parents', parentsAndCarers: 'yes' })).kind).toBe('not-applicable');
  expect(populationOf(areas, band('3', '5')).kind).toBe('unknown');
  expect(populationOf(areas.slice(0, 1), band('3', '5'))).toEqual({ kind: 'known', value: 40, missing: 0 });
  expect(populationOf([], band('3', '5')).kind).toBe('unknown');
});

test('need is weighted by children: worked by hand', () => {
  const areas = [
    place({ code: 'a', children: 100, lowIncomeChildren: 50, lowIncomeShare: 0.5, ages: [{ from: 3, to: 5, people: 20 }] }),
    place({ code: 'b', children: 300, lowIncomeChildren: 30, lowIncomeShare: 0.1, ages: [{ from: 3, to: 5, people: 60 }] }),
  ];
  expect(lowIncomeOf(areas)?.share).toBe(0.2);
  // 20 × 0.5 + 60 × 0.1
  expect(lowIncomeAged(areas, band('3', '5'))).toEqual({ kind: 'known', value: 16, missing: 0 });
});

test('an indicator is joined by how many it is about, and is not known where that is missing', () => {
  const about = {
    id: 'x',
    label: 'X',
    unit: 'percent',
    better: 'lower',
    level: 'small-area',
    source: 's',
    date: '2021-01-01',
    needs: [] as string[],
  } as const;
  const areas = [place({ code: 'a' }), place({ code: 'b' }), place({ code: 'c', locality: 'west' })];
  const rows = [
    { area: 'a', value: 10, of: 100 },
    { area: 'b', value: 40, of: 200 },
    { area: 'c', value: 7 },
  ];
  expect(indicatorIn({ about, rows }, 'east', areas)).toEqual({ kind: 'known', value: 30, missing: 0 });
  expect(indicatorIn({ about, rows }, 'west', areas)).toEqual({ kind: 'known', value: 7, missing: 0 });
  expect(indicatorIn({ about, rows }, '', areas).kind).toBe('unknown');
});

test('the supplied neighbourhoods give the totals that their source gives', () => {
  expect(problems).toEqual([]);
  const areas = placedAreas(facts.smallAreas, directory);
  expect(areas).toHaveLength(199);
  expect(areas.filter(({ locality }) => locality === '')).toEqual([]);
  const bands = ['0 2', '3 5', '6 11', '12 18'].map((years) => years.split(' ').map(Number));
  expect(bands.map(([from = 0, to = 0]) => areas.reduce((sum, area) => sum + (peopleAged(area, from, to) ?? 0), 0))).toEqual([
    10104, 10665, 22743, 24405,
  ]);
  // 27,545 of 57,9.. children aged 0 to 15 are in low-income families (Indices of Deprivation 2025).
  expect(lowIncomeOf(areas)?.share).toBeCloseTo(0.475, 3);
  const parts = [...directory.localities.keys()].map((id) => areasIn(areas, id).length);
  expect(parts.reduce((sum, count) => sum + count, 0)).toBe(199);
});
