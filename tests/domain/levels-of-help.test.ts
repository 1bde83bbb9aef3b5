import fc from 'fast-check';
import { expect, test } from 'vitest';
import { missingParts, oneMinuteGuide } from '../../src/domain/checks/guides.ts';
import { asksYoungPeople, doorsOf, needRuns, servicesAtLevel, servicesByGroup } from '../../src/domain/levels-of-help.ts';
import { describe } from '../../src/domain/problem.ts';
import { LevelOfHelp } from '../../src/domain/schema/level-of-help.ts';
import { readArea } from '../support/area.ts';

const area = readArea();
const level = (id: string, more: object = {}) => LevelOfHelp.parse({ id, label: id, need: '1', family: 'I need a hand.', ...more });

test('a level with only its name, its need and its statement is enough', () => {
  expect(area.levelsOfHelp.map(({ id, looksLike, doors }) => [id, looksLike, doors])).toEqual([
    ['everyone', [], []],
    ['extra', [], []],
  ]);
  expect(asksYoungPeople(area.levelsOfHelp)).toBe(false);
});

test('the last statement leads to urgent help first, whatever the file says, and no other does unless the file says so', () => {
  const levels = [level('light'), level('heavy', { doors: [{ to: 'hubs', says: 'A hub' }] })];
  expect(levels.map((one) => doorsOf(one, levels, 'family').map(({ to }) => to))).toEqual([
    ['choose', 'talk'],
    ['help-now', 'hubs'],
  ]);
  const already = [
    level('light'),
    level('heavy', {
      doors: [
        { to: 'hubs', says: 'A hub' },
        { to: 'help-now', says: 'Now' },
      ],
    }),
  ];
  expect(already.map((one) => doorsOf(one, already, 'young').map(({ to }) => to)).at(-1)).toEqual(['help-now', 'choose', 'talk']);
});

test('a young person has doors of their own', () => {
  const one = level('light', { doors: [{ to: 'team', says: 'Ring' }], young: { says: 'A nudge', doors: [{ to: 'talk', says: 'Text' }] } });
  const levels = [one, level('heavy')];
  expect([doorsOf(one, levels, 'family'), doorsOf(one, levels, 'young')].map((doors) => doors.map(({ to }) => to))).toEqual([
    ['team'],
    ['talk'],
  ]);
});

test('a door that leads to no page of the site is told in plain words', () => {
  const { error } = LevelOfHelp.safeParse({ id: 'a', label: 'A', need: '1', family: 'I', doors: [{ to: 'moon', says: 'Up' }] });
  expect(error?.issues.map(({ message }) => message)).toEqual([
    'write to as search, choose, talk, whats-on, hubs, team, front-door or help-now',
  ]);
});

test('the rim has a step for each change of need, and every level is under the step of its own need', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 8 }), (needs) => {
      const runs = needRuns(needs.map((need) => ({ need })));
      // The plain way: write the needs out again, a run at a time.
      expect(runs.flatMap(({ need, first, last }) => Array.from({ length: last - first + 1 }, () => need))).toEqual(needs);
      expect(runs.every(({ need }, at) => runs[at - 1]?.need !== need)).toBe(true);
    }),
  );
});

test('every open service is at one level or at none that is recorded, and in one group of needs', () => {
  const lists = [...area.levelsOfHelp.map(({ id }) => id), undefined].map((id) => servicesAtLevel(area, id));
  const open = [...area.services.values()].filter(({ status }) => status.kind !== 'closed');
  expect(new Set(lists.flat())).toEqual(new Set(open));
  expect(lists.flat()).toHaveLength(open.length);
  for (const list of lists) {
    const grouped = servicesByGroup(list, area).flatMap(({ services }) => services);
    expect(new Set(grouped)).toEqual(new Set(list));
    expect(grouped).toHaveLength(list.length);
  }
});

const fullMinute = `**What.** ${'word '.repeat(140)}\n\n**When to step up.** Soon.\n\n**How to refer.** Ring.\n\n**What happens next.** They ring.\n\n**Who.** You.\n`;

test('a one-minute guide that leaves a part out is told which, and "What happens next" does not stand for "What"', () => {
  expect(missingParts(fullMinute)).toEqual([]);
  for (const part of ['What', 'When', 'How', 'What happens next', 'Who'])
    expect(missingParts(fullMinute.replace(new RegExp(`^\\*\\*${part}(?! happens)[^*]*\\*\\*`, 'm'), '')), part).toEqual([part]);
});

test('a one-minute guide is told in plain words what it lacks, and a kind on a guide for families too', () => {
  const [guide] = area.guides.values();
  if (!guide) throw new Error('The area has no guide.');
  const told = (fields: object, body: string) =>
    oneMinuteGuide({ id: 'a', file: 'guides/a.md', fields: { ...guide, ...fields }, body, bodyLine: 9, lineOf: () => 4 }).map(describe);
  expect(told({ audience: 'professionals', kind: 'one-minute' }, fullMinute)).toEqual([]);
  expect(told({ audience: 'professionals', kind: 'one-minute' }, fullMinute.replace('**Who.** ', ''))).toEqual([
    'guides/a.md, line 4: kind: found no part for ‘Who’. Begin a paragraph with **Who.** so that a reader finds it.',
  ]);
  expect(told({ audience: 'professionals', kind: 'one-minute' }, fullMinute.repeat(3))).toEqual([
    'guides/a.md, line 4: kind: found 471 words. Write 150 to 300 words: it is read in a minute.',
  ]);
  expect(told({ audience: 'families', kind: 'conversation' }, 'Words.')).toEqual([
    'guides/a.md, line 4: kind: found ‘conversation’. Take it out: only guides for professionals have a kind.',
  ]);
  expect(told({ audience: 'professionals' }, 'Words.')).toEqual([]);
});
