import fc from 'fast-check';
import { expect, test } from 'vitest';
import { servicesAlike } from '../../src/coverage/alike.ts';
import { analyse } from '../../src/coverage/analysis.ts';
import { brokenContacts } from '../../src/coverage/contacts.ts';
import { freshnessRun } from '../../src/coverage/freshness-run.ts';
import { timelineOf } from '../../src/coverage/timeline.ts';
import { addDays } from '../../src/domain/day.ts';
import type { Directory, ServiceRecord } from '../../src/domain/directory.ts';
import { checkDueOn } from '../../src/domain/freshness.ts';
import { readArea, testDay } from '../support/area.ts';

const area = readArea();
const [model] = area.services.values();
if (!model) throw new Error('The made-up area has no service.');
const withServices = (services: readonly (Partial<ServiceRecord> & { id: string })[]): Directory => ({
  ...area,
  services: new Map(services.map((facts) => [facts.id, { ...model, name: facts.id, status: { kind: 'open' }, ...facts } as ServiceRecord])),
});

test('of a day before the last check it is not known whether a record was fresh: the share lies between two', () => {
  const checked = (on: string) => ({ kind: 'checked', on, by: 'someone' }) as const;
  const run = freshnessRun(
    withServices([
      { id: 'a', checked: checked('2026-11-01') },
      { id: 'b', checked: checked('2026-03-01') },
      { id: 'c', checked: { kind: 'not-yet' } },
      { id: 'd', checked: checked('2026-11-01'), status: { kind: 'closed', on: '2026-11-02' } },
    ] as never),
    testDay,
  );
  const on = (day: string) => run.find((one) => one.on === day);
  // On 31 July: a was checked later, so not known; b was within its six months; c never. d has closed.
  expect(on('2026-07-31')).toEqual({ on: '2026-07-31', least: 1 / 3, most: 2 / 3 });
  // Today: a alone. In April: a until 1 May. In May: none.
  expect([on(testDay), on('2027-04-30'), on('2027-05-31')].map((one) => [one?.least, one?.most])).toEqual([
    [1 / 3, 1 / 3],
    [1 / 3, 1 / 3],
    [0, 0],
  ]);
});

test('the freshness of any records is what counting them one by one gives, and from today on it is one share', () => {
  const someDays = fc.array(fc.option(fc.integer({ min: 0, max: 500 })), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(someDays, (days) => {
      const directory = withServices(
        days.map((ago, at) => ({
          id: `s-${at}`,
          checked: ago === null ? { kind: 'not-yet' } : { kind: 'checked', on: addDays(testDay, -ago), by: 'x' },
        })) as never,
      );
      for (const { on, least, most } of freshnessRun(directory, testDay)) {
        const fresh = [...directory.services.values()].filter(
          ({ checked }) => checked.kind === 'checked' && checked.on <= on && checkDueOn(checked) >= on,
        ).length;
        expect(least).toBe(fresh / days.length);
        expect(most).toBeGreaterThanOrEqual(least);
        if (on >= testDay) expect(most).toBe(least);
      }
    }),
    { numRuns: 50 },
  );
});

test('a service with no way to reach it, here or through its organisation, is one to put right', () => {
  const silent = { ...area, organisations: new Map([...area.organisations].map(([id, one]) => [id, { ...one, contact: {} }])) };
  const faults = (contact: ServiceRecord['contact'], directory: Directory = area) =>
    brokenContacts({ ...withServices([{ id: 'a', contact }]), organisations: directory.organisations }).flatMap((one) =>
      one.faults.map(({ kind }) => kind),
    );
  expect(faults({}, silent)).toEqual(['none']);
  expect(faults({ email: 'team@example.org' }, silent)).toEqual([]);
  for (const good of ['01632 960123', '+44 1632 960123', '0800 1111', '999', '85258', '03300 123456', '07700 900123'])
    expect(faults({ phone: good }), good).toEqual([]);
  for (const odd of ['04632 960123', '06632 960123', '0163 296']) expect(faults({ phone: odd }), odd).toEqual(['odd-number']);
  expect(faults({ web: 'http://example.org/' })).toEqual(['not-https']);
});

test('a number on services of three organisations is one to look at; on those of two it may be a partnership', () => {
  const shared = (count: number) =>
    brokenContacts(
      withServices(
        Array.from({ length: count }, (_, at) => ({ id: `s-${at}`, organisation: `o-${at}`, contact: { phone: '01632 960123' } })),
      ),
    ).flatMap(({ faults }) => faults.filter(({ kind }) => kind === 'shared-number'));
  expect(shared(2)).toEqual([]);
  expect(shared(3)).toHaveLength(3);
});

test('much the same name with the same number is one to look at; much the same name alone is not', () => {
  const pair = (one: Partial<ServiceRecord>, other: Partial<ServiceRecord>) =>
    servicesAlike(
      withServices([
        { id: 'a', venues: [], contact: {}, ...one },
        { id: 'b', venues: [], contact: {}, ...other },
      ]),
    ).map(({ ids }) => ids);
  const phone = { contact: { phone: '01632 960123' } };
  expect(pair({ name: 'Quay playgroup', ...phone }, { name: 'Quay play group', contact: { phone: '+44 1632 960123' } })).toEqual([
    ['a', 'b'],
  ]);
  expect(pair({ name: 'Quay playgroup' }, { name: 'Quay play group' })).toEqual([]);
  expect(pair({ name: '1st Quay Scouts', ...phone }, { name: '2nd Quay Scouts', ...phone })).toEqual([]);
});

test('the timeline holds every service that ends, once, in order, and says what its end would leave', () => {
  const directory = readArea('content');
  const { endings } = analyse(directory, { smallAreas: [], indicators: [], tables: [] }, testDay);
  const lines = timelineOf({ endings, directory });
  expect(lines.map(({ id }) => id).sort()).toEqual(endings.flatMap(({ services }) => services.map(({ id }) => id)).sort());
  expect(lines.map(({ on }) => on)).toEqual(lines.map(({ on }) => on).sort());
  for (const line of lines) {
    const lost = endings
      .find(({ on }) => on === line.on)
      ?.worse.filter(({ cell, because }) => cell.area !== '' && because.includes(line.name));
    expect(line.effect === 'empties').toBe(lost?.some(({ to }) => to === 'empty'));
    if (directory.services.get(line.id)?.commissioning?.publish === false) expect(line.from).toBeUndefined();
  }
});
