import { expect } from '@playwright/test';
import type { Check } from './check.ts';
import { atOtherAges, type Gap, gapsNow, nearestElsewhere } from './gaps.ts';
import { type Element, wordsOf } from './html.ts';
import { per1000 } from './intervals.ts';
import { headOf, type Page } from './page.ts';
import { lowIncome, peopleOf } from './people.ts';
import { bands, localities } from './provision.ts';

const bandName = (id: string) => bands.find((band) => band.id === id)?.name ?? id;
const areaName = (id: string) => localities.find((area) => area.id === id)?.name ?? id;
const whereOf = ({ area, band }: Gap) => `${areaName(area)}, ${bandName(band)}`;

/** The numbers of the sentence about one gap, in their order. */
function numbersOf(gap: Gap): number[] {
  const people = peopleOf(gap.area, bandName(gap.band));
  const poor = lowIncome(gap.area);
  const [parents, others] = [atOtherAges(gap, true), atOtherAges(gap, false)];
  const nearest = nearestElsewhere(gap);
  return [
    ...(people === undefined ? [] : [people, 100 * poor.share, 100 * poor.low, 100 * poor.high]),
    ...(people === undefined || gap.state === 'unknown' ? [] : per1000(gap.is.local.length, people)),
    ...(parents > 0 ? [parents] : []),
    ...(others > 0 ? [others] : []),
    ...(nearest ? [nearest.km] : []),
    ...(gap.is.national > 0 ? [gap.is.national] : []),
  ];
}

function tellList(page: Page, section: string, gaps: readonly Gap[]): void {
  const found = page.all(({ name, attribs }) => name === 'ul' && (attribs.class ?? '').includes('gap-list'), page.section(section));
  const lines = found.flatMap((list) => page.all(({ name }) => name === 'li', list));
  expect(lines.length).toBe(gaps.length);
  for (const [needId, own] of Map.groupBy(gaps, ({ need }) => need.id)) {
    const [heading] = page.all(({ attribs }) => attribs.id === `${section}-${needId}`);
    for (const gap of own) {
      const line = page
        .all(({ name }) => name === 'li', heading?.parent as Element)
        .find((li) => wordsOf(li).startsWith(`${whereOf(gap)}.`));
      if (!line) throw new Error(`${gap.need.label}: ${whereOf(gap)} is not on the page`);
      page.tell(line, [...numbersOf(gap), ...(nearestElsewhere(gap) ? [nearestElsewhere(gap)?.service.name ?? ''] : [])], { slack: 1e-4 });
    }
  }
}

export const checksOfGaps: readonly Check[] = [
  {
    of: 'the gaps, and the numbers in the sentence about each',
    pages: /\/gaps\/$/,
    check: (page) => {
      const gaps = gapsNow();
      const inState = (state: Gap['state']) => gaps.filter((gap) => gap.state === state);
      page.tell(page.block(/^Of every need, age and place/), [inState('empty').length, inState('unknown').length, inState('thin').length]);
      for (const line of page.table('needs with nothing local, by age and place'))
        page.tellLine(
          line,
          localities.map(({ id }) => [inState('empty').filter((gap) => gap.area === id && bandName(gap.band) === headOf(line)).length]),
        );
      tellList(page, 'empty', inState('empty'));
      tellList(page, 'not-known', inState('unknown'));
      const folds = page.all(({ name }) => name === 'summary', page.section('thin'));
      const thin = Map.groupBy(inState('thin'), ({ need }) => need.label);
      expect(folds.length).toBe(thin.size);
      for (const fold of folds) page.tell(fold, [thin.get(wordsOf(fold).replace(/ \(\d+\)$/, ''))?.length ?? 0]);
    },
  },
];
