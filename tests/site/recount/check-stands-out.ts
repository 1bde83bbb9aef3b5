import { cells, endings, ways } from './all.ts';
import type { Check } from './check.ts';
import { gapsNow } from './gaps.ts';
import { wordsOf } from './html.ts';
import type { Page } from './page.ts';
import { neighbourhoods } from './people.ts';
import { freshnessOf, records } from './quality.ts';
import { beyond } from './ways.ts';

/** The sentences of the first page. */
function tellInsights(page: Page): void {
  const [gaps, thread, ends, far, fresh] = page.all(
    ({ name, attribs }) => name === 'li' && attribs.class === 'panel',
    page.section('stands-out'),
  );
  if (!gaps || !thread || !ends || !far || !fresh) throw new Error('There should be five sentences.');
  page.tell(gaps, [new Set(gapsNow().flatMap(({ need, state }) => (state === 'empty' ? [need.id] : []))).size]);
  page.tell(thread, [cells().filter(({ is }) => is.local.length === 1).length, cells().length]);
  const emptied = endings().flatMap(({ left }) => left.filter(({ to }) => to === 'empty'));
  const needs = new Set(emptied.map(({ need }) => need)).size;
  page.tell(ends, [endings().flatMap(({ services }) => services).length, emptied.length, ...(needs > 3 ? [needs] : [])]);
  const [worst] = ways()
    .filter(({ hubs }) => !hubs)
    .sort((a, b) => beyond(b.places, 30) / b.people - beyond(a.places, 30) / a.people);
  if (!worst) throw new Error('There should be a way to help.');
  const people = beyond(worst.places, 30);
  page.tell(far, [people, worst.people, (100 * people) / worst.people, `“${worst.label}”`]);
  const { recent, never } = freshnessOf(records);
  page.tell(fresh, [100 * recent, records.length, ...(never > 0 ? [never] : [])]);
}

export const checksOfWhatStandsOut: readonly Check[] = [
  {
    of: 'the five sentences of the first page',
    pages: /^\/commissioners\/$/,
    check: (page) => {
      tellInsights(page);
      const counted = page.all(({ name }) => name === 'li').find((element) => wordsOf(element).startsWith('Children are counted in'));
      if (counted) page.tell(counted, [neighbourhoods.length]);
    },
  },
];
