import { toPlainText } from './html-text.ts';

/** Any text as one line of plain words. */
export const oneLine = (text: string): string => toPlainText(text).text.replace(/\s+/g, ' ').trim();

/** A line cut to a number of letters, at a word, with … to say so. */
export function cutTo(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  const atWord = cut.lastIndexOf(' ');
  return `${(atWord > most / 2 ? cut.slice(0, atWord) : cut).replace(/[\s,;:–-]+$/, '').toWellFormed()}…`;
}

/** The first sentences that fit. */
export function firstSentences(text: string, most: number): string {
  const sentences = text.match(/.*?[.!?](?=\s+[A-Z0-9‘“"']|\s*$)|.+$/gs) ?? [];
  let said = '';
  for (const sentence of sentences.map((one) => one.trim())) {
    const next = said ? `${said} ${sentence}` : sentence;
    if (next.length > most) break;
    said = next;
    if (said.length > most / 2) break;
  }
  return said || cutTo(text, most);
}
