import { oneLine } from './one-line.ts';

/** Sure signs of an access feature, by the id of the feature that ships. A council's own features are matched by their labels. */
const signs: readonly (readonly [RegExp, string])[] = [
  [
    /\b(step[- ]free|level access|ramp(ed)?( access)?|wheelchair (access(ible)?|friendly)|wheelchair accessible entrance|fully accessible|no steps)\b/i,
    'step-free',
  ],
  [/\b(accessible|disabled|wheelchair)[- ](accessible )?(toilets?|wc|loo)\b|\baccessible toilet facilities\b/i, 'accessible-toilet'],
  [/\bchanging places?\b/i, 'changing-places'],
  [/\b(hearing|induction) loops?\b/i, 'hearing-loop'],
  [/\b(blue badge|disabled|accessible)( car)? ?park(ing|ing spaces?|ing bays?)\b|\bdisabled car parking space\b/i, 'blue-badge-parking'],
  [/\blifts?\b/i, 'lift'],
  [/\bquiet (space|room|area)\b/i, 'quiet-space'],
  [/\b(assistance|guide) dogs?\b/i, 'assistance-dogs'],
  [/\b(bsl|british sign language|sign language interpret\w+)\b/i, 'bsl'],
  [/\beasy[- ]read\b/i, 'easy-read'],
  [/\blarge print\b/i, 'large-print'],
];
const doubt =
  /\b(no|not|without|isn'?t|cannot|can'?t|limited|partial|unsuitable|stairs only|except|but|please (ask|contact)|on request|planned)\b/i;

/** Access features that the words are sure of. A sentence with a "no" or a "but" in it is left to be read by a person. */
export function accessFrom(
  words: readonly string[],
  features: readonly { readonly id: string; readonly label: string }[],
): Record<string, 'yes'> {
  const known = new Set(features.map(({ id }) => id));
  const sentences = words.flatMap((text) => oneLine(text).split(/(?<=[.;!?])\s+|,\s+/)).filter((sentence) => !doubt.test(sentence));
  const found = sentences.flatMap((sentence) => [
    ...signs.filter(([pattern]) => pattern.test(sentence)).map(([, id]) => id),
    ...features.filter(({ label }) => sentence.toLowerCase().includes(label.toLowerCase())).map(({ id }) => id),
  ]);
  return Object.fromEntries([...new Set(found)].filter((id) => known.has(id)).map((id) => [id, 'yes']));
}
