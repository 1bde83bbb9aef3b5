/** A word, a pair of words that stand together, or an age ("@toddler"), and the needs that it speaks for, each with how loudly: 1 to 9. */
export interface LearnedWord {
  readonly feature: string;
  readonly needs: readonly (readonly [need: string, weight: number])[];
}

/** What was learned, and from what: so that it can be told when it is out of date. */
export interface LearnedFile {
  /** Digest of the phrases and paraphrases that it was learned from. Empty when nothing has been learned. */
  readonly content: string;
  /** Digest of the code that learned it. */
  readonly code: string;
  readonly words: readonly LearnedWord[];
}

const about = [
  '# Which words lead to which needs, besides the phrases in the needs themselves. Made by `npm run learn`: not for editing.',
  '# A word that leads to the wrong need is stopped in that need’s own file, with `notMeantBy`.',
];

/** As text that a person can read: a word a line, its needs after it. `pram: essentials 5, pregnancy 2` */
export const learnedText = ({ content, code, words }: LearnedFile): string =>
  [
    ...about,
    `# content ${content} code ${code}`,
    ...words.map(({ feature, needs }) => `${feature}: ${needs.map(([need, weight]) => `${need} ${weight}`).join(', ')}`),
    '',
  ].join('\n');

/** The text read back. Lines that are not of that form are passed by: search works with what is left. */
export function learnedFromText(text: string): LearnedFile {
  const [, content = '', code = ''] = /^# content (\w+) code (\w+)$/m.exec(text) ?? [];
  const words = text.split(/\r?\n/).flatMap((line): LearnedWord[] => {
    const match = /^(@?[\p{L}\p{N} ]+): (.+)$/u.exec(line);
    if (!match) return [];
    const [, feature = '', said = ''] = match;
    const needs = said.split(', ').flatMap((one): [string, number][] => {
      const [need = '', weight = ''] = one.split(' ');
      return need && /^[1-9]$/.test(weight) ? [[need, Number(weight)]] : [];
    });
    return [{ feature, needs }];
  });
  return { content, code, words };
}
