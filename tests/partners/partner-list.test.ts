import { expect, test } from 'vitest';
import { isAtRisk } from '../../src/domain/at-risk.ts';
import type { ServiceRecord } from '../../src/domain/directory.ts';
import { partnerJson } from '../../src/partners/partner-json.ts';
import { partnerLists, servicesOf } from '../../src/partners/partner-list.ts';
import { frameTag, scriptTag } from '../../src/partners/tags.ts';
import { readArea, testDay } from '../support/area.ts';

const directory = readArea('content');
const area = readArea();
const made = { directory: area, today: testDay, address: (path: string) => `https://help.example.org${path}` };
const listOf = (id: string) => {
  const list = partnerLists(area).find((one) => one.id === id);
  if (!list) throw new Error(`There is no list ${id}.`);
  return list;
};

test('there is a list for each locality, each need, and each need in each locality, but none for a need that puts people at risk', () => {
  const ids = partnerLists(directory).map(({ id }) => id);
  const risky = [...directory.needs.values()].filter(({ atRisk }) => atRisk);
  const [needs, localities] = [directory.needs.size - risky.length, directory.localities.size];
  expect(risky.length).toBeGreaterThan(3);
  expect(ids).toHaveLength(localities + needs + needs * localities);
  expect(ids.filter((id) => risky.some((need) => id.split('/')[1] === need.id))).toEqual([]);
});

test('no list holds help for people who may be watched, or what has closed; every other service with a need is in one', () => {
  const listed = new Set(partnerLists(directory).flatMap((list) => servicesOf(list).map(({ id }) => id)));
  for (const service of directory.services.values()) {
    const open = service.status.kind !== 'closed' && !isAtRisk(service, directory);
    if (!open) expect(listed, service.id).not.toContain(service.id);
    else if (service.needs.some((id) => !directory.needs.get(id)?.atRisk)) expect(listed, service.id).toContain(service.id);
  }
});

test('what nobody recorded is unknown in the words and in the data: a cost is not free, a check has no day', () => {
  const { services } = partnerJson(listOf('needs/food'), made);
  const larder = services.find(({ id }) => id === 'vale-larder');
  expect(larder?.cost).toEqual({ kind: 'unknown', says: 'Ask about cost' });
  const rose = partnerJson(listOf('localities/hills'), made).services.find(({ id }) => id === 'rose-childminding');
  expect(rose?.checked).toEqual({ says: 'Not checked yet: phone first' });
  expect(rose?.places).toEqual([{ withheld: true }]);
});

test('the next times are told as clocks show them, with the weekday in words', () => {
  const larder = partnerJson(listOf('needs/food'), made).services.find(({ id }) => id === 'vale-larder');
  expect(larder?.next[0]).toEqual({ start: '2026-11-27T10:00', end: '2026-11-27T12:00', says: 'Friday 27 November, 10am to midday' });
  expect(larder?.page).toBe('https://help.example.org/services/vale-larder/');
});

test('a paused service says so, and has no next time', () => {
  const paused: ServiceRecord = {
    ...(area.services.get('vale-larder') as ServiceRecord),
    status: { kind: 'paused', since: '2026-11-02', instead: [] },
  };
  const other = { ...area, services: new Map([[paused.id, paused]]) };
  const [list] = partnerLists(other).filter(({ id }) => id === 'needs/food');
  const [told] = list ? partnerJson(list, { ...made, directory: other }).services : [];
  expect([told?.status, told?.next]).toEqual([{ kind: 'paused', says: 'Paused since 2 November' }, []]);
});

test('every list says whom to ring in danger, and what is not in it', () => {
  const { urgent, leftOut, demonstration } = partnerJson(listOf('localities/coast'), made);
  expect(urgent.says).toMatch(/^In danger now\? Call \d+\.$/);
  expect(leftOut).toMatch(/may be watched/);
  expect(demonstration).toMatch(/made-up/);
});

test('a tag stays one tag whatever a need is called', () => {
  const title = 'Tea "toast" & <script>';
  expect(scriptTag({ script: 'https://help.example.org/embed.js', locality: 'east', need: '', title })).toBe(
    '<script src="https://help.example.org/embed.js" data-locality="east" data-title="Tea &quot;toast&quot; &amp; &lt;script>" async></script>',
  );
  expect(frameTag({ address: 'https://help.example.org/embed/x/', title })).toContain('title="Tea &quot;toast&quot; &amp; &lt;script>"');
});
