/** What a note should not have: a pack is about places, and whoever finds the paper must not learn whose it is. */
export type PrivateKind = 'name' | 'date of birth' | 'phone number' | 'postcode' | 'email address';

export interface PrivateWord {
  readonly kind: PrivateKind;
  /** As it was typed. */
  readonly words: string;
}

const month =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';

const patterns: readonly (readonly [PrivateKind, RegExp])[] = [
  ['email address', /\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g],
  ['postcode', /\b[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}\b/gi],
  ['phone number', /(?:\+44|\b0)[\d ()-]{8,}\d/g],
  // A year makes it a birthday: "Friday 4 December" is an appointment.
  ['date of birth', /\b\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})\b/g],
  ['date of birth', new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:${month}),? (?:19|20)\\d\\d\\b`, 'gi')],
  ['date of birth', /\b(?:d\.?o\.?b\.?|born(?: on| in)?)\s+\d[\d/.-]*/gi],
  ['name', /\b(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.? [A-Z][a-z]+/g],
];

/** First names that many people have and that are no other word: what begins a sentence, or has no capital, would not show as a name. */
const firstNames = new Set(
  'oliver george arthur noah muhammad mohammed ahmed ali oscar harry archie jack thomas henry theodore william james jacob joshua ethan samuel daniel liam ryan tyler kyle olivia amelia isla ava sophia sophie emily charlotte ella jessica chloe megan aisha fatima zainab sarah emma lucy hannah rebecca laura kelly michelle karen susan david paul andrew michael stephen kevin jason lee anna maria katarzyna piotr'.split(
    ' ',
  ),
);

/** Words with a capital that are nobody's name. */
const notNames = new Set(
  'i monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december christmas easter ramadan eid diwali nhs gp send ehcp camhs english polish urdu punjabi arabic mum mam dad gran nan'.split(
    ' ',
  ),
);

/**
 * What in a note may say who the family is. `known` are words of the directory itself, places and services, which are no one's name.
 * It warns and does not forbid: it finds what looks like a name, and a person decides.
 */
export function privateWords(note: string, known: ReadonlySet<string> = new Set()): PrivateWord[] {
  const found = patterns.flatMap(([kind, pattern]) => [...note.matchAll(pattern)].map(([words]) => ({ kind, words: words.trim() })));
  const taken = found.map(({ words }) => words).join(' ');
  const names = [...note.matchAll(/[A-Za-z][A-Za-z’'-]*/g)]
    .map(({ 0: word, index }) => ({ words: word.replace(/[’']s?$/, ''), first: /(^|[.!?:\n]\s*)$/.test(note.slice(0, index)) }))
    .filter(({ words, first }) => isName(words, first, known) && !taken.includes(words))
    .map(({ words }) => ({ kind: 'name' as const, words }));
  return [...found, ...names].filter(({ words }, at, all) => all.findIndex((other) => other.words === words) === at);
}

function isName(word: string, startsSentence: boolean, known: ReadonlySet<string>): boolean {
  const lower = word.toLowerCase();
  if (known.has(lower) || notNames.has(lower)) return false;
  if (firstNames.has(lower)) return true;
  return !startsSentence && /^[A-Z][a-z]+(-[A-Z][a-z]+)?$/.test(word);
}

/** "It looks as if this has a name (Sarah) and a postcode (DN4 0AB)." */
export const sayPrivate = (found: readonly PrivateWord[]): string => {
  const said = found.map(({ kind, words }) => `${kind === 'email address' ? 'an' : 'a'} ${kind} (${words})`);
  return `This may have ${said.join(', ').replace(/, ([^,]*)$/, ' and $1')}. Please leave out anything that says who the family is.`;
};

/** The words of names that the directory has, in small letters. */
export const knownWords = (names: readonly string[]): ReadonlySet<string> =>
  new Set(names.flatMap((name) => name.toLowerCase().match(/[a-z’'-]+/g) ?? []));
