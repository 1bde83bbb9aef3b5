import { cutTo, oneLine } from '../clean/one-line.ts';
import type { Found } from '../found.ts';

/** How to get in, as someone would type it, and what is said of it that has no field. */
export interface TypedReferral {
  readonly referral?: Readonly<Record<string, unknown>>;
  readonly words: readonly (readonly [label: string, said: string])[];
}

/** Ways in by the words of the standard, and by sentences that can only mean one thing. */
const routes: readonly (readonly [RegExp, RegExp, string])[] = [
  [
    /drop[- ]?in|turn[- ]?up|walk[- ]?in/i,
    /\b(just )?(drop in|turn up|come along|walk in)\b|\bno (need to book|booking|appointment|referral)( is)? (needed|required|necessary)\b|\bno need to book\b/i,
    'turn-up',
  ],
  [
    /appointment|membership|book/i,
    /\b(book(ing)? (is )?(essential|required|in advance|online|a place)|must (be )?book|by appointment|please book)\b/i,
    'book',
  ],
  [/self[- ]?refer/i, /\b(self[- ]?refer|refer (yourself|your child)|apply (by phone|online))/i, 'refer-yourself'],
  [
    /^(professional )?referral|referred|gp/i,
    /\b(referral (is )?(required|needed|from|by|only)|(be )?referred by|professional referral|(ask|through|via) your (gp|doctor|health visitor|social worker))/i,
    'professional-refers',
  ],
];

/** `tell` takes out what must not be public. */
export function typeReferral(
  { waysIn, howToJoin, whoFor, wait }: Pick<Found, 'waysIn' | 'howToJoin' | 'whoFor' | 'wait'>,
  tell: (text: string, field: string) => string,
): TypedReferral {
  const joining = howToJoin.map((text) => tell(oneLine(text), 'referral')).filter(Boolean);
  const takes = whoFor.map((text) => tell(oneLine(text), 'referral › takes')).filter((text) => text.length > 2);
  const found = routes
    .filter(([word, sentence]) => waysIn.some((way) => word.test(way)) || joining.some((text) => sentence.test(text)))
    .map(([, , route]) => route);
  const fits = found.length > 0 && takes.length > 0 && takes.join(' ').length <= 400;
  return {
    ...(found.length > 0 ? { referral: { routes: found, ...(fits ? { takes: cutTo(takes.join(' '), 400) } : {}) } } : {}),
    words: [
      ...joining.map((said) => ['How to join', said] as const),
      ...(fits ? [] : takes.map((said) => ['Who it is for', said] as const)),
      // A wait with no date is a rumour, so it stays in words.
      ...(wait && wait !== 'wait_time' ? [['How long people wait', tell(oneLine(wait), 'wait')] as const] : []),
    ],
  };
}
