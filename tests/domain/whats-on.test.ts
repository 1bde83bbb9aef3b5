import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../src/domain/day.ts';
import { distanceKm } from '../../src/domain/distance.ts';
import { daysFrom } from '../../src/domain/packed-days.ts';
import { daysOf, type OnQuery, spans, type WhatsOn, whatsOn } from '../../src/domain/whats-on.ts';
import { firstQuery, onQueryFromFragment, onQueryToFragment } from '../../src/islands/whats-on-query.ts';
import { whatsOnFrom } from '../../src/schedule/whats-on.ts';
import { readArea, testDay } from '../support/area.ts';

const area = readArea('content');
const { calendar } = area;
const all: WhatsOn = JSON.parse(JSON.stringify(whatsOnFrom(area, testDay)));
const daysOn = new Map(all.series.map((series) => [series, new Set(daysFrom(series.on, testDay))]));
const ask = (query: Partial<OnQuery>, now = `${testDay}T00:00`) => whatsOn(all, { ...firstQuery, ...query }, { now, calendar });

test('this week ends on Sunday, and the weekend begins on Saturday or today', () => {
  expect(daysOf('week', '2026-11-25', calendar)).toEqual(['2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28', '2026-11-29']);
  expect(daysOf('weekend', '2026-11-25', calendar)).toEqual(['2026-11-28', '2026-11-29']);
  expect(daysOf('weekend', '2026-11-29', calendar)).toEqual(['2026-11-29']);
  expect(daysOf('tomorrow', '2026-12-31', calendar)).toEqual(['2027-01-01']);
});

test('half term is the one that comes, or what is left of the one that is on', () => {
  expect(daysOf('half-term', '2026-11-25', calendar)).toHaveLength(5);
  expect(daysOf('half-term', '2027-02-18', calendar)).toEqual(['2027-02-18', '2027-02-19']);
  expect(daysOf('half-term', '2030-01-01', calendar)).toEqual([]);
});

test('what is over is left out, and what is on now is not', () => {
  const [morning] = ask({}, '2026-11-25T00:00');
  const [noon] = ask({}, '2026-11-25T12:00');
  expect(noon?.on.length).toBeLessThan(morning?.on.length ?? 0);
  expect(noon?.on.every(({ series }) => series.end > '12:00')).toBe(true);
  expect(noon?.on.some(({ series }) => series.start < '12:00')).toBe(true);
});

test('on a half-term Tuesday the term-time groups say why they are not on', () => {
  const [day] = ask({}, '2027-02-16T08:00');
  expect(day?.off.filter(({ because }) => because === 'half term').length).toBeGreaterThan(3);
  expect(day?.on.length).toBeGreaterThan(0);
});

test('on Christmas Day nothing is said to be certain', () => {
  const [day] = ask({}, '2026-12-25T08:00');
  expect(day?.on.filter(({ ask: doubt }) => doubt === undefined)).toEqual([]);
});

test('nothing is told twice', () => {
  const twice: WhatsOn = { ...all, series: [...all.series, ...all.series] };
  expect(whatsOn(twice, { ...firstQuery, when: 'week' }, { now: `${testDay}T00:00`, calendar })).toEqual(
    ask({ when: 'week' }).map((day) => ({ ...day, off: [...day.off, ...day.off] })),
  );
});

test('ages that nobody has recorded are shown, and a cost that nobody has recorded is not free', () => {
  const unknown = all.services.findIndex(({ ages }) => ages.kind === 'unknown');
  const shown = (query: Partial<OnQuery>) =>
    Array.from({ length: 60 }, (_, ahead) => ask(query, `${addDays(testDay, ahead)}T00:00`)).flatMap((days) =>
      days.flatMap(({ on }) => on),
    );
  if (unknown >= 0) expect(shown({ age: 18 }).some(({ series }) => series.service === unknown)).toBe(true);
  expect(shown({ free: true }).every(({ series }) => area.services.get(all.services[series.service]?.id ?? '')?.cost.kind === 'free')).toBe(
    true,
  );
});

test('500 ways to ask give what a look at every series and every day gives', () => {
  const queries = fc.record({
    when: fc.constantFrom(...spans),
    need: fc.option(fc.constantFrom(...new Set(all.services.flatMap(({ needs }) => needs))), { nil: undefined }),
    age: fc.option(
      fc.oneof(
        fc.integer({ min: 0, max: 23 }),
        fc.integer({ min: 2, max: 25 }).map((years) => years * 12),
        fc.constant('pregnant' as const),
      ),
      { nil: undefined },
    ),
    locality: fc.option(fc.constantFrom(...area.localities.keys()), { nil: undefined }),
    part: fc.option(fc.constantFrom('morning' as const, 'afternoon' as const, 'evening' as const), { nil: undefined }),
    near: fc.option(
      fc.record({
        label: fc.constant('DN4 0AB'),
        point: fc.constantFrom({ lat: 53.5011, lon: -1.1592 }, { lat: 53.4918, lon: -1.284 }),
        withinKm: fc.constantFrom(1, 2, 5, 10),
      }),
      { nil: undefined },
    ),
    free: fc.boolean(),
    dropIn: fc.boolean(),
  });
  fc.assert(
    fc.property(queries, fc.nat(300), fc.constantFrom('00:00', '09:31', '12:00', '16:45', '23:59'), (query, ahead, clock) => {
      const now = `${addDays(testDay, ahead)}T${clock}`;
      const days = daysOf(query.when, now.slice(0, 10), calendar);
      const plain = days.flatMap((day) =>
        all.series
          .filter((series) => daysOn.get(series)?.has(day))
          .filter(({ end }) => `${day}T${end}` > now)
          .filter(({ service, place, start, end }) => {
            const record = area.services.get(all.services[service]?.id ?? '');
            if (!record) return false;
            const suits =
              query.age === undefined ||
              record.ages.kind === 'any' ||
              record.ages.kind === 'unknown' ||
              (query.age === 'pregnant'
                ? record.ages.kind === 'pregnancy' || (record.ages.kind === 'range' && record.ages.pregnancy)
                : record.ages.kind === 'parents-and-carers' || isWithin(record.ages, query.age));
            const from = { morning: '00:00', afternoon: '12:00', evening: '17:00' }[query.part ?? 'morning'];
            const to = { morning: '12:00', afternoon: '17:00', evening: '24:00' }[query.part ?? 'evening'];
            return (
              suits &&
              (!query.need || record.needs.includes(query.need)) &&
              (!query.locality || all.places[place]?.locality === query.locality) &&
              (!query.near || isNear(all.places[place]?.point, query.near)) &&
              (!query.free || record.cost.kind === 'free') &&
              (!query.dropIn || (record.referral?.routes.includes('turn-up') ?? false)) &&
              (query.part === undefined || (start < to && end > from))
            );
          })
          .map(({ service, place, start, end, name }) => [day, service, place, start, end, name].join()),
      );
      const found = whatsOn(all, query, { now, calendar }).flatMap(({ day, on }) =>
        on.map(({ series: { service, place, start, end, name } }) => [day, service, place, start, end, name].join()),
      );
      expect([...found].sort()).toEqual([...new Set(plain)].sort());
      expect(onQueryFromFragment(onQueryToFragment(query))).toEqual(query);
    }),
    { numRuns: 500 },
  );
});

function isWithin(
  ages: { kind: string; from?: { value: number; unit: string }; to?: { value: number; unit: string } | 'any' },
  months: number,
): boolean {
  if (ages.kind !== 'range' || !ages.from || !ages.to) return false;
  const first = ages.from.unit === 'years' ? ages.from.value * 12 : ages.from.value;
  const last = ages.to === 'any' ? 9999 : ages.to.unit === 'years' ? ages.to.value * 12 + 11 : ages.to.value;
  return months >= first && months <= last;
}

const isNear = (point: { lat: number; lon: number } | undefined, near: { point: { lat: number; lon: number }; withinKm: number }) =>
  point !== undefined && distanceKm(point, near.point) <= near.withinKm;
