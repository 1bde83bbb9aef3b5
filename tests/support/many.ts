import type { Directory, ServiceRecord } from '../../src/domain/directory.ts';

/**
 * The same directory with many more services, for measuring: each takes its facts from a real record, and its name and summary
 * from chains of words that stand together in real ones, so that it packs no better than text that people wrote.
 */
export function manyServices(directory: Directory, count: number, seed = 1): Directory {
  const random = randomFrom(seed);
  const real = [...directory.services.values()];
  const pick = <Value>(list: readonly Value[]): Value => list[Math.floor(random() * list.length)] as Value;
  const names = chainOf(real.map(({ name }) => name));
  const summaries = chainOf(real.flatMap(({ summary, body }) => [summary, ...body.split(/(?<=[.!?])\s+/)]));
  const services = Array.from({ length: count }, (_, place): [string, ServiceRecord] => {
    const like = pick(real);
    const id = `${like.id}-${place}`;
    const summary = summaries(random, 12 + Math.floor(random() * 12));
    return [id, { ...like, id, name: names(random, 2 + Math.floor(random() * 4)), summary, organisation: pick(real).organisation }];
  });
  return { ...directory, services: new Map(services) };
}

/** Texts → a maker of texts of so many words, each word one that follows the last somewhere in them. */
function chainOf(texts: readonly string[]) {
  const split = texts.map((text) => text.split(/\s+/).filter(Boolean));
  const all = split.flat();
  const after = new Map<string, string[]>();
  for (const words of split)
    for (const [at, word] of words.entries()) {
      const next = words[at + 1];
      if (next) after.set(word, [...(after.get(word) ?? []), next]);
    }
  return (random: () => number, length: number): string => {
    const words: string[] = [];
    while (words.length < length) {
      const following = after.get(words.at(-1) ?? '') ?? all;
      words.push(following[Math.floor(random() * following.length)] as string);
    }
    return words.join(' ');
  };
}

/** Numbers from 0 to 1, the same every time for a seed. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
