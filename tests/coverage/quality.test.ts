import { expect, test } from 'vitest';
import { dutyCover } from '../../src/coverage/duties.ts';
import { missingFacts, qualityOf, summarise, workList } from '../../src/coverage/quality.ts';
import { strandsAt } from '../../src/coverage/strands.ts';
import { readAreaFacts } from '../../src/data/area-facts.ts';
import { tablesOf } from '../../src/domain/area-facts.ts';
import { readArea, testDay } from '../support/area.ts';

test('the made-up area, worked by hand: five records, three checked in six months, one a year old, one never', () => {
  const directory = readArea();
  const records = qualityOf(directory, testDay);
  const summary = summarise(records, testDay);
  expect(summary).toMatchObject({ records: 5, recent: 0.6, notYet: 1, stale: 1 });
  // Checked 12 October twice (42 days), 1 November (22), 1 August 2025 (479).
  expect(summary.medianDays).toBe(42);
  expect(workList(records)[0]?.service.id).toBe('vale-larder');
  expect(records.find(({ service }) => service.id === 'vale-larder')?.missing).toEqual(
    expect.arrayContaining(['cost', 'how to get in', 'level of help', 'a point on the map', 'step-free access']),
  );
  expect(missingFacts(records)[0]?.missing).toBeGreaterThan(1);
});

test('an address that must stay secret is not a missing point', () => {
  const childminder = qualityOf(readArea(), testDay).find(({ service }) => service.id === 'rose-childminding');
  expect(childminder?.missing).not.toContain('a point on the map');
});

test('a heading of the law has the records that answer its needs, and of its kinds only where it names them', () => {
  const directory = readArea();
  const [play, childcare, none] = dutyCover(
    [
      { heading: 'Play', needs: ['playing'], kinds: [] },
      { heading: 'Childcare', needs: ['playing'], kinds: ['childcare'] },
      { heading: 'Nothing', needs: ['no-such-need'], kinds: [] },
    ],
    directory,
  );
  expect(play?.services.map(({ id }) => id).sort()).toEqual(['quay-stay-and-play', 'rose-childminding']);
  expect(childcare?.services.map(({ id }) => id)).toEqual(['rose-childminding']);
  expect(none?.services).toEqual([]);
});

test('every need and kind that a table names is in the directory', () => {
  const directory = readArea('content');
  const { facts } = readAreaFacts(directory, 'content');
  const needs = [
    ...tablesOf(facts, 'duty').flatMap(({ rows }) => rows.flatMap((row) => row.needs)),
    ...tablesOf(facts, 'access').flatMap(({ rows }) => rows.flatMap((row) => row.needs)),
    ...facts.indicators.flatMap(({ about }) => about.needs),
  ];
  expect(needs.filter((need) => !directory.needs.has(need))).toEqual([]);
});

test('a strand at a hub is here before it is elsewhere, and every strand has an answer', () => {
  const directory = readArea('content');
  const [hub] = directory.hubs.values();
  if (!hub) throw new Error('There is no hub.');
  const covers = strandsAt(hub, directory);
  expect(covers).toHaveLength(directory.hubStrands.length);
  for (const { place, services } of covers) expect(services.length === 0).toBe(place === 'nowhere recorded');
});
