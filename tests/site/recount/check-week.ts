import { expect } from '@playwright/test';
import type { Check } from './check.ts';
import { cell } from './downloads.ts';
import { type Element, isTag, wordsOf } from './html.ts';
import { headOf, type Page } from './page.ts';
import { areas, bands } from './provision.ts';
import { hoursIn, parts, type Season, sessionsIn, weekdays } from './week.ts';

/** A table of a usual week: hours by day and part of the day. */
export function tellWeek(page: Page, table: RegExp, area: string, season: Season): void {
  const sessions = sessionsIn(area);
  const lines = page.table(table);
  expect(lines.map(headOf)).toEqual(weekdays);
  for (const [at, day] of weekdays.entries()) {
    const cells = (lines[at] as Element).children.filter(isTag).filter(({ name }) => name === 'td');
    for (const [part, edges] of parts.entries()) {
      const hours = hoursIn(sessions, season, day, edges);
      page.tell(cells[part] as Element, [hours > 0 && hours < 0.1 ? 0.1 : hours]);
    }
  }
}

const seasons = [
  ['term', 'in term'],
  ['holiday', 'in the school holidays'],
] as const;

export const checksOfTheWeek: readonly Check[] = [
  {
    of: 'the weekly clock',
    pages: /\/clock\/$/,
    check: (page) => {
      for (const { id, name } of areas) {
        const sessions = sessionsIn(id);
        const services = new Set(sessions.map((row) => cell(row, 'service_id'))).size;
        const section = page.section(`clock-${id === 'all' ? 'whole' : id}`);
        for (const [season, words] of seasons) {
          tellWeek(page, new RegExp(`^${name}, any age, ${words}: `), id, season);
          page.tell(page.block(new RegExp(`^${name}, any age, ${words}: `), section), [hoursIn(sessions, season), services]);
        }
        const listed = sessions.filter((row) => cell(row, 'repeats') === 'dates').length;
        const notes = page.all((element) => element.name === 'p' && wordsOf(element).startsWith('Not counted'), section);
        expect(notes.length).toBe(listed > 0 ? 2 : 0);
        for (const note of notes) page.tell(note, [listed]);
      }
      const whole = [...areas].sort((a, b) => Number(b.id === 'all') - Number(a.id === 'all'));
      const lines = page.table('Hours in a usual week by age');
      for (const [at, band] of bands.entries()) {
        const hours = whole.map(({ id }) => seasons.map(([season]) => hoursIn(sessionsIn(id, band.id), season)));
        page.tellLine(lines[at] as Element, hours);
      }
    },
  },
];
