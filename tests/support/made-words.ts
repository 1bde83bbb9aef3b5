import type { Directory } from '../../src/domain/directory.ts';
import { chainOf } from './chain.ts';

/** Words for records that are made up. */
export interface MadeWords {
  readonly name: () => string;
  /** As long as another, on one line, and short enough for a summary. */
  readonly summary: (other: string) => string;
  /** As long as another, paragraph for paragraph. */
  readonly body: (other: string) => string;
}

/**
 * Words that pack no better than what people wrote: chains of words that stand together in the directory's own, and in one name
 * of three a word of its own. A directory six times as large has nearly three times as many different words (Heaps' law, with the exponent of 0.54
 * that the services of Doncaster show), and most of what is new is names.
 */
export function madeWords({ services, organisations, needs, guides }: Directory, random: () => number): MadeWords {
  const named = [...services.values(), ...organisations.values()];
  const prose = [
    ...named.flatMap(({ summary, body }) => [summary, body]),
    ...[...needs.values(), ...guides.values()].map(({ body }) => body),
  ];
  const names = named.map(({ name }) => plainWords(name));
  const namesOf = chainOf(names, random);
  const lettersOf = chainOf(
    names.flat().map((word) => word.toLowerCase().match(/[a-z]/g) ?? []),
    random,
  );
  const sentenceOf = chainOf(prose.flatMap((text) => text.split(/(?<=[.!?])\s+/)).map(plainWords), random);
  const newWord = () => capital(lettersOf(5 + Math.floor(random() * 5)).join(''));
  const asLong = (text: string) => sentenceOf(text.split(/\s+/).length).join(' ');
  return {
    name: () => [...(random() < 1 / 3 ? [newWord()] : []), ...namesOf(2 + Math.floor(random() * 3))].join(' ').slice(0, 60).trim(),
    summary: (other) => asLong(other).slice(0, 158).trim(),
    body: (other) => other.split(/\n\n+/).map(asLong).join('\n\n'),
  };
}

/** The words of Markdown, without its marks. Words with long numbers are left out: half a telephone number is one that nobody checks. */
const plainWords = (markdown: string): string[] =>
  markdown
    .replace(/\]\([^)]*\)/g, ' ')
    .replace(/[[\]*_#>|`<]/g, ' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word) && !/\d{3}|\d:|:\/\//.test(word));

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
