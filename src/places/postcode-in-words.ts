import { isNoIncode, type Reading, readingsOf } from './typed-postcode.ts';

/** Part of a sentence that may be a postcode. */
export interface Candidate {
  /** The words as they stand in the sentence. */
  readonly said: string;
  readonly reading: Reading;
  /** Only if that very postcode exists is it one: letters were taken for digits to read it so. */
  readonly mustExist: boolean;
}

/** The most pieces that people type a postcode in: "D N4 0 AB". */
const mostPieces = 4;

/** What in a sentence may be a postcode, likeliest first. `knows` says whether there is such a first half. */
export function postcodesInWords(words: string, knows: (outcode: string) => boolean): Candidate[] {
  const pieces = [...words.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: text, index }) => ({ from: index, to: index + text.length }));
  return Array.from({ length: mostPieces }, (_, fewer) => mostPieces - fewer).flatMap((size) =>
    pieces.flatMap((first, at) => {
      const last = pieces[at + size - 1];
      if (!last) return [];
      const said = words.slice(first.from, last.to);
      const ends = at + size === pieces.length;
      return hangsTogether(said) ? readingsOf(said).flatMap((reading) => candidate({ said, reading, ends, size }, knows)) : [];
    }),
  );
}

/** Nothing but a space, a dot or a hyphen between the pieces, and a letter and a digit among them. */
const hangsTogether = (said: string) =>
  /^[\p{L}\p{N}]+(?:[\s.-]{1,3}[\p{L}\p{N}]+)*$/u.test(said) && /\d/.test(said) && /\p{L}/u.test(said);

interface Said {
  readonly said: string;
  readonly reading: Reading;
  /** Is it the end of the sentence? */
  readonly ends: boolean;
  /** In pieces. */
  readonly size: number;
}

function candidate({ said, reading, ends, size }: Said, knows: (outcode: string) => boolean): Candidate[] {
  const { incode, swaps, isOddlySpaced } = reading;
  const known = knows(reading.outcode);
  if (incode.length === 3) return wholeCandidate({ said, reading }, known);
  if (!known || swaps > 0) return [];
  const sure = [{ said, reading, mustExist: false }];
  // "DN 4" at the end can hardly be anything else.
  if (incode.length === 0) return !isOddlySpaced || (ends && size === 2) ? sure : [];
  if (isOddlySpaced) return [];
  // "DN4 3y" is an age beside a first half, and so is "DN4 3 year old"; a digit left at the end is half a postcode.
  if (incode.length === 2) return /^\d[YM]$/.test(incode) || isNoIncode(incode) ? [] : sure;
  return ends && size === 2 ? sure : [];
}

/** "2yr" and "2nd" are second halves only if there are such. */
const wordLike = /^\d(YR|ST|ND|RD|TH)$/;

function wholeCandidate({ said, reading }: Pick<Candidate, 'said' | 'reading'>, known: boolean): Candidate[] {
  const { outcode, incode, swaps, isOddlySpaced } = reading;
  if (!known) return swaps > 0 || isOddlySpaced || isNoIncode(incode) || wordLike.test(incode) ? [] : [{ said, reading, mustExist: false }];
  const letters = said.toUpperCase().replace(/[^A-Z0-9]/g, '');
  // "DN4 0Z2": the first half as it is, and a digit after it. It is meant for a postcode, whether there is such a one or not.
  const isPlain = letters.startsWith(outcode) && /\d/.test(letters.slice(outcode.length)) && !isOddlySpaced;
  return [{ said, reading, mustExist: !isPlain || wordLike.test(incode) }];
}
