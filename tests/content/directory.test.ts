import { expect, test } from 'vitest';
import { fitWords } from '../../src/components/fit-words.ts';
import { tallFan, wideFan, wipesOf } from '../../src/components/windscreen.ts';
import { missingParts, wordsIn } from '../../src/domain/checks/guides.ts';
import { freshness } from '../../src/domain/freshness.ts';
import { readArea, testDay } from '../support/area.ts';

/** What the shipped directory promises to show. */
const { services: byId, needs, hubs, organisations, guides, localities, levelsOfHelp } = readArea('content');
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

test('there are sixteen one-minute guides at least, each of 150 to 300 words in its five parts, and a sheet for each part of a conversation', () => {
  const all = [...guides.values()];
  const oneMinute = all.filter(({ kind }) => kind === 'one-minute');
  expect(oneMinute.length).toBeGreaterThanOrEqual(16);
  expect(oneMinute.map(({ id }) => id)).toEqual([...guides.keys()].filter((id) => id.startsWith('one-minute')));
  const wrong = oneMinute.flatMap(({ id, body }) => [
    ...(wordsIn(body) < 150 || wordsIn(body) > 300 ? [`${id} has ${wordsIn(body)} words`] : []),
    ...missingParts(body).map((part) => `${id} has no ${part}`),
  ]);
  expect(wrong).toEqual([]);
  expect(all.filter(({ kind }) => kind === 'conversation').map(({ id }) => id)).toEqual([
    'conversation-consent',
    'conversation-voice-of-the-child',
    'conversation-what-has-been-tried',
  ]);
  expect(guides.size - oneMinute.length).toBeGreaterThanOrEqual(11);
});

test('each level of help says what it looks like, who leads and what to do next, and families and young people have words for it', () => {
  const thin = levelsOfHelp.filter(
    ({ looksLike, leads, next, doors, young }) =>
      looksLike.length < 3 || !leads || next.length < 3 || doors.length === 0 || !young || young.doors.length === 0,
  );
  expect(thin.map(({ id }) => id)).toEqual([]);
  const names = levelsOfHelp.map(({ label }) => label);
  for (const fan of [wideFan, tallFan]) expect(fitWords(names, wipesOf(fan, names.length)).size).toBeGreaterThanOrEqual(16);
});
