import SearchableMap from 'minisearch/SearchableMap';

/** Every term that search knows, so that a slip of the finger can be put right and "foodbank" can meet "food bank". */
export interface Spelling {
  /** Known terms that a typed term may stand for, each with how sure that is, 0 to 1. Itself alone when it is known. */
  readonly likely: (term: string) => readonly Likely[];
  /** Known terms that a half-typed term may become. */
  readonly completions: (term: string) => readonly Likely[];
  readonly knows: (term: string) => boolean;
}

export interface Likely {
  readonly term: string;
  readonly sure: number;
}

export function openSpelling(terms: Iterable<string>): Spelling {
  const known = new SearchableMap<true>();
  for (const term of terms) known.set(term, true);
  const knows = (term: string) => known.has(term);
  return {
    knows,
    likely: (term) => {
      if (knows(term)) return [{ term, sure: 1 }];
      const parts = splitInTwo(term, knows);
      return parts.length > 0 ? parts : nearest(term, known);
    },
    completions: (term) =>
      term.length < 3
        ? []
        : [...known.atPrefix(term).keys()].slice(0, 12).map((whole) => ({ term: whole, sure: 0.7 * (term.length / whole.length) ** 0.5 })),
  };
}

/** foodbank → food, bank */
function splitInTwo(term: string, knows: (term: string) => boolean): Likely[] {
  for (let at = 3; at <= term.length - 3; at++) {
    const [left, right] = [term.slice(0, at), term.slice(at)];
    if (knows(left) && knows(right)) return [left, right].map((part) => ({ term: part, sure: 0.9 }));
  }
  return [];
}

function nearest(term: string, known: SearchableMap<true>): Likely[] {
  if (term.length < 4 || /\d/.test(term)) return [];
  const swapped = swaps(term).filter((one) => known.has(one));
  if (swapped.length > 0) return swapped.map((one) => ({ term: one, sure: 0.85 }));
  const within = known.fuzzyGet(term, term.length >= 8 ? 2 : 1);
  const found = [...within].map(([one, [, slips]]) => ({ term: one, slips }));
  const fewest = Math.min(...found.map(({ slips }) => slips));
  return found
    .filter(({ slips }) => slips === fewest)
    .map(({ term: one, slips }) => ({ term: one, sure: (0.85 - 0.15 * (slips - 1)) / Math.sqrt(found.length) }));
}

// Two letters the wrong way round are one slip to a thumb, and two to an edit distance.
const swaps = (term: string): string[] =>
  Array.from({ length: term.length - 1 }, (_, at) => term.slice(0, at) + term.charAt(at + 1) + term.charAt(at) + term.slice(at + 2));
