import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readContent } from '../../src/data/read.ts';
import { describe } from '../../src/domain/problem.ts';
import { areaFolder, testDay } from '../support/area.ts';

/** What is told when one thing in the made-up area is changed. */
function told(file: string, from: string | RegExp, to: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'area-'));
  try {
    cpSync(areaFolder, folder, { recursive: true });
    const text = readFileSync(join(folder, file), 'utf8');
    const changed = text.replace(from, to);
    if (changed === text) throw new Error(`${file} has no ${from}`);
    writeFileSync(join(folder, file), changed);
    const usual = new Set(readContent(areaFolder, testDay).problems.map(describe));
    return readContent(folder, testDay)
      .problems.map(describe)
      .filter((line) => !usual.has(line));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const service = 'services/quay-stay-and-play.md';

test('each way that records can disagree is told in plain words', () => {
  expect({
    'unknown need': told(service, 'needs: [playing, biting]', 'needs: [playing, bitting]'),
    'unknown organisation': told(service, 'saltmouth-toy-shed', 'saltmouth-toy-shop'),
    'unknown hub or venue': told(service, 'at: [saltmouth-family-centre]', 'at: [the-moon]'),
    'unknown locality': told(service, 'localities: [coast]', 'localities: [cost]'),
    'unknown ward': told('services/rose-childminding.md', 'wards: [Overwold]', 'wards: [Overwolds]'),
    'ages backwards': told(service, 'from: 0, to: 4', 'from: 5, to: 4'),
    'ends before it starts': told(service, 'end: 11am', 'end: 9am'),
    'no day': told(service, 'day: Wednesday, ', ''),
    'closed with nowhere to go': told(
      'services/biting-clinic.md',
      'kind: paused, since: 2026-11-02, instead: [vale-night-line]',
      'kind: closed, on: 2026-11-02',
    ),
    'instead of nothing': told('services/biting-clinic.md', 'instead: [vale-night-line]', 'instead: [gone]'),
    'a stray number': told('needs/food.md', 'Ring today.', 'Ring 0300 123 4567 today.'),
    'a hidden address': told('services/rose-childminding.md', 'Rabbits', 'Come to ZX9 9ZZ. Rabbits'),
    'html in the words': told(service, 'The kettle', '<script>alert(1)</script>The kettle'),
    'checked tomorrow': told(service, 'on: 2026-10-12', 'on: 2026-11-24'),
    overdue: told(service, 'on: 2026-10-12', 'on: 2026-01-12'),
    'look-alike':
      told('services/vale-night-line.md', 'name: Night line', 'name: Quay stay and play club').length > 0
        ? 'told'
        : 'not a look-alike without a shared phone',
    'same phone, similar name': told(
      'services/biting-clinic.md',
      /name: .*([\s\S]*)01632 960911/,
      'name: Quay stay and play group$101632 960910',
    ),
    'closes before it opens': told('hubs/saltmouth-family-centre.md', 'closes: 15:30', 'closes: 8:30'),
    'hub with no locality': told('hubs/saltmouth-family-centre.md', 'locality: coast', 'locality: coasts'),
  }).toMatchInlineSnapshot(`
    {
      "a hidden address": [
        "services/rose-childminding.md, line 22: the words below the fields: found a postcode. Take the address out of the words: this service hides it.",
      ],
      "a stray number": [
        "needs/food.md, line 14: the words below the fields: found ‘0300 123 4567’. Move it to the contact fields, or add it to content/urgent.yaml so that it is kept in one place.",
      ],
      "ages backwards": [
        "services/quay-stay-and-play.md, line 7: ages › to: found from 5 to 4. Give the youngest age as from and the oldest as to.",
      ],
      "checked tomorrow": [
        "services/quay-stay-and-play.md, line 20: checked › on: found 24 November 2026. Give the day it was checked, which cannot be after today.",
      ],
      "closed with nowhere to go": [
        "services/biting-clinic.md, line 5: status › instead: found nothing. List at least one service that people can use instead.",
      ],
      "closes before it opens": [
        "hubs/saltmouth-family-centre.md, line 13: opening › hours 1 › closes: found 09:00 to 08:30. Give a closing time later than the opening time.",
        "services/quay-stay-and-play.md, line 11: at 1: found ‘saltmouth-family-centre’. Use the id of a hub, a venue of a hub, or a venue of this service; if that file has a problem of its own, mend it first.",
      ],
      "ends before it starts": [
        "services/quay-stay-and-play.md, line 14: sessions 1 › end: found 09:30 to 09:00. Give an end later than the start, on the 24-hour clock or with am and pm.",
      ],
      "html in the words": [
        "services/quay-stay-and-play.md, line 23: the words below the fields: found ‘<script>’. Write plain words and Markdown only; put a link as [words](https://…).",
      ],
      "hub with no locality": [
        "hubs/saltmouth-family-centre.md, line 5: locality: found ‘coasts’. Did you mean ‘coast’? If not, use the id of a file in content/localities.",
      ],
      "instead of nothing": [
        "services/biting-clinic.md, line 5: status › instead 1: found ‘gone’. Use the id of a file in content/services; if that file has a problem of its own, mend it first.",
      ],
      "look-alike": "not a look-alike without a shared phone",
      "no day": [
        "services/quay-stay-and-play.md, line 14: sessions 1 › day: found nothing. Give the day of the week, like Tuesday.",
      ],
      "overdue": [
        "services/quay-stay-and-play.md, line 20: checked: found a check that was due on 12 July 2026. Ring or visit, put right what changed, and give the new date.",
      ],
      "same phone, similar name": [
        "services/quay-stay-and-play.md, line 2: name: found ‘Quay stay and play’, much like services/biting-clinic.md with the same phone. Keep one of the two, or give them names that tell them apart.",
      ],
      "unknown hub or venue": [
        "services/quay-stay-and-play.md, line 11: at 1: found ‘the-moon’. Use the id of a hub, a venue of a hub, or a venue of this service; if that file has a problem of its own, mend it first.",
      ],
      "unknown locality": [
        "services/quay-stay-and-play.md, line 12: area › localities 1: found ‘cost’. Did you mean ‘coast’? If not, use the id of a file in content/localities.",
      ],
      "unknown need": [
        "services/quay-stay-and-play.md, line 6: needs 2: found ‘bitting’. Did you mean ‘biting’? If not, use the id of a file in content/needs.",
      ],
      "unknown organisation": [
        "services/quay-stay-and-play.md, line 4: organisation: found ‘saltmouth-toy-shop’. Did you mean ‘saltmouth-toy-shed’? If not, use the id of a file in content/organisations.",
      ],
      "unknown ward": [
        "services/rose-childminding.md, line 15: area › wards 1: found ‘Overwolds’. Did you mean ‘Overwold’? If not, use the id of a ward named in content/localities.",
      ],
    }
  `);
});

test('a link to a page that is not there is told, with its line', () => {
  const [first] = told(service, /$/, '\nSee [biting](/needs/biting/) and [moon walks](/needs/moon-walks/).\n');
  expect(first).toMatch(
    /^services\/quay-stay-and-play\.md, line \d+: the words below the fields: found ‘\/needs\/moon-walks\/’\. Link to a page that is there/,
  );
});
