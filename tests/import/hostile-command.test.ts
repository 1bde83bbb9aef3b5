import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Hostile } from '../support/hostile/hostile.ts';
import { hostileJson } from '../support/hostile/jsons.ts';
import { hostileTables } from '../support/hostile/tables.ts';
import { hostileTypes } from '../support/hostile/types.ts';
import { hostileWords } from '../support/hostile/words.ts';
import { hostileZips } from '../support/hostile/zips.ts';
import { importCommand } from '../support/import-command.ts';
import { openPlace, type Place } from '../support/importing.ts';

/**
 * The command itself, in a process of its own, on sources that nobody should send. Each takes a second, so a few are tried, from
 * every family; ONE_IN=1 npm test -- unit tries them all.
 */
const oneIn = Number(process.env.ONE_IN ?? 75);
const all: readonly Hostile[] = [...hostileZips, ...hostileJson, ...hostileTables, ...hostileWords, ...hostileTypes];
const tried = all.filter((_, at) => at % oneIn === Math.floor(oneIn / 2));
const mostMegabytes = 512;

let place: Place;
beforeEach(() => {
  place = openPlace();
});
afterEach(() => place.clear());

/** All that lies in the place, but the report, and the start of a mapping that waits beside it for somebody to finish. */
const lyingAbout = () =>
  readdirSync(place.folder).filter(
    (name) => !['content', 'tmp', 'report.json', 'report.html'].includes(name) && !name.endsWith('.mapping.yaml'),
  );

test.each(tried.map((one) => [one.says, one] as const))(
  '%s: the command ends in sentences, in little memory, and leaves nothing about',
  async (says, { file, bytes, becomes }) => {
    const untouched = place.everything();
    const source = place.write(file, bytes);
    const around = lyingAbout();
    const { code, told, complained, megabytes, leftBehind } = await importCommand(place, source);
    expect(`${told}${complained}`).not.toMatch(/^\s+at .+:\d+:\d+|\bError:|node:internal/m);
    expect(megabytes, 'the peak of memory').toBeLessThan(mostMegabytes);
    if (process.env.ONE_IN) process.stdout.write(`${Math.round(megabytes ?? 0)} MB, exit ${code}: ${says}\n`);
    expect([leftBehind, lyingAbout()]).toEqual([[], around]);
    expect(readdirSync(place.content).filter((name) => name.startsWith('.'))).toEqual([]);
    if (becomes === 'refused') {
      expect([code, told]).toEqual([1, '']);
      expect(complained).toMatch(/Nothing (else )?was written\.\n$/);
      expect(place.everything()).toEqual(untouched);
    } else if (becomes === 'cleaned') {
      expect([code, complained]).toEqual([0, '']);
      expect(place.errors()).toEqual([]);
    } else expect([code, complained]).toEqual([told.includes(': 0 read.') ? 1 : 0, '']);
  },
);

const many = JSON.stringify(
  Array.from({ length: 60 }, (_, at) => ({
    id: `song-${at}`,
    name: `Songs at number ${at}`,
    description: 'Songs and stories for small children. '.repeat(20),
    organization: { id: `o-${at}`, name: `Singers ${at}` },
  })),
);

test('an import that is cut off leaves the folder as it was, and the next one ends what it began', async () => {
  const untouched = place.everything();
  const source = place.write('many.json', many);
  const isWaiting = () =>
    readdirSync(place.content).some((name) => name.startsWith('.import-') && existsSync(join(place.content, name, 'services')));
  const { code } = await importCommand(place, source, isWaiting);
  expect(code).toBe(undefined);
  const left = Object.entries(place.everything()).filter(([path]) => !path.includes('/.import-'));
  expect(Object.fromEntries(left)).toEqual(untouched);

  // Cut off again while the files take their places: each that has come is whole, with who runs it.
  const isMoving = () => existsSync(join(place.content, 'services/songs-at-number-3.md'));
  await importCommand(place, source, isMoving);
  for (const name of readdirSync(join(place.content, 'services')).filter((name) => name.startsWith('songs-')))
    expect(readFileSync(join(place.content, 'services', name), 'utf8')).toMatch(/^---\n[\s\S]+\n---\n[\s\S]+\n$/);
  expect(place.errors()).toEqual([]);

  const { code: ended, complained, leftBehind } = await importCommand(place, source);
  expect([ended, complained, leftBehind]).toEqual([0, '', []]);
  expect(lyingAbout()).toEqual(['many.json']);
  expect(readdirSync(place.content).filter((name) => name.startsWith('.'))).toEqual([]);
  expect(readdirSync(join(place.content, 'services')).filter((name) => name.startsWith('songs-'))).toHaveLength(60);
});
