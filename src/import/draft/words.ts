import { toMarkdown, toPlainText } from '../clean/html-text.ts';
import { cutTo, oneLine } from '../clean/one-line.ts';
import type { Found } from '../found.ts';
import { limits } from '../limits.ts';
import type { Notes } from '../notes.ts';

interface WordsContext {
  /** Takes out what must not be public. */
  readonly tell: (text: string, field: string) => string;
  readonly notes: Notes;
  /** What is known but fits no field: each with the word that introduces it. */
  readonly more: readonly (readonly [label: string, said: string])[];
}

/** The Markdown below the fields: what the source says of the service, then what it says that has no field. */
export function writeWords(found: Pick<Found, 'words' | 'alert'>, { tell, notes, more }: WordsContext): string {
  const { text, leftOut } = toMarkdown(found.words);
  for (const what of leftOut) notes.dropped('the words', { found: what, why: 'pages hold words and links only' });
  if (text !== found.words.trim() && leftOut.length === 0 && oneLine(found.words) !== oneLine(toPlainText(text).text)) {
    notes.changed('the words', { found: cutTo(found.words, 500), now: cutTo(text, 500), why: 'HTML and odd letters made plain' });
  }
  const lines = more.map(([label, words]) => `${label}: ${toMarkdown(tell(words, 'the words')).text.replace(/\n+/g, ' ')}`);
  const said = [...(found.alert ? [toMarkdown(tell(found.alert, 'the words')).text] : []), tell(text, 'the words'), ...new Set(lines)]
    .filter(Boolean)
    .join('\n\n');
  // The whole of it: a file that is too large to be read again is worse than words that were cut.
  if (said.length > limits.wordsLetters)
    notes.dropped('the words', { found: said.slice(limits.wordsLetters), why: `cut to ${limits.wordsLetters} letters` });
  return cutTo(said, limits.wordsLetters);
}
