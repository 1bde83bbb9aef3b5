import type { Day } from '../domain/schema/when.ts';
import { because } from './because.ts';
import type { Chip, SaidPostcode } from './chip.ts';
import { detectDanger } from './danger.ts';
import { type Facets, type Passed, pass } from './facets.ts';
import { type Gate, gatesOf, isWithin, kmToNearestDoor, knownOnly } from './gates.ts';
import { measuringPoint } from './measuring-point.ts';
import { mixNeeds } from './mix.ts';
import { detectNeeds, type NeedGuess } from './need-model.ts';
import type { OpenIndex } from './open-index.ts';
import { hasFilters, type Near, type Query } from './query.ts';
import { type Asked, isNamed, type Parts, ranker } from './rank.ts';
import { matchText, type TextMatch } from './text-match.ts';
import { understand } from './understand.ts';
import { ageWords } from './understand-ages.ts';
import { type Term, termsOf, wordsOf } from './words.ts';

/** A service that answers, and why it is here. */
export interface Result {
  /** Its place in the index, and among the cards. */
  readonly card: number;
  readonly needs: readonly string[];
  readonly score: number;
  /** "Helps with: My child won't go to school; name matches ‘sleep’" */
  readonly because: string;
  /** To the nearest door, when there is somewhere to measure from. */
  readonly distanceKm?: number;
  /** Only when it was asked for. */
  readonly parts?: Parts;
}

export interface Answer {
  /** What was asked, less what this directory does not know. */
  readonly query: Query;
  readonly understood: readonly Chip[];
  readonly needs: readonly NeedGuess[];
  /** Urgent cards to show first. */
  readonly urgent: readonly string[];
  readonly total: number;
  /** From `from`, at most `limit`. */
  readonly results: readonly Result[];
  readonly facets: Facets;
  /** For each filter, how many there would be without it: what to take away when nothing is found. */
  readonly without: readonly { readonly facet: Gate['facet'] | 'words'; readonly total: number }[];
  /** When there is somewhere to measure from: for each distance to choose, how many there would be. */
  readonly within?: readonly { readonly km: number; readonly count: number }[];
  /** Nothing answered all of it, so this was let go: what was understood from the words, or the words as well. */
  readonly widened?: 'understood' | 'words';
}

export interface Options {
  readonly today: Day;
  readonly from?: number;
  readonly limit?: number;
  readonly explain?: true;
  /** The postcode that stands in the words, if one does: postcodes are looked up beside the index. */
  readonly postcode?: SaidPostcode | undefined;
}

/** Words and choices → services, with everything a page needs to show them. */
export function find(open: OpenIndex, asked: Query, options: Options): Answer {
  const { answer, facets } = findFirst(open, asked, options);
  return { ...answer, facets: facets() };
}

/** The same, with the counts of the filters for later: there are many, and the results are what people wait for. */
export function findFirst(
  open: OpenIndex,
  asked: Query,
  { today, from = 0, limit = 20, explain, postcode }: Options,
): { readonly answer: Omit<Answer, 'facets'>; readonly facets: () => Facets } {
  const query = knownOnly(open, asked);
  const { chips, rest } = understand(query.words, open.sense, { today, dismissed: query.dismissed, postcode });
  const terms = termsOf(rest);
  const needs = detectNeeds(open.needModel, terms, ageWords(chips));
  const text = matchText(
    open.text,
    terms.map(({ term }) => term),
  );
  const mayBeName = terms.length * 2 >= wordsOf(rest).length;
  const search = { query, chips, terms, needs, text };
  const { passed, widened } = narrow(open, search);
  // What has nothing of the words is not put in order by them.
  const ranking: Asked = { query, chips, needs, text, terms: widened === 'words' ? 0 : terms.length, mayBeName, today };
  const results = inOrder(open, passed.through, ranking)
    .slice(from, from + limit)
    .map(({ card, score, parts }): Result => {
      const point = measuringPoint(query, chips);
      const km = point && kmToNearestDoor(open.services[card], point);
      return {
        card,
        needs: (open.rows.need[card] ?? []).flatMap((place) => open.index.needs[place]?.id ?? []),
        score: Math.round(score * 1000) / 1000,
        because: because(open, card, { ...ranking, terms }),
        ...(km === undefined ? {} : { distanceKm: Math.round(km * 10) / 10 }),
        ...(explain ? { parts } : {}),
      };
    });
  const answer = {
    query,
    understood: chips,
    needs,
    urgent: urgentFor(open, query, needs),
    total: passed.through.length,
    results,
    without: passed.without,
    ...(query.near ? { within: countWithin(open, passed.reached('near'), query.near) } : {}),
    ...(widened ? { widened } : {}),
  };
  return { answer, facets: passed.facets };
}

/** Distances to choose from. */
const distancesKm = [1, 2, 5, 10];

const countWithin = ({ services }: OpenIndex, cards: readonly number[], { point }: Near) =>
  distancesKm.map((km) => ({ km, count: cards.filter((card) => isWithin(services[card], point, km)).length }));

interface Search {
  readonly query: Query;
  readonly chips: readonly Chip[];
  readonly terms: readonly Term[];
  readonly needs: readonly NeedGuess[];
  readonly text: ReadonlyMap<number, TextMatch>;
}

/**
 * The services that answer the words and pass the gates. Someone who only typed words is never sent away with nothing: what was
 * understood from them is let go first, then the words.
 */
function narrow(open: OpenIndex, { query, chips, terms, needs, text }: Search): { passed: Passed; widened?: Answer['widened'] } {
  const { everyCard: everyone } = open;
  const candidates = terms.length === 0 ? everyone : answeringWords(open, { needs, text });
  const gates = gatesOf(open, query, chips);
  const passed = pass(open, candidates, { query, gates });
  if (passed.through.length > 0 || query.words.trim() === '') return { passed };
  const withoutWords = pass(open, everyone, { query, gates });
  if (hasFilters(query))
    return { passed: { ...passed, without: [...passed.without, { facet: 'words', total: withoutWords.through.length }] } };
  const letGo = pass(open, candidates, { query, gates: [] });
  if (letGo.through.length > 0) return { passed: letGo, widened: 'understood' };
  return { passed: withoutWords.through.length > 0 ? withoutWords : pass(open, everyone, { query, gates: [] }), widened: 'words' };
}

function inOrder(open: OpenIndex, cards: readonly number[], asked: Asked) {
  const rank = ranker(open, asked);
  const ranked = cards.map(rank).sort((a, b) => b.score - a.score || a.card - b.card);
  // Someone who has chosen a need, or typed a name, has said what they mean.
  const first = asked.text.get(ranked[0]?.card ?? -1);
  if (asked.query.need.length > 0 || (first && isNamed(first, asked))) return ranked;
  return mixNeeds(ranked, asked.needs, ({ card }, need) => hasNeed(open, card, need));
}

const hasNeed = ({ rows, placeOf }: OpenIndex, card: number, need: string) =>
  rows.need[card]?.includes(placeOf.need.get(need) ?? -1) ?? false;

/** A guess this near to the surest one brings its services with it. */
const nearSurest = 0.5;
/** A service with this share of the words is an answer to them. */
const enoughWords = 0.5;

function answeringWords({ cardsOfNeed }: OpenIndex, { needs, text }: Pick<Asked, 'needs' | 'text'>): number[] {
  const least = nearSurest * (needs[0]?.score ?? 0);
  const cards = new Set<number>();
  for (const { card, share } of text.values()) if (share >= enoughWords) cards.add(card);
  for (const { id, score } of needs) if (score >= least) for (const card of cardsOfNeed.get(id) ?? []) cards.add(card);
  return [...cards];
}

/** A need this sure, when to speak of it is to speak of danger, brings its urgent cards though no phrase of theirs was typed. */
const sureOfDanger = 0.4;

/** Cards whose phrases were typed, then those that go with a need that was chosen, or that the words are surest of and is danger itself. */
function urgentFor({ index, danger }: OpenIndex, query: Query, [surest]: readonly NeedGuess[]): string[] {
  const heard = index.needs.filter((need) => need.danger && need.id === surest?.id && surest.score >= sureOfDanger);
  const chosen = query.need.flatMap((id) => index.needs.find((need) => need.id === id) ?? []);
  return [...new Set([...detectDanger(query.words, danger), ...[...chosen, ...heard].flatMap(({ urgent }) => urgent)])];
}
