import type { FrameWords } from '../domain/schema/vocabulary.ts';
import type { FactName } from './say-record.ts';

/** The word around a fact in another language, or undefined where there is none: the English one then stands alone. */
export function frameWord(fact: FactName, frame: FrameWords | undefined): string | undefined {
  if (!frame) return undefined;
  const { words } = frame;
  const table: Readonly<Partial<Record<FactName, string>>> = {
    reason: words.reason,
    next: words.next,
    phone: words.phone,
    when: words.when,
    where: words.where,
    cost: words.cost,
    waysIn: words.waysIn,
    ages: words.ages,
  };
  return table[fact];
}
