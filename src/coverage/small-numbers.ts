/** A count that may be published: nought, too few to say, or about so many. */
export type Published = { readonly kind: 'none' } | { readonly kind: 'few' } | { readonly kind: 'about'; readonly count: number };

/** A count under this may point at one family. */
export const fewerThan = 5;

/**
 * A count → what may be published of it: under five is "fewer than 5", all else is rounded to the nearest five (Anonymisation Standard for
 * Publishing Health and Social Care Data, ISB 1523, 2013).
 */
export function publishable(count: number): Published {
  if (count === 0) return { kind: 'none' };
  return count < fewerThan ? { kind: 'few' } : { kind: 'about', count: fewerThan * Math.round(count / fewerThan) };
}

/**
 * Parts → their total, from what is published of the parts and from nothing else. A total of the true counts would tell on its parts,
 * rounded or not, and whichever others were hidden with them: "about 10" over two parts of fewer than 5 can only be 4 and 4. This one
 * cannot, for it says nothing that was not said. A part too few to say counts as the middle of 1 to 4.
 */
export function totalOf(parts: readonly Published[]): Published {
  return publishable(parts.reduce((sum, part) => sum + (part.kind === 'about' ? part.count : part.kind === 'few' ? fewerThan / 2 : 0), 0));
}

/** 0 · fewer than 5 · 120, for a page or a file. */
export function publishedCell(published: Published): number | string {
  switch (published.kind) {
    case 'none':
      return 0;
    case 'few':
      return `fewer than ${fewerThan}`;
    case 'about':
      return published.count;
    default:
      return published satisfies never;
  }
}

/** What is published as a number to put in order: those too few to say come all alike, after five and before nought. */
export const publishedOrder = (published: Published): number =>
  published.kind === 'about' ? published.count : published.kind === 'few' ? 1 : 0;
