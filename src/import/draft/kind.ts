import { oneLine } from '../clean/one-line.ts';
import type { Found } from '../found.ts';

/** What sort of thing a service is, by words that say so; the first that matches is the most telling. */
const kinds: readonly (readonly [RegExp, string])[] = [
  [/\bhelp ?lines?\b|\bhotline\b|\bcrisis line\b/i, 'helpline'],
  [
    /\bchild ?minders?\b|\bnurser(y|ies)\b|\bday ?care\b|\bcr[eè]che\b|\bpre-?school\b|\b(breakfast|after[- ]school|out of school|holiday) (club|care|scheme)s?\b|\bbefore and after school\b|\bchildcare\b/i,
    'childcare',
  ],
  [/\bdrop[- ]?ins?\b|\bstay (and|&|n) play\b/i, 'drop-in'],
  [/\bhome[- ]visit/i, 'home-visit'],
  [/\bcourses?\b|\bworkshops?\b|\bparenting programmes?\b|\bantenatal class/i, 'course'],
  [
    /\bgroups?\b|\btoddlers?\b|\bplay ?group\b|\bclubs?\b|\bbrownies\b|\bcubs\b|\bscouts?\b|\bguides\b|\brainbows\b|\bbeavers\b|\bchoir\b|\bcaf[eé]\b/i,
    'group',
  ],
  [
    /\bcounsell|\bmentor|\badvi[cs]e\b|\badvocacy\b|\btherap(y|ies|ist)|\bassessment|\bclinic\b|\bkey ?work|\bcase ?work|\bsupport worker|\bhealth visit|\bmidwi|\bnurs(e|ing)\b|\bsocial work|\binformation\b/i,
    'one-to-one',
  ],
  [
    /\bactivit|\bsports?\b|\bswim|\bdanc|\bfootball|\bgym|\bleisure\b|\bmuseum|\blibrar|\bpark\b|\bmusic\b|\bdrama\b|\barts?\b|\btennis|\bcricket|\brugby|\bmartial|\bfun\b|\bplay\b/i,
    'activity',
  ],
];

/** The sort of thing, and whether the source's own name or category says so. */
export function kindOf(
  found: Pick<Found, 'name' | 'terms' | 'words' | 'childcare'>,
  delivery: readonly string[],
): { kind: string; sure: boolean } {
  if (found.childcare) return { kind: 'childcare', sure: true };
  const named = [found.name, ...found.terms].map(oneLine);
  for (const text of named) {
    const match = kinds.find(([pattern]) => pattern.test(text));
    if (match) return { kind: match[1], sure: true };
  }
  if (delivery.length === 1 && delivery[0] === 'online') return { kind: 'online', sure: false };
  if (delivery.length === 1 && delivery[0] === 'phone') return { kind: 'helpline', sure: false };
  const text = oneLine(found.words.slice(0, 2000)).slice(0, 600);
  return { kind: kinds.find(([pattern]) => pattern.test(text))?.[1] ?? 'one-to-one', sure: false };
}

const ways: readonly (readonly [RegExp, string])[] = [
  [/in[- ]?person|venue|face[- ]to[- ]face|on[- ]?site|at (the|a|our) /i, 'in-person'],
  [/home|outreach|visit/i, 'home'],
  [/phone|telephone/i, 'phone'],
  [/online|virtual|video|zoom|web/i, 'online'],
  [/\btext\b|\bsms\b/i, 'text'],
];

/** The ways it reaches people: as the source says, or by what it gives: a place, a phone, a web address. */
export function deliveryOf(found: Pick<Found, 'delivery' | 'places' | 'phones' | 'webs'>): { delivery: string[]; sure: boolean } {
  const said = ways.filter(([pattern]) => found.delivery.some((text) => pattern.test(text))).map(([, way]) => way);
  if (said.length > 0) return { delivery: said, sure: true };
  const places = found.places.filter(({ kind }) => !/postal/i.test(kind));
  if (places.some(({ kind, name, lines, postcode }) => !/virtual/i.test(kind) && [name, postcode, ...lines].some(Boolean)))
    return { delivery: ['in-person'], sure: true };
  if (places.some(({ kind }) => /virtual/i.test(kind))) return { delivery: ['online'], sure: true };
  if (found.phones.length > 0) return { delivery: ['phone'], sure: false };
  return { delivery: [found.webs.length > 0 ? 'online' : 'in-person'], sure: false };
}
