import { stemmer as stem } from 'stemmer';

/** Text with case, accents and the marks of contractions taken away: "He WON’T" → "he wont". */
export const plainText = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’‘`´]/g, '')
    .replace(/&/g, ' and ')
    .replace(/\b(can|will|do|does|did|is|are|would|could) not\b/g, (_, verb: string) => contractions[verb] ?? `${verb}nt`);

const contractions: Readonly<Record<string, string>> = { can: 'cant', will: 'wont' };

/** The words of a text, plain, in their order. */
export const wordsOf = (text: string): string[] => plainText(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * Words that say the same thing for our purpose, in a map: an object would answer to "constructor". Ways of saying no stay: "won't go to school" is not "go to school".
 * Words of the home are brought together, as people here use them.
 */
const sameWords: ReadonlyMap<string, string> = new Map(
  Object.entries({
    wouldnt: 'wont',
    couldnt: 'cant',
    cannot: 'cant',
    dont: 'not',
    doesnt: 'not',
    didnt: 'not',
    isnt: 'not',
    arent: 'not',
    wasnt: 'not',
    havent: 'not',
    hasnt: 'not',
    aint: 'not',
    kid: 'child',
    kids: 'child',
    kiddo: 'child',
    children: 'child',
    childrens: 'child',
    bairn: 'child',
    lad: 'son',
    lads: 'son',
    lass: 'daughter',
    mam: 'mum',
    mom: 'mum',
    mummy: 'mum',
    daddy: 'dad',
    nan: 'gran',
    nana: 'gran',
    grandma: 'gran',
    granny: 'gran',
    hubby: 'husband',
    teen: 'teenager',
    teens: 'teenager',
    adolescent: 'teenager',
    men: 'man',
    women: 'woman',
    people: 'person',
    lost: 'lose',
    losing: 'lose',
    died: 'die',
    dying: 'die',
    dead: 'die',
    death: 'die',
  }),
);

/** Words that hold a sentence together and tell no need from another. "me", "own", "no" and "out" are not among them. */
const joiningWords = new Set(
  [
    'a an the my your his her hers their our i im ive id ill we were weve you youre he hes she shes they theyre theyve it its',
    'is are was be been being am to of in on at for and or with that this these those so do does did doing done',
    'have has had having will would can could should shall may might must just really very quite some any there theres here',
    'about from as but if than then him them us get gets getting got need needs needed want wants wanted wanting',
    'help helps helping please thanks how what where when who whos which why keep keeps always too also because cos bit lot lots all',
    'into onto by near nearby around between find looking look for like know anyone anybody someone somebody something anything one',
    'go goes going make makes making made let lets',
  ].flatMap((line) => line.split(' ')),
);

/** Does it only hold a sentence together? */
export const joins = (word: string): boolean => joiningWords.has(word);

/** A word as the index keeps it: its stem, or nothing when it only joins others. */
export function termOf(word: string): string | undefined {
  if (joins(word)) return undefined;
  return stem(sameWords.get(word) ?? word);
}

/** A word that was typed, and what search looks for. */
export interface Term {
  readonly typed: string;
  readonly term: string;
}

/** The words of a text that carry meaning, in their order. */
export const termsOf = (text: string): Term[] =>
  wordsOf(text).flatMap((typed) => {
    const term = termOf(typed);
    return term === undefined ? [] : [{ typed, term }];
  });
