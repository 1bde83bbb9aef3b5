import type { Day } from '../domain/schema/when.ts';
import { because } from './because.ts';
import type { Chip } from './chip.ts';
import { detectDanger } from './danger.ts';
import { type Facets, pass } from './facets.ts';
import { type Gate, gatesOf, kmToNearestDoor, knownOnly } from './gates.ts';
import { detectNeeds, type NeedGuess } from './need-model.ts';
import type { OpenIndex } from './open-index.ts';
import type { Query } from './query.ts';
import { type Asked, measuringPoint, type Parts, rank } from './rank.ts';
import { matchText } from './text-match.ts';
import { understand } from './understand.ts';
import { termsOf } from './words.ts';

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
}

export interface Options {
  readonly today: Day;
  readonly from?: number;
  readonly limit?: number;
  readonly explain?: true;
}

/** Words and choices → services, with everything a page needs to show them. */
export function find(open: OpenIndex, asked: Query, { today, from = 0, limit = 20, explain }: Options): Answer {
  const query = knownOnly(open, asked);
  const { chips, rest } = understand(query.words, open.sense, query.dismissed);
  const terms = termsOf(rest);
  const needs = detectNeeds(open.needModel, terms);
  const text = new Map(
    matchText(
      open.text,
      terms.map(({ term }) => term),
    ).map((match) => [match.card, match]),
  );
  const everyone = open.services.map((_, card) => card);
  const candidates = terms.length === 0 ? everyone : everyone.filter((card) => answersWords(open, card, { needs, text }));
  const gates = gatesOf(open, query, chips);
  const { through, facets, without } = pass(open, candidates, { query, gates });
  const ranking: Asked = { query, chips, needs, text, terms: terms.length, today };
  const ordered = through.map((card) => ({ card, ...rank(open, card, ranking) })).sort((a, b) => b.score - a.score || a.card - b.card);
  const point = measuringPoint(query, chips);
  const results = ordered.slice(from, from + limit).flatMap(({ card, score, parts }): Result[] => {
    const service = open.services[card];
    if (!service) return [];
    const km = point && kmToNearestDoor(service, point);
    return [
      {
        card,
        needs: (open.rows.need[card] ?? []).flatMap((place) => open.index.needs[place]?.id ?? []),
        score: Math.round(score * 1000) / 1000,
        because: because(open, card, { ...ranking, terms }),
        ...(km === undefined ? {} : { distanceKm: Math.round(km * 10) / 10 }),
        ...(explain ? { parts } : {}),
      },
    ];
  });
  const withoutWords =
    through.length === 0 && terms.length > 0
      ? [{ facet: 'words' as const, total: pass(open, everyone, { query, gates }).through.length }]
      : [];
  return {
    query,
    understood: chips,
    needs,
    urgent: urgentFor(open, query, needs),
    total: through.length,
    results,
    facets,
    without: [...without, ...withoutWords],
  };
}

/** A guess this near to the surest one brings its services with it. */
const nearSurest = 0.5;
/** A service with this share of the words is an answer to them. */
const enoughWords = 0.5;

function answersWords({ rows, placeOf }: OpenIndex, card: number, { needs, text }: Pick<Asked, 'needs' | 'text'>): boolean {
  if ((text.get(card)?.share ?? 0) >= enoughWords) return true;
  const least = nearSurest * (needs[0]?.score ?? 0);
  const row = rows.need[card] ?? [];
  return needs.some(({ id, score }) => score >= least && row.includes(placeOf.need.get(id) ?? -1));
}

/** A need this sure brings its urgent cards with it, though no phrase of theirs was typed. */
const sureOfNeed = 0.4;

/** Cards whose phrases were typed, then those that go with a need that was chosen or is the surest guess. */
function urgentFor({ index, danger }: OpenIndex, query: Query, [surest]: readonly NeedGuess[]): string[] {
  const needs = [...query.need, ...(surest && surest.score >= sureOfNeed ? [surest.id] : [])];
  const withNeeds = needs.flatMap((id) => index.needs.find((need) => need.id === id)?.urgent ?? []);
  return [...new Set([...detectDanger(query.words, danger), ...withNeeds])];
}
