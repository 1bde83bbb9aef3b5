import { expect } from '@playwright/test';
import { endings } from './all.ts';
import type { Check } from './check.ts';
import { today } from './downloads.ts';
import { type Ending, nextYear } from './endings.ts';
import { type Element, wordsOf } from './html.ts';
import type { Page } from './page.ts';
import { checkedOn, dueOn, monthsOn, records } from './quality.ts';

const needsIn = (left: Ending['left']) => new Set(left.map(({ need }) => need)).size;

/** Does the end of a service leave somewhere with nothing local? */
const empties = ({ left }: Ending, name: string) => left.some(({ to, lost }) => to === 'empty' && lost.includes(name));

function tellEndings(page: Page): void {
  const all = endings();
  const services = all.flatMap((ending) => ending.services.map(({ name }) => ({ ending, name })));
  page.tell(page.block(/^In all, .* would end/), [
    services.length,
    all.flatMap(({ left }) => left.filter(({ to }) => to === 'empty')).length,
  ]);
  const worst = services.filter(({ ending, name }) => empties(ending, name)).length;
  page.tell(page.block(/would leave somewhere with nothing local\.$/, page.section('timeline')), [services.length, worst]);
  expect(page.table('what ends, in order').filter((line) => wordsOf(line).includes('leaves somewhere with nothing local')).length).toBe(
    worst,
  );
  const emptiedBy = (at: number) => all.slice(0, at + 1).flatMap(({ left }) => left.filter(({ to }) => to === 'empty')).length;
  const days = page.table('what would be empty, and by when');
  expect(days.length).toBe(all.length);
  for (const [at, ending] of all.entries())
    page.tellLine(days[at] as Element, [[ending.services.length], [emptiedBy(at) - emptiedBy(at - 1)], [emptiedBy(at)]]);
  for (const { on, left } of all) {
    const section = page.section(`on-${on}`);
    const [thin] = page.all(({ name }) => name === 'summary', section);
    const thinned = needsIn(left.filter(({ to }) => to === 'thin'));
    expect(thin !== undefined, on).toBe(thinned > 0);
    if (thin) page.tell(thin, [thinned]);
    const emptied = page.all(({ name, parent }) => name === 'li' && parent?.parent === section, section);
    expect(emptied.length, on).toBe(needsIn(left.filter(({ to }) => to === 'empty')));
  }
}

/** The months from today's to that of a year on, with the checks that fall in each. What is overdue is in the first. */
function checksByMonth(): { due: number; stale: number }[] {
  const months = Array.from({ length: 13 }, (_, at) => monthsOn(`${today.slice(0, 7)}-01`, at).slice(0, 7));
  const inMonth = (days: readonly (string | undefined)[], at: number) =>
    days.filter((day) => day !== undefined && (day.slice(0, 7) === months[at] || (at === 0 && day < today))).length;
  expect(months.at(-1)).toBe(nextYear.slice(0, 7));
  return months.map((_, at) => ({
    due: inMonth(records.map(dueOn), at),
    stale: inMonth(
      records.map((row) => {
        const on = checkedOn(row);
        return on && monthsOn(on, 12);
      }),
      at,
    ),
  }));
}

function tellChecks(page: Page): void {
  const section = page.section('checks');
  const months = checksByMonth();
  page.tell(page.block(/due by/, section), [months.reduce((total, { due }) => total + due, 0)]);
  const lines = page.table('checks falling due', section);
  expect(lines.length).toBe(months.length);
  for (const [at, { due, stale }] of months.entries()) page.tellLine(lines[at] as Element, [[due], [stale]]);
  // The chart has the same numbers on its columns, and no nought.
  const onColumns = page.all(({ name }) => name === 'text', section).filter((text) => /^\d+$/.test(wordsOf(text)));
  const drawn = months.flatMap(({ due, stale }) => [due, stale]).filter((count) => count > 0);
  expect(onColumns.map(wordsOf)).toEqual(drawn.map(String));
  for (const text of onColumns) page.note(text);
}

export const checksOfWhatEnds: readonly Check[] = [
  {
    of: 'what ends, what it would leave, and the checks falling due',
    pages: /\/forward\/$/,
    check: (page) => {
      tellEndings(page);
      tellChecks(page);
    },
  },
  {
    of: 'what ends on each day that the what-if offers',
    pages: /\/what-if\/$/,
    check: (page) => {
      const days = page.all(({ name, attribs }) => name === 'option' && /^\d{4}-\d\d-\d\d$/.test(attribs.value ?? ''));
      expect(days.map(({ attribs }) => attribs.value)).toEqual(endings().map(({ on }) => on));
      for (const [at, day] of days.entries()) page.tell(day, [endings()[at]?.services.length ?? 0]);
    },
  },
];
