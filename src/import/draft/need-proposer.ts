import { readLearned } from '../../data/learned.ts';
import type { Directory } from '../../domain/directory.ts';
import { buildIndex, dangerOf, wordingOf } from '../../search/build-index.ts';
import { detectNeeds } from '../../search/need-model.ts';
import { openIndex } from '../../search/open-index.ts';
import { termsOf } from '../../search/words.ts';
import { oneLine } from '../clean/one-line.ts';
import type { Found } from '../found.ts';

/** A need that a record's own words speak of. */
export interface ProposedNeed {
  readonly id: string;
  /** 0 to 1. */
  readonly confidence: number;
  readonly because: string;
}

/** Reads a record as the search reads a family's sentence: the same words lead to the same needs. */
export type NeedProposer = (found: Pick<Found, 'name' | 'summary' | 'words' | 'terms'>) => ProposedNeed[];

/** Surer than this, a need goes on the record; below it, the record needs a person. Set by looking through 120 imported records. */
export const sureEnough = 0.4;
const mostNeeds = 3;
/** A second need that is much less sure than the first is an echo of it. */
const nearFirst = 0.55;

/** How much each part of a record counts: its name and its first sentence say what it is, the rest also says what it is near. */
const worth = { name: 0.9, term: 0.7, first: 0.8, rest: 0.3 } as const;
const mostSentences = 12;

export function openNeedProposer(directory: Directory, contentDir: string): NeedProposer {
  // The services that are there already say nothing of what words mean.
  const { index } = buildIndex({ ...directory, services: new Map() }, { gazetteer: [], learned: readLearned(contentDir).words });
  const { needModel } = openIndex(index, dangerOf(directory), wordingOf(directory));
  const guess = (text: string) => detectNeeds(needModel, termsOf(text).slice(0, 24), []);
  return (found) => {
    const sentences = oneLine(found.words || found.summary)
      .slice(0, 6000)
      .split(/(?<=[.!?])\s+/);
    const parts = [
      ...guess(oneLine(found.name)).map((one) => ({ ...one, worth: worth.name })),
      ...found.terms.slice(0, 8).flatMap((term) =>
        guess(term)
          .slice(0, 2)
          .map((one) => ({ ...one, worth: worth.term })),
      ),
      ...sentences
        .slice(0, mostSentences)
        .flatMap((sentence, place) => guess(sentence).map((one) => ({ ...one, worth: place === 0 ? worth.first : worth.rest }))),
    ];
    return together(parts);
  };
}

function together(parts: readonly { id: string; score: number; because: string; worth: number }[]): ProposedNeed[] {
  const doubt = new Map<string, { left: number; because: string; loudest: number }>();
  for (const { id, score, because, worth: counts } of parts) {
    const said = score * counts;
    const before = doubt.get(id) ?? { left: 1, because, loudest: 0 };
    doubt.set(id, {
      left: before.left * (1 - said),
      because: said > before.loudest ? because : before.because,
      loudest: Math.max(said, before.loudest),
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
