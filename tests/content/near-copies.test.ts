import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readArea } from '../support/area.ts';

const { services, guides, needs } = readArea('content');

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Runs of words that stand beside each other: what two texts share when one was copied from the other. */
function runsOf(text: string, length: number): Set<string> {
  const words = wordsOf(text);
  return new Set(words.slice(0, Math.max(0, words.length - length + 1)).map((_, at) => words.slice(at, at + length).join(' ')));
}

/** The part of the shorter text's runs that the other has too, 0 to 1. */
function shared(a: Set<string>, b: Set<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  return small.size === 0 ? 0 : [...small].filter((run) => large.has(run)).length / small.size;
}

function nearCopies(texts: readonly { id: string; text: string }[], { length, most }: { length: number; most: number }): string[] {
  const runs = texts.map(({ id, text }) => ({ id, runs: runsOf(text, length) }));
  return runs.flatMap((one, at) =>
    runs.slice(at + 1).flatMap((other) => {
      const part = shared(one.runs, other.runs);
      return part > most ? [`${one.id} and ${other.id} share ${Math.round(part * 100)}%`] : [];
    }),
  );
}

const bodyOf = (folder: string, id: string) => readFileSync(`content/${folder}/${id}.md`, 'utf8').split(/^---$/m).slice(2).join('---');

test('two copies are seen for what they are', () => {
  const text = 'A warm room with a kettle where you can sit and talk about sleep.';
  expect(
    nearCopies(
      [
        { id: 'a', text },
        { id: 'b', text: text.replace('kettle', 'teapot') },
      ],
      { length: 3, most: 0.3 },
    ),
  ).toHaveLength(1);
});

test('no two services have nearly the same summary', () => {
  const summaries = [...services.values()].map(({ id, summary }) => ({ id, text: summary }));
  expect(nearCopies(summaries, { length: 3, most: 0.4 })).toEqual([]);
});

test('no two services are described in nearly the same words', () => {
  const bodies = [...services.keys()].map((id) => ({ id, text: bodyOf('services', id) }));
  expect(nearCopies(bodies, { length: 4, most: 0.12 })).toEqual([]);
});

test('no two needs or guides are written in nearly the same words', () => {
  expect(
    nearCopies(
      [...needs.keys()].map((id) => ({ id, text: bodyOf('needs', id) })),
      { length: 4, most: 0.12 },
    ),
  ).toEqual([]);
  expect(
    nearCopies(
      [...guides.keys()].map((id) => ({ id, text: bodyOf('guides', id) })),
      { length: 4, most: 0.15 },
    ),
  ).toEqual([]);
});

test('no two services begin with the same six words', () => {
  const starts = new Map<string, string>();
  const same: string[] = [];
  for (const id of services.keys()) {
    const start = wordsOf(bodyOf('services', id)).slice(0, 6).join(' ');
    if (starts.has(start)) same.push(`${id} and ${starts.get(start)}: ${start}`);
    starts.set(start, id);
  }
  expect(same).toEqual([]);
});
