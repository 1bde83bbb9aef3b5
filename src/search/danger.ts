import { stemmer as stem } from 'stemmer';
import type { DangerCard } from './search-index.ts';
import { wordsOf } from './words.ts';

/**
 * Urgent cards whose phrases are somewhere in the words, in the cards' order. It would rather show a number too often than once too
 * rarely: small words may differ, words may stand in another order with a few between, and a slip of the finger is forgiven.
 * Only phrases that people wrote decide, never a guess from likeness.
 */
export function detectDanger(words: string, cards: readonly DangerCard[]): string[] {
  const typed = wordsOf(words);
  if (typed.length === 0) return [];
  return cards.filter(({ phrases }) => phrases.some((phrase) => isSaid(phrase, typed))).map(({ id }) => id);
}

/** Who does it often changes from family to family; "me" and "not" never do without changing what is said. */
const smallWords = new Set(
  [
    'a an the i im ive id my he hes she shes they theyre we were his their our your you it its is are am was be been being',
    'to of in on at and or that this so just really keeps keep kept gonna going go has have had who will about',
  ].flatMap((line) => line.split(' ')),
);

/** As many other words may stand between as this. */
const wordsBetween = 3;

function isSaid(phrase: string, typed: readonly string[]): boolean {
  const all = wordsOf(phrase);
  const telling = all.filter((word) => !smallWords.has(word));
  // "cant go on" is nothing but small words: there every word counts, or any "cant" would bring the card.
  const loose = telling.some((word) => !sayNo.has(word));
  const terms = [...new Set((loose ? telling : all).map(dangerTerm))];
  const window = terms.length + (terms.length > 1 ? wordsBetween : 0);
  const heard = (loose ? typed.filter((word) => !smallWords.has(word)) : typed).map(dangerTerm);
  return heard.some((_, start) => {
    const near = heard.slice(start, start + window);
    return terms.every((term) => near.some((word) => isSame(term, word)));
  });
}

// "not", "dont" and "never" are one to this reader.
const sayNo = new Set(['not', 'dont', 'doesnt', 'didnt', 'isnt', 'arent', 'cant', 'cannot', 'wont', 'never', 'no']);
const dangerTerm = (word: string): string => (sayNo.has(word) ? 'not' : stem(oneForm[word] ?? word));

/** Forms of one word that a stem does not bring together. */
const oneForm: Readonly<Record<string, string>> = {
  died: 'die',
  dying: 'die',
  dead: 'die',
  took: 'take',
  taken: 'take',
  taking: 'take',
  beaten: 'beat',
  children: 'child',
  kid: 'child',
  kids: 'child',
  myself: 'self',
  himself: 'self',
  herself: 'self',
  themselves: 'self',
  themself: 'self',
  yourself: 'self',
};

function isSame(term: string, word: string): boolean {
  if (term === word) return true;
  // Short words differ by a letter too easily: "hit" and "his".
  return term.length >= 5 && word.length >= 5 && withinOneSlip(term, word);
}

/** One letter added, dropped, changed, or swapped with its neighbour. */
function withinOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const [restA, restB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  return (restA.length <= 1 && restB.length <= 1) || (restA.length === 2 && restB.length === 2 && restA === `${restB[1]}${restB[0]}`);
}
