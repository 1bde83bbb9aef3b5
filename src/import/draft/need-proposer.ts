import { readLearned } from '../../data/learned.ts';
import type { Directory } from '../../domain/directory.ts';
import { buildIndex, dangerOf, wordingOf } from '../../search/build-index.ts';
import { detectNeeds, type NeedGuess } from '../../search/need-model.ts';
import { openIndex } from '../../search/open-index.ts';
import { asPrinted } from '../../search/spelling.ts';
import { termsOf } from '../../search/words.ts';
import { oneLine } from '../clean/one-line.ts';
import type { Found } from '../found.ts';
import { isCommon } from './common-words.ts';
import { needsAtAges } from './need-ages.ts';

/** A need that a record's own words speak of. */
export interface ProposedNeed {
  readonly id: string;
  /** 0 to 1. */
  readonly confidence: number;
  readonly because: string;
}

/** Reads a record as the search reads a family's sentence: the same words lead to the same needs. `ages` as they would be typed. */
export type NeedProposer = (found: Pick<Found, 'name' | 'summary' | 'words' | 'terms' | 'childcare'>, ages: unknown) => ProposedNeed[];

/** Surer than this, a need goes on the record; below it, the record needs a person. */
export const sureEnough = 0.55;
const mostNeeds = 3;
/** A second need that is much less sure than the first is an echo of it. */
const nearFirst = 0.75;

/**
 * How much each part of a record counts: its name and its first sentence say what it is, alone and together; the rest
 * also says what it is near. Set on the 395 services of content/, whose needs people chose, and on 208 real records whose needs
 * were judged before they were heard: one of the first two needs is right for 87 % of each. Of 93 real records that nobody had
 * seen, it is right for 91 % of those that it is sure of, and for 82 % of all.
 */
const worth = { name: 0.6, first: 0.7, both: 0.8, term: 0.7, rest: 0.5 } as const;
const mostSentences = 8;
/** Of the rest, only a need's three loudest sentences count, and no whisper: a long story is near everything. */
const loudest = 3;
const leastHeard = 0.2;

type Guess = Pick<NeedGuess, 'id' | 'score' | 'because'>;

export function openNeedProposer(directory: Directory, contentDir: string): NeedProposer {
  // The services that are there already say nothing of what words mean.
  const { index } = buildIndex(
    { ...directory, services: new Map() },
    { gazetteer: [], learned: readLearned(contentDir).words, series: new Map() },
  );
  const opened = openIndex(index, dangerOf(directory), wordingOf(directory));
  // A slip of the thumb in a sentence is put right; a name in a record is not one: "Groove" is no "groom", "Childline" no childminder.
  const needModel = { ...opened.needModel, spelling: asPrinted(opened.needModel.spelling) };
  const hear = (text: string): Guess[] => {
    const terms = termsOf(sayable(text)).slice(0, 24);
    const said = new Set(terms.map(({ term }) => term));
    return detectNeeds(needModel, terms, []).map((guess) => ({ ...guess, score: toldScore(guess, said) }));
  };
  const heardTerms = new Map<string, Guess[]>();
  const hearTerm = (term: string) => {
    const heard = heardTerms.get(term) ?? hear(term).slice(0, 2);
    heardTerms.set(term, heard);
    return heard;
  };
  return ({ name, words, summary, terms, childcare }, ages) => {
    const fits = needsAtAges(ages, directory);
    // A register says nothing in words: every provider in it answers the one need.
    if (childcare)
      return hearTerm('childcare')
        .slice(0, 1)
        .map(({ id, score, because }) => ({ id, confidence: score, because }));
    const [first = '', ...rest] = sentencesOf(summary, words);
    const guesses = [
      ...weigh(hear(oneLine(name)), worth.name),
      ...weigh(hear(first), worth.first),
      ...weigh(hear(`${oneLine(name)} ${first}`), worth.both),
      ...terms.slice(0, 8).flatMap((term) => weigh(hearTerm(term), worth.term)),
      ...weigh(loudestOf(rest.flatMap(hear)), worth.rest),
    ];
    return together(guesses.filter(({ id }) => fits(id)));
  };
}

/** What somebody could have said: the search is made for a sentence, and takes long over a word of a thousand letters. */
const sayable = (text: string) => text.slice(0, 600).replace(/\S{40,}/g, ' ');

/** The summary first, where a source has one, then the words that it does not say already. */
function sentencesOf(summary: string, words: string): string[] {
  const [said, more] = [oneLine(summary.slice(0, 1000)), oneLine(words.slice(0, 8000))];
  const whole = said === '' || more.startsWith(said.replace(/[.…]+$/, '')) ? more : `${said}${/[.!?]$/.test(said) ? '' : '.'} ${more}`;
  return whole.split(/(?<=[.!?])\s+/).slice(0, mostSentences);
}

/** The score of a guess without what rests on one common word alone: a phrase of which no other word was said, or such a word learned. */
function toldScore({ score, because, parts }: NeedGuess, said: ReadonlySet<string>): number {
  const phrase = /^matched: (.*)/s.exec(because)?.[1] ?? '';
  const shared = [...new Set(termsOf(phrase).map(({ term }) => term))].filter((term) => said.has(term));
  const bare = shared.length === 1 && isCommon(shared[0] ?? '');
  const learned = parts.learned.every(({ word }) => isCommon(word)) ? 0 : parts.learned.reduce((sum, { worth }) => sum + worth, 0);
  return Math.min(score, (bare ? 0 : parts.phrases) + learned);
}

const weigh = (guesses: readonly Guess[], part: number): Guess[] => guesses.map((guess) => ({ ...guess, score: guess.score * part }));

function loudestOf(guesses: readonly Guess[]): Guess[] {
  const counts = new Map<string, number>();
  return guesses
    .filter(({ score }) => score >= leastHeard)
    .sort((a, b) => b.score - a.score)
    .filter(({ id }) => {
      counts.set(id, (counts.get(id) ?? 0) + 1);
      return (counts.get(id) ?? 0) <= loudest;
    });
}

/** Independent signs of one need, together: each takes away its share of the doubt that the others left (noisy or, Pearl 1988). */
function together(guesses: readonly Guess[]): ProposedNeed[] {
  const doubt = new Map<string, { left: number; because: string; most: number }>();
  for (const { id, score, because } of guesses) {
    const before = doubt.get(id) ?? { left: 1, because, most: 0 };
    doubt.set(id, {
      left: before.left * (1 - score),
      because: score > before.most ? because : before.because,
      most: Math.max(score, before.most),
    });
  }
  const proposed = [...doubt].map(([id, { left, because }]) => ({ id, confidence: Math.round((1 - left) * 100) / 100, because }));
  const [first, ...others] = proposed.sort((a, b) => b.confidence - a.confidence || a.id.localeCompare(b.id));
  if (!first) return [];
  return [first, ...others.filter(({ confidence }) => confidence >= nearFirst * first.confidence)].slice(0, mostNeeds);
}

/** The needs that go on the record. None, when a person should say. */
export const sureNeeds = (proposed: readonly ProposedNeed[]): string[] =>
  proposed.filter(({ confidence }) => confidence >= sureEnough).map(({ id }) => id);
