import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accessTo, distanceCurve } from '../../src/coverage/access.ts';
import { catchmentAccess, nearness } from '../../src/coverage/catchment.ts';
import { concentrationCurve, concentrationIndex } from '../../src/coverage/fairness.ts';
import { gapIndexes, percentileRanks } from '../../src/coverage/gap-index.ts';
import { groundOf } from '../../src/coverage/ground.ts';
import { peopleWithin } from '../../src/coverage/hub-catchment.ts';
import { journeysOf } from '../../src/coverage/journeys.ts';
import { placedAreas } from '../../src/coverage/population.ts';
import { supplyOf } from '../../src/coverage/supply.ts';
import { readAreaFacts } from '../../src/data/area-facts.ts';
import { tablesOf } from '../../src/domain/area-facts.ts';
import { walkMinutes } from '../../src/domain/distance.ts';
import { readArea, testDay } from '../support/area.ts';

const directory = readArea('content');
const { facts } = readAreaFacts(directory, 'content');
const areas = placedAreas(facts.smallAreas, directory);
const ground = groundOf(areas, []);

test('a kilometre in a straight line is a walk of a little over sixteen minutes', () => {
  // 1.3 km of street at 4.8 km an hour
  expect(walkMinutes(1)).toBeCloseTo(16.25, 10);
});

test('two places and two doors, worked by hand', () => {
  // Weights: at the door 1; at half the reach (e^−0.125 − e^−0.5) ÷ (1 − e^−0.5) = 0.70138; at the edge 0.
  expect(nearness(0, 2)).toBe(1);
  expect(nearness(1, 2)).toBeCloseTo(0.70137, 4);
  expect(nearness(2, 2)).toBeCloseTo(0, 12);
  expect(nearness(2.001, 2)).toBe(0);
  const km = [
    [0, 1],
    [1, 3],
  ];
  const { access } = catchmentAccess({
    people: [100, 50],
    supply: [10, 6],
    distance: (place, door) => km[place]?.[door] ?? Infinity,
    reach: 2,
    unit: 'presence',
  });
  const w = nearness(1, 2);
  const first = 10 / (100 + 50 * w);
  const second = 6 / (100 * w);
  expect(access[0]).toBeCloseTo(first + second * w, 12);
  expect(access[1]).toBeCloseTo(first * w, 12);
});

test('no supply is lost or made: people times access is the supply in reach, to one part in a thousand million', () => {
  const input = fc.record({
    people: fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: 1, maxLength: 30 }),
    supply: fc.array(fc.double({ min: 0.01, max: 500, noNaN: true }), { minLength: 1, maxLength: 15 }),
    seed: fc.integer(),
  });
  fc.assert(
    fc.property(input, ({ people, supply, seed }) => {
      const distance = (place: number, door: number) => Math.abs(Math.sin(seed + place * 12.9898 + door * 78.233)) * 6;
      const { access, usedSupply } = catchmentAccess({ people, supply, distance, reach: 2, unit: 'sessions' });
      const given = people.reduce((sum, living, place) => sum + living * (access[place] ?? 0), 0);
      expect(Math.abs(given - usedSupply)).toBeLessThanOrEqual(1e-9 * Math.max(1, usedSupply));
      const reached = supply.filter((_, door) => people.some((living, place) => living > 0 && nearness(distance(place, door), 2) > 0));
      expect(usedSupply).toBeCloseTo(
        reached.reduce((sum, one) => sum + one, 0),
        6,
      );
    }),
  );
});

test('the concentration index is that of the World Bank’s worked example: under-five deaths in India, −0.1694', () => {
  // O'Donnell and others 2008, Analyzing Health Equity Using Household Survey Data, table 8.1: births and deaths per 1,000, poorest first.
  const births = [29939, 28776, 26528, 24689, 19739];
  const rates = [154.7, 152.9, 119.5, 86.9, 54.3];
  const groups = births.map((weight, at) => ({ weight, health: rates[at] ?? 0, poverty: -at }));
  expect(concentrationIndex(groups)).toBeCloseTo(-0.1694, 3);
});

test('when everyone has the same, the curve is straight and the index is nought; when the poorest have all, it nears −1', () => {
  const same = [1, 2, 3, 4].map((poverty) => ({ weight: 10, health: 2, poverty }));
  expect(concentrationIndex(same)).toBeCloseTo(0, 12);
  const one = Array.from({ length: 100 }, (_, at) => ({ weight: 1, health: at === 0 ? 1 : 0, poverty: -at }));
  expect(concentrationIndex(one)).toBeCloseTo(-0.99, 12);
  expect(concentrationCurve([{ weight: 1, health: 0, poverty: 0 }])).toEqual([]);
  expect(concentrationIndex([])).toBeUndefined();
});

test('ranks run from 0 to 1, and those that are the same share theirs', () => {
  expect(percentileRanks([10, 20, 20, 40])).toEqual([0.125, 0.5, 0.5, 0.875]);
  const [first] = gapIndexes(
    [0.5, 0.1].map((need, at) => ({ id: String(at), locality: '', people: 1, need, provision: at })),
    [],
  );
  expect(first).toMatchObject({ needRank: 0.75, provisionRank: 0.25, index: 0.5, quadrant: 'high need, low provision' });
});

test('in the directory, every way to help is measured, and its parts add up', () => {
  const supplies = supplyOf(directory, testDay);
  const themes = tablesOf(facts, 'access').flatMap(({ rows }) => rows);
  expect(themes.length).toBeGreaterThan(5);
  for (const theme of themes) {
    const access = accessTo(theme, supplies, { ground, places: directory });
    if (!access) throw new Error(`${theme.id} is not measured`);
    const given = access.areas.reduce((sum, { people, score }) => sum + people * score, 0);
    expect(Math.abs(given - access.catchment.usedSupply), theme.id).toBeLessThanOrEqual(1e-9 * access.catchment.usedSupply);
    for (const { minutes, beyond, within, beyondLow, beyondHigh } of access.covers) {
      const plain = access.areas.filter((area) => area.minutes === undefined || area.minutes > minutes);
      expect(plain.reduce((sum, { people }) => sum + people, 0)).toBe(beyond);
      expect(within * access.people + beyond).toBeCloseTo(access.people, 6);
      expect(beyondLow).toBeLessThanOrEqual(beyond);
      expect(beyondHigh).toBeGreaterThanOrEqual(beyond);
    }
    const curve = distanceCurve(access);
    expect(curve.every(({ km, share }, at) => at === 0 || (km >= (curve[at - 1]?.km ?? 0) && share >= (curve[at - 1]?.share ?? 0)))).toBe(
      true,
    );
  }
});

test('a door that is for one locality is no nearer for people of another', () => {
  const theme = { id: 't', label: 'T', needs: ['sleep'], kinds: [], from_age: 0, to_age: 2 };
  const [east] = areas.filter(({ locality }) => locality === 'east');
  const door = { id: 'd', locality: 'east', point: east?.point, hours: 0, sessions: 0 };
  const supplies = [
    { ...supplyOf(directory, testDay)[0], id: 's', needs: ['sleep'], serves: ['east'], national: false, doors: [door], timed: false },
  ] as ReturnType<typeof supplyOf>;
  const access = accessTo(theme, supplies, { ground, places: directory });
  expect(access?.areas.filter(({ km }) => km !== undefined).every(({ locality }) => locality === 'east')).toBe(true);
  expect(access?.areas.some(({ km }) => km === undefined)).toBe(true);
});

test('a walk that a council has had worked out is used in place of the straight line, for that neighbourhood and door alone', () => {
  const theme = tablesOf(facts, 'access').flatMap(({ rows }) => rows.filter(({ hubs }) => hubs === 'family'))[0];
  const hub = [...directory.hubs.values()].find(({ brand, point }) => brand === 'family' && point);
  if (!theme || !hub) throw new Error('There is no family hub to go to.');
  const supplies = supplyOf(directory, testDay);
  const plain = accessTo(theme, supplies, { ground, places: directory });
  const near = plain?.areas.find(({ minutes = 99 }) => minutes > 5 && minutes < 12);
  const far = plain?.areas.find(({ minutes = 0 }) => minutes > 60);
  if (!plain || !near || !far) throw new Error('No neighbourhood is near, or none is far.');
  const everyHub = [...directory.hubs.keys()];
  const journeys = [
    // A river lies between: each hub is 50 minutes away on foot from one; and one is 20 minutes by bus from the other.
    ...everyHub.map((place) => ({ area: near.code, place, walk: 50 })),
    { area: far.code, place: hub.id, bus: 20 },
  ];
  const told = accessTo(theme, supplies, { ground: groundOf(areas, journeys), places: directory });
  const area = (code: string, access = told) => access?.areas.find((one) => one.code === code);
  expect(area(near.code)).toMatchObject({ minutes: 50, told: true, km: near.km, score: 0 });
  expect(area(far.code)).toMatchObject({ minutes: far.minutes, told: false, busMinutes: 20 });
  expect(told?.areas.filter(({ told: from }) => from)).toHaveLength(1);
  const beyond = (access = told) => access?.covers.find(({ minutes }) => minutes === 30);
  expect((beyond()?.beyond ?? 0) - (beyond(plain)?.beyond ?? 0)).toBe(near.people);
  // Streets that wind more or less do not change a walk that was worked out.
  expect((beyond()?.beyondLow ?? 0) - (beyond(plain)?.beyondLow ?? 0)).toBe(near.people);
  const supply = told?.areas.reduce((sum, { people, score }) => sum + people * score, 0) ?? 0;
  expect(supply).toBeCloseTo(told?.catchment.usedSupply ?? -1, 9);
});

test('people within a walk of a hub are counted by the table of journeys where it says, and by straight lines elsewhere', () => {
  const living = (code: string, lat: number, people: number) => ({
    ...(areas[0] as (typeof areas)[number]),
    code,
    point: { lat, lon: -1.1 },
    ages: [{ from: 0, to: 4, people }],
  });
  const hub = { id: 'hub', point: { lat: 53.5, lon: -1.1 } };
  // 0, 0.5 and 4 km away: 0, 8 and 65 minutes in straight lines.
  const near = [living('a', 53.5, 10), living('b', 53.5045, 20), living('c', 53.536, 40)];
  const within = (rows: Parameters<typeof journeysOf>[0]) =>
    peopleWithin(hub, 15, { areas: near, journeys: journeysOf(rows), from: 0, to: 4 });
  expect(within([])).toMatchObject({ value: 30 });
  expect(
    within([
      { area: 'b', place: 'hub', walk: 25 },
      { area: 'c', place: 'elsewhere', walk: 5 },
    ]),
  ).toMatchObject({ value: 10 });
});
