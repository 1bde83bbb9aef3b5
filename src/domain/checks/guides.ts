import type { Draft } from '../draft.ts';
import { type Problem, problemIn, quote } from '../problem.ts';
import type { Guide } from '../schema/guide.ts';

const parts = ['What', 'When', 'How', 'What happens next', 'Who'];
const [fewest, most] = [150, 300];

/** The parts of a one-minute guide that no paragraph begins with: "**When to step up.**" is the part When. */
export const missingParts = (body: string): string[] =>
  parts.filter((part) => {
    // "What happens next" begins with "What" as well, and is a part of its own.
    const begins = part === 'What' ? /^\*\*What(?! happens next)\b/m : new RegExp(`^\\*\\*${part}\\b`, 'm');
    return !begins.test(body);
  });

/** How many words a person reads: numbers and web addresses are not counted. */
export const wordsIn = (body: string): number => body.replaceAll(/\]\([^)]*\)/g, ']').match(/[\p{L}’']+/gu)?.length ?? 0;

/** A one-minute guide answers five questions in a minute's reading. */
export function oneMinuteGuide(draft: Draft<Guide>): Problem[] {
  const { kind, audience } = draft.fields;
  if (kind === undefined) return [];
  const told = (rule: string, found: string, fix: string) => problemIn(draft, ['kind'], { rule, effect: 'shown as it is', found, fix });
  if (audience !== 'professionals')
    return [told('kind-not-for-families', quote(kind), 'take it out: only guides for professionals have a kind')];
  if (kind !== 'one-minute') return [];
  const missing = missingParts(draft.body);
  const words = wordsIn(draft.body);
  return [
    ...(missing.length > 0
      ? [
          told(
            'one-minute-part-missing',
            `no part for ${missing.map((part) => quote(part)).join(' or ')}`,
            `begin a paragraph with **${missing[0]}.** so that a reader finds it`,
          ),
        ]
      : []),
    ...(words < fewest || words > most
      ? [told('one-minute-length', `${words} words`, `write ${fewest} to ${most} words: it is read in a minute`)]
      : []),
  ];
}
