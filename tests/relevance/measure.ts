import { type Answer, find } from '../../src/search/find.ts';
import type { OpenIndex } from '../../src/search/open-index.ts';
import { emptyQuery } from '../../src/search/query.ts';

/** Words that someone typed, and the needs that would answer them. */
export interface JudgedQuery {
  readonly q: string;
  readonly needs: readonly string[];
  readonly voice: string;
}

/** Words that may sound like danger, and the urgent cards that would be right: none when they do not. */
export interface JudgedDanger {
  readonly q: string;
  readonly cards: readonly string[];
  readonly voice: string;
}

/** Shares are 0 to 1. A need or a service answers when it is, or is tagged with, any of the needs that were judged right. */
export interface Relevance {
  readonly queries: number;
  /** An answering need is the surest guess; is among the three surest. */
  readonly needAt1: number;
  readonly needAt3: number;
  /** An answering service is the first result; is among the first three. */
  readonly successAt1: number;
  readonly successAt3: number;
  /** Of the first five results, those that answer. Fewer than five are held against it. */
  readonly precisionAt5: number;
  /** Of the first ten, those that answer, sooner counting more, against the best order there could be. */
  readonly ndcgAt10: number;
  readonly zeroResults: number;
}

/** How well judged queries are answered. */
export function measure(open: OpenIndex, judged: readonly JudgedQuery[], today: string): Relevance {
  const seen = judged.map((query) => judge(open, query, find(open, { ...emptyQuery, words: query.q }, { today, limit: 10 })));
  const mean = (of: (one: Judgement) => number) => seen.reduce((sum, one) => sum + of(one), 0) / Math.max(1, seen.length);
  return {
    queries: judged.length,
    needAt1: mean(({ needs }) => Number(needs[0] ?? false)),
    needAt3: mean(({ needs }) => Number(needs.slice(0, 3).some(Boolean))),
    successAt1: mean(({ results }) => Number(results[0] ?? false)),
    successAt3: mean(({ results }) => Number(results.slice(0, 3).some(Boolean))),
    precisionAt5: mean(({ results }) => results.slice(0, 5).filter(Boolean).length / 5),
    ndcgAt10: mean(({ results, answering }) => gain(results) / Math.max(gain(Array(Math.min(10, answering)).fill(true)), 1)),
    zeroResults: mean(({ results }) => Number(results.length === 0)),
  };
}

/** For one query, in order: does each guess answer, does each result; and how many services in all would. */
interface Judgement {
  readonly needs: readonly boolean[];
  readonly results: readonly boolean[];
  readonly answering: number;
}

function judge({ index, rows }: OpenIndex, { needs }: JudgedQuery, answer: Answer): Judgement {
  const right = new Set(needs);
  const rightPlaces = new Set(index.facets.need.values.flatMap(({ value }, place) => (right.has(value) ? [place] : [])));
  return {
    needs: answer.needs.map(({ id }) => right.has(id)),
    results: answer.results.map((result) => result.needs.some((id) => right.has(id))),
    answering: rows.need.filter((row) => row.some((place) => rightPlaces.has(place))).length,
  };
}

const gain = (answers: readonly boolean[]) =>
  answers.slice(0, 10).reduce((sum, answers, at) => sum + (answers ? 1 / Math.log2(at + 2) : 0), 0);

/** Recall: of the words that are danger, those that show a right card. Precision: of those that show any card, those that are danger. */
export interface DangerMeasure {
  readonly queries: number;
  readonly recall: number;
  readonly precision: number;
}

/** How well danger is heard. */
export function measureDanger(open: OpenIndex, judged: readonly JudgedDanger[], today: string): DangerMeasure {
  const heard = judged.map(({ q, cards }) => ({ cards, shown: find(open, { ...emptyQuery, words: q }, { today, limit: 0 }).urgent }));
  const dangers = heard.filter(({ cards }) => cards.length > 0);
  const showing = heard.filter(({ shown }) => shown.length > 0);
  return {
    queries: judged.length,
    recall: dangers.filter(({ cards, shown }) => shown.some((id) => cards.includes(id))).length / Math.max(1, dangers.length),
    precision: showing.filter(({ cards }) => cards.length > 0).length / Math.max(1, showing.length),
  };
}
