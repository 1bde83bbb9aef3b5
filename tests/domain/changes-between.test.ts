import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ChangedRecord, changesBetween } from '../../src/domain/changes-between.ts';
import { closingSoon, datedNews } from '../../src/domain/dated-news.ts';
import type { Directory, ServiceRecord } from '../../src/domain/directory.ts';
import { patchesOf } from '../../src/domain/patches.ts';
import { sayDifference } from '../../src/domain/say-difference.ts';
import { asToldToday } from '../../src/domain/told-today.ts';
import { readArea } from '../support/area.ts';

const area = readArea();
const none: ReadonlySet<string> = new Set();
const serviceOf = (id: string): ServiceRecord => {
  const service = area.services.get(id);
  if (!service) throw new Error(`The made-up area has no ${id}.`);
  return service;
};
const larder = serviceOf('vale-larder');
const holding = (services: readonly ServiceRecord[]): Directory => ({ ...area, services: new Map(services.map((one) => [one.id, one])) });
const change = (was: ServiceRecord[], is: ServiceRecord[], unread = none) =>
  changesBetween({ before: holding(was), after: holding(is), unread });
const said = ({ changed }: { changed: readonly ChangedRecord[] }) =>
  changed.map(({ name, differences }) => `${name}: ${differences.map(sayDifference).join(' ')}`);

const hall = larder.venues[0] ?? { id: '', name: '' };

test('a partner is told what stopped, moved, has other times or another number, in one line for each service', () => {
  const now: ServiceRecord = {
    ...larder,
    status: { kind: 'paused', since: '2026-11-02', instead: [] },
    venues: [{ ...hall, id: 'chapel', name: 'Overwold Chapel', address: 'High Street' }],
    at: ['chapel'],
    sessions: larder.sessions.map((session) => ({ ...session, start: '11:00' })),
    contact: { phone: '01632 960921' },
  };
  expect(said(change([larder], [now]))).toEqual([
    'Vale Larder: Paused since 2 November 2026. Moved: now at Overwold Chapel, High Street, no longer at Overwold Hall, Market Square. New times: Fridays, 11am to midday. No more: Fridays, 10am to midday. Changed: the phone number.',
  ]);
});

test('an address that was only filled in, and a better summary, are no news', () => {
  const vague = { ...larder, venues: [{ id: hall.id, name: hall.name, locality: hall.locality }] };
  expect(change([vague], [{ ...larder, summary: 'Food, and no questions.' }]).changed).toEqual([]);
});

test('a service that came or left while it was closed is no news; one that opens again is', () => {
  const closed: ServiceRecord = { ...larder, status: { kind: 'closed', on: '2026-10-01', instead: [] } };
  expect(change([], [closed]).changed).toEqual([]);
  expect(change([closed], [])).toEqual({ changed: [], leftUnnamed: 0 });
  expect(said(change([closed], [larder]))).toEqual(['Vale Larder: Open again.']);
});

test('a record that cannot be read on one of the days is neither new nor gone', () => {
  const unread = new Set([larder.file]);
  expect(change([], [larder], unread).changed).toEqual([]);
  expect(change([larder], [], unread)).toEqual({ changed: [], leftUnnamed: 0 });
});

test('a home, or a place that keeps people safe, is counted but not named when it leaves', () => {
  const home = serviceOf('rose-childminding');
  const { changed, leftUnnamed } = change([home, larder], []);
  expect([said({ changed }), leftUnnamed]).toEqual([['Vale Larder: No longer in this directory.'], 1]);
  const watched: Directory = { ...holding([larder]), needs: new Map([...area.needs].map(([id, need]) => [id, { ...need, atRisk: true }])) };
  expect(changesBetween({ before: watched, after: holding([]), unread: none })).toEqual({ changed: [], leftUnnamed: 1 });
});

test('where a service was is not told when its address is secret today', () => {
  const now: ServiceRecord = {
    ...larder,
    addressHidden: true,
    venues: [{ id: 'safe', name: 'Safe place', locality: 'hills' }],
    at: ['safe'],
  };
  const then = asToldToday(larder, now);
  expect(JSON.stringify(then)).not.toContain('Market Square');
  expect(JSON.stringify(change([then], [now]))).not.toMatch(/Overwold Hall|Market Square/);
  expect(JSON.stringify(change([larder], [now]))).not.toMatch(/Overwold Hall|Market Square/);
});

test('a contract that may no longer be published is not counted on earlier days either', () => {
  const paid = { funder: 'Third Moon', publish: true, places: 20 };
  expect(asToldToday({ ...larder, commissioning: paid }, { ...larder, commissioning: { ...paid, publish: false } }).commissioning).toBe(
    undefined,
  );
  expect(asToldToday({ ...larder, commissioning: paid }, { ...larder, commissioning: paid }).commissioning).toEqual(paid);
});

test('a move from one locality to another is news for both', () => {
  const moved = { ...larder, venues: [{ ...hall, id: 'quay', name: 'Quay Hall', locality: 'coast' }], at: ['quay'] };
  expect(change([larder], [moved]).changed[0]?.localities).toEqual(['coast', 'hills']);
});

/** What an officer may do to a record, and the news that it is. */
const edits: Readonly<Record<string, (service: ServiceRecord) => ServiceRecord>> = {
  status: (service) => ({ ...service, status: { kind: 'closing', on: '2027-01-31', instead: [] } }),
  times: (service) => ({
    ...service,
    sessions: [...service.sessions, { day: 'Sunday', start: '06:00', end: '06:30', repeats: { kind: 'weekly' }, except: [] }],
  }),
  places: (service) => ({ ...service, venues: [...service.venues, { id: 'annexe', name: 'The Annexe' }] }),
  contact: (service) => ({ ...service, contact: { ...service.contact, email: 'new@example.org' } }),
};

test('whatever is done to whichever records, what is told is what was done, and nothing else', () => {
  const all = [...area.services.values()].filter(({ status }) => status.kind === 'open');
  const fate = fc.oneof(fc.constant('left'), fc.constant('new'), fc.subarray(Object.keys(edits)));
  fc.assert(
    fc.property(fc.array(fate, { minLength: all.length, maxLength: all.length }), (fates) => {
      const before = all.filter((_, at) => fates[at] !== 'new');
      const after = all.flatMap((service, at) => {
        const done = fates[at] ?? [];
        if (done === 'left') return [];
        return [done === 'new' ? service : (done as string[]).reduce((one, edit) => edits[edit]?.(one) ?? one, service)];
      });
      const told = change(before, after);
      const expected = all.flatMap((service, at) => {
        const done = fates[at] ?? [];
        const named = !service.addressHidden && service.kind !== 'childcare';
        if (done === 'left') return named ? [`${service.id} left`] : [];
        if (done === 'new') return [`${service.id} new`];
        return (done as string[]).filter((edit) => edit !== 'places' || !service.addressHidden).map((edit) => `${service.id} ${edit}`);
      });
      expect(told.changed.flatMap(({ id, differences }) => differences.map(({ kind }) => `${id} ${kind}`)).sort()).toEqual(expected.sort());
      expect(told.leftUnnamed).toBe(
        all.filter((one, at) => fates[at] === 'left' && (one.addressHidden || one.kind === 'childcare')).length,
      );
    }),
  );
});

test('help for everyone alike is told once; help of a locality is told where it has a door or is meant for', () => {
  expect(patchesOf(serviceOf('vale-night-line'), area)).toEqual([]);
  expect(patchesOf(larder, area)).toEqual(['hills']);
  const everywhere = { ...larder, venues: [hall, { id: 'quay', name: 'Quay', locality: 'coast' }] };
  expect(patchesOf(everywhere, area)).toEqual([]);
});

test('without a history, the dates that records give are still told: what paused or closed, and what closes soon', () => {
  const paused: ServiceRecord = { ...larder, status: { kind: 'paused', since: '2026-11-02', instead: [] } };
  const closing: ServiceRecord = { ...serviceOf('biting-clinic'), status: { kind: 'closing', on: '2026-12-24', instead: [] } };
  const span = { from: '2026-10-23', to: '2026-11-23' };
  expect(said({ changed: datedNews(holding([paused, closing]), span) })).toEqual(['Vale Larder: Paused since 2 November 2026.']);
  expect(datedNews(holding([paused]), { ...span, from: '2026-11-03' })).toEqual([]);
  expect(closingSoon(holding([paused, closing]), { from: '2026-11-23', to: '2027-02-23' }).map(({ id }) => id)).toEqual(['biting-clinic']);
});
