import type { AgeBand } from './schema/vocabulary.ts';
import { bandsOfYoungPeople, isAdultsOnly } from './services-at-age.ts';
import { chooseAgeUrl, chooseNeedUrl } from './urls.ts';

/** An answer to "Who is it for?", and how the questions after it are put. */
export interface Asker {
  readonly id: 'child' | 'parent' | 'young-person' | 'someone-i-work-with' | 'not-sure';
  /** The answer, as someone would give it. */
  readonly says: string;
  /** The same in a word or two, for what was said so far. Nothing for someone who is not sure. */
  readonly said?: string;
  readonly icon: string;
  readonly brand: 'family' | 'youth';
  /** How their age is asked; a parent asking for themselves is not asked. */
  readonly asksAge?: string;
  readonly asksNeed: string;
  /** The page for someone who cannot say what it is about. */
  readonly talk: string;
}

export const askers: readonly Asker[] = [
  {
    id: 'child',
    says: 'A child or young person I care for',
    said: 'A child I care for',
    icon: 'users',
    brand: 'family',
    asksAge: 'How old are they?',
    asksNeed: 'What is it about?',
    talk: 'Talk to someone about your child',
  },
  {
    id: 'parent',
    says: 'Me: I am a parent or carer',
    said: 'Me, a parent or carer',
    icon: 'user-round',
    brand: 'family',
    asksNeed: 'What do you want help with?',
    talk: 'Talk to someone about you',
  },
  {
    id: 'young-person',
    says: 'Me: I am a young person',
    said: 'Me',
    icon: 'message-circle',
    brand: 'youth',
    asksAge: 'How old are you?',
    asksNeed: 'What is going on?',
    talk: 'People you can talk to',
  },
  {
    id: 'someone-i-work-with',
    says: 'Someone I work with',
    said: 'Someone I work with',
    icon: 'briefcase',
    brand: 'family',
    asksAge: 'How old is the person you work with?',
    asksNeed: 'What do they want help with?',
    talk: 'Talk it through with someone',
  },
  {
    id: 'not-sure',
    says: 'I am not sure',
    icon: 'circle-question-mark',
    brand: 'family',
    asksAge: 'What age is it for?',
    asksNeed: 'What is it to do with?',
    talk: 'Talk to someone',
  },
];

/** In an address, where an age would be. */
export const notSure = 'not-sure';

/** The bands that someone may answer with. A parent asking for themselves is not asked: theirs is the adults' band, if there is one. */
export function agesToChoose(asker: Asker, bands: readonly AgeBand[]): AgeBand[] {
  switch (asker.id) {
    case 'child':
      return bands.filter((band) => !isAdultsOnly(band));
    case 'young-person':
      return bandsOfYoungPeople(bands);
    case 'parent':
      return bands.filter(isAdultsOnly).slice(0, 1);
    case 'someone-i-work-with':
    case 'not-sure':
      return [...bands];
    default:
      return asker.id satisfies never;
  }
}

/** Every place in an address that an age may take: the bands, and not being sure. A parent has one of the two. */
export function agesInAddresses(asker: Asker, bands: readonly AgeBand[]): { readonly age: string; readonly band: AgeBand | undefined }[] {
  const answers = agesToChoose(asker, bands).map((band) => ({ age: band.id, band }));
  return asker.id === 'parent' && answers.length > 0 ? answers : [...answers, { age: notSure, band: undefined }];
}

/** Where the answer to "Who is it for?" leads. */
export function afterAsker(asker: Asker, bands: readonly AgeBand[]): string {
  if (asker.asksAge) return chooseAgeUrl(asker.id);
  return chooseNeedUrl(asker.id, agesToChoose(asker, bands)[0]?.id ?? notSure);
}

type Question = 'who' | 'age' | 'need' | 'place';

/** Which question this is, of how many: someone who is not asked an age has three. */
export function stepOf(question: Question, asker?: Asker): { readonly step: number; readonly of: number } {
  const all: readonly Question[] = asker && !asker.asksAge ? ['who', 'need', 'place'] : ['who', 'age', 'need', 'place'];
  return { step: all.indexOf(question) + 1, of: all.length };
}
