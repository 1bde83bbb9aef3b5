import { toPlainText } from '../clean/html-text.ts';
import { firstSentences } from '../clean/one-line.ts';

const most = 160;

/** The first sentences of what a source says: its opening paragraph, without its lists and the addresses of its links. Empty when it says nothing. */
export function summaryOf(words: string): string {
  const paragraphs = toPlainText(words.slice(0, 8000))
    .text.split(/\n{2,}/)
    .map((paragraph) =>
      paragraph
        .split('\n')
        .filter((line) => !/^(- |\d+\. )/.test(line))
        .join(' ')
        .replace(/ \((https?:|mailto:|tel:)[^)\s]*\)/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter(Boolean);
  const [first = '', second = ''] = paragraphs;
  // A heading alone says little: what comes after it says what it is.
  const opening = first.length < 40 && second ? `${first}${/[.:!?]$/.test(first) ? '' : ':'} ${second}` : first;
  return firstSentences(opening, most);
}
