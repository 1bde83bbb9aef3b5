import { type Element, wordsOf } from './html.ts';
import { hasClass } from './page.ts';

/** Numbers on the pages that are no figures of the area, and why. */
export interface Exception {
  readonly because: string;
  readonly pages: RegExp;
  readonly is: (element: Element) => boolean;
}

/** Is it an element, or in one, that passes a test? */
const within = (element: Element | undefined, test: (element: Element) => boolean): boolean =>
  element?.attribs !== undefined && (test(element) || within(element.parent, test));
const inClass = (name: string) => (element: Element) => within(element, (one) => hasClass(one, name));
const says = (words: RegExp) => (element: Element) => words.test(wordsOf(element));

export const exceptions: readonly Exception[] = [
  { because: 'it defines how figures are worked out; the comparisons use the same numbers', pages: /\/method\/$/, is: () => true },
  { because: 'a sample in the key of the service map', pages: /\/service-map\//, is: inClass('key') },
  { because: 'a step in the key of a map', pages: /\/(access|what-if)\//, is: inClass('walk-key') },
  {
    because: 'a tick on the axis of a chart',
    pages: /\/(access|quality)\//,
    is: (element) => element.name === 'text' && /^\d+%?$/.test(wordsOf(element)),
  },
  {
    because: 'a part of the day',
    pages: /\/(clock|profiles)\//,
    is: (element) => element.name === 'th' && says(/^(Afternoon|Evening), /)(element),
  },
  { because: 'times and ages of sessions, which the hub’s own page has too', pages: /\/profiles\/hubs\//, is: inClass('week') },
  { because: 'it defines the gap index', pages: /\/access\//, is: says(/^Gap index: how far/) },
  { because: 'it says what nought means', pages: /\/(commissioners|what-if)\/$/, is: says(/^0, “not known”|Below 0, fairness/) },
  { because: 'the head of a column that is counted again', pages: /\/money\/$/, is: says(/^5% of it$/) },
  { because: 'it says what is done with small numbers', pages: /\/demand\/$/, is: says(/^A count of 1 to 4/) },
  { because: 'an example of a file', pages: /\/demand\/$/, is: (element) => element.name === 'code' },
  { because: 'the name of a kind of file', pages: /\/downloads\/$/, is: says(/ CSV files are UTF-8 /) },
  { because: 'the number of a law', pages: /\/quality\/$/, is: says(/^For checking: /) },
];
