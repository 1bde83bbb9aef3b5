import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { freshness } from '../../src/domain/freshness.ts';
import { readArea, testDay } from '../support/area.ts';

/** What the shipped directory promises to show. */
const { services: byId, needs, hubs, organisations, guides, localities } = readArea('content');
const services = [...byId.values()];
const open = services.filter(({ status }) => status.kind !== 'closed');

test('it has 14 hubs in 4 localities, 75 needs and at least 60 organisations', () => {
  expect([hubs.size, localities.size, needs.size]).toEqual([14, 4, 75]);
  expect(organisations.size).toBeGreaterThanOrEqual(60);
});

test('it has at least 260 services, and the kinds that families look for', () => {
  const counts = {
    services: services.length,
    national: services.filter(({ area }) => area.kind === 'national').length,
    weekly: services.filter(({ sessions }) => sessions.some(({ repeats }) => repeats.kind === 'weekly' || repeats.kind === 'term-time'))
      .length,
    youngPeople: services.filter(({ audience }) => audience[0] === 'young-people').length,
    childcare: services.filter(({ childcare }) => childcare).length,
    send: services.filter(({ send }) => send).length,
    commissioned: services.filter(({ commissioning }) => commissioning).length,
  };
  const least = { services: 260, national: 45, weekly: 70, youngPeople: 25, childcare: 25, send: 30, commissioned: 15 };
  for (const [kind, count] of Object.entries(least)) expect(counts[kind as keyof typeof counts], kind).toBeGreaterThanOrEqual(count);
});

test('every need has at least two open services and twenty things that people say', () => {
  const served = (id: string) => open.filter((service) => service.needs.includes(id)).length;
  expect([...needs.keys()].filter((id) => served(id) < 2)).toEqual([]);
  const phrases = ({
    phrases: said,
  }: {
    phrases: { families: readonly string[]; youngPeople: readonly string[]; professionals: readonly string[] };
  }) => said.families.length + said.youngPeople.length + said.professionals.length;
  expect([...needs.values()].filter((need) => phrases(need) < 20).map(({ id }) => id)).toEqual([]);
});

test('it is honest: some services are paused, closing, closed or overdue, and some facts are not known', () => {
  for (const kind of ['paused', 'closing', 'closed'] as const)
    expect(
      services.some(({ status }) => status.kind === kind),
      kind,
    ).toBe(true);
  for (const state of ['fresh', 'due', 'stale', 'not-yet'] as const)
    expect(
      services.some(({ checked }) => freshness(checked, testDay) === state),
      state,
    ).toBe(true);
  expect(services.some(({ cost }) => cost.kind === 'unknown')).toBe(true);
  expect(services.some(({ ages }) => ages.kind === 'unknown')).toBe(true);
});

test('local services use only numbers that Ofcom keeps for drama, and addresses at example.org', () => {
  const local = services.filter(({ area }) => area.kind !== 'national');
  const wrong = local.flatMap(({ id, contact: { phone, text, email, web } }) => [
    ...[phone, text].flatMap((number) => (number && !/^(01632 ?960 ?\d{3}|07700 ?900 ?\d{3})$/.test(number) ? [`${id} ${number}`] : [])),
    ...(email && !/@([a-z]+\.)?example\.org$/.test(email) ? [`${id} ${email}`] : []),
    ...(web && !/^https:\/\/example\.org(\/|$)/.test(web) ? [`${id} ${web}`] : []),
  ]);
  expect(wrong).toEqual([]);
});

test('no childcare record carries an Ofsted number, for a made-up provider has none', () => {
  expect(services.filter(({ childcare }) => childcare?.urn).map(({ id }) => id)).toEqual([]);
});

test('one-minute guides take about a minute: 150 to 300 words', () => {
  const lengths = [...guides.keys()]
    .filter((id) => id.startsWith('one-minute'))
    .map(
      (id) =>
        [
          id,
          readFileSync(`content/guides/${id}.md`, 'utf8')
            .split(/^---$/m)
            .slice(2)
            .join(' ')
            .match(/[\p{L}\p{N}’']+/gu)?.length ?? 0,
        ] as const,
    );
  expect(lengths).toHaveLength(8);
  expect(lengths.filter(([, words]) => words < 150 || words > 300)).toEqual([]);
  expect(guides.size - lengths.length).toBeGreaterThanOrEqual(8);
});
