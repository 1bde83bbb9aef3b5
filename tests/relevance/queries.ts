import { readFileSync } from 'node:fs';
import type { JudgedDanger, JudgedQuery } from './measure.ts';

/** Sets that we look at while we work on search, and sets that are only ever scored. */
export type SetName = 'looked-at' | 'scored';

const read = <Query>(file: string): readonly Query[] =>
  (JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as { queries: Query[] }).queries;

export const judgedQueries = (set: SetName) => read<JudgedQuery>(`./${set}.json`);
export const judgedDangers = (set: SetName) => read<JudgedDanger>(`./danger-${set}.json`);
