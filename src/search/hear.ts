import type { Day } from '../domain/schema/when.ts';
import { detectDanger } from './danger.ts';
import { detectNeeds } from './need-model.ts';
import type { OpenIndex } from './open-index.ts';
import { understand } from './understand.ts';
import { ageWords } from './understand-ages.ts';
import { termsOf } from './words.ts';

/** What a search speaks of: the need that the words are surest of, where there is one, and whether they sound like danger. */
export function hear(open: OpenIndex, words: string, today: Day): { need: string | undefined; danger: boolean } {
  const { chips, rest } = understand(words, open.sense, { today });
  const [surest] = detectNeeds(open.needModel, termsOf(rest), ageWords(chips));
  return { need: surest?.id, danger: detectDanger(words, open.danger).length > 0 };
}
