import { expect } from '@playwright/test';
import { services } from './all.ts';
import type { Check } from './check.ts';
import { cell, groupBy, type Row, rowsOf } from './downloads.ts';
import { type Element, wordsOf } from './html.ts';
import { type Figure, headOf, type Page } from './page.ts';
import { needs, standing } from './provision.ts';

/** A count as it is published: nought, few (1 to 4), or to the nearest five. */
type Count = number | 'few';
const countIn = (row: Row): Count => (cell(row, 'searches').startsWith('fewer') ? 'few' : Number(cell(row, 'searches')));

/** A total, from what is published of its parts: few stands for 2.5, and the sum is published by the same rule. */
function totalOf(parts: readonly Count[]): Count {
  const all = parts.reduce<number>((sum, part) => sum + (part === 'few' ? 2.5 : part), 0);
  return all > 0 && all < 5 ? 'few' : 5 * Math.round(all / 5);
}

interface Line {
  readonly label: string;
  readonly asked: Count;
  readonly local: number;
  readonly places: readonly { readonly area: string; readonly asked: Count; readonly local: number }[];
  readonly noPlace: Count;
}

const localFor = (need: string, area: string) =>
  services().filter((service) => service.needs.includes(need) && standing(service, area) !== undefined).length;

/** What was asked for, need by need: places and "place not said" from the file, totals and services counted again. */
function linesOf(): Line[] {
  const byNeed = rowsOf('demand').filter((row) => needs.some(({ id }) => id === cell(row, 'need_id')));
  return [...groupBy(byNeed, 'need_id')].map(([need, rows]) => {
    const inArea = (area: string) => rows.filter((row) => cell(row, 'area_id') === area);
    const places = rows
      .filter((row) => !['all', 'not-said'].includes(cell(row, 'area_id')))
      .map((row) => ({ area: cell(row, 'area'), asked: countIn(row), local: localFor(need, cell(row, 'area_id')) }));
    const noPlace = inArea('not-said').map(countIn)[0] ?? 0;
    const asked = totalOf([...places.map((place) => place.asked), noPlace]);
    expect(inArea('all').map(countIn), need).toEqual([asked]);
    return { label: rows[0] ? cell(rows[0], 'need') : need, asked, local: localFor(need, 'all'), places, noPlace };
  });
}

const said = (count: Count): Figure[] => (count === 'few' ? ['few'] : [count]);

/** Searches that came as words: not understood, and those that sound like danger, which stand under their needs as well. */
const ofWords = (id: string): Count =>
  rowsOf('demand')
    .filter((row) => cell(row, 'need_id') === id)
    .map(countIn)[0] ?? 0;

function tellDemand(page: Page): void {
  const lines = linesOf();
  const askedFor = lines.filter(({ asked }) => asked !== 0);
  const notUnderstood = ofWords('not-understood');
  page.tell(page.block(/searches, from/), said(totalOf([...lines.map(({ asked }) => asked), notUnderstood])));
  page.tell(
    page.block(/^Some came as the words/),
    [notUnderstood, ofWords('sounds-like-danger')].filter((count) => count !== 0).flatMap(said),
  );
  const most = page.section('most');
  const bars = page.list(most, 'bars');
  page.tell(page.block(/^The \d+ needs asked for most/, most), [bars.length]);
  for (const bar of bars) {
    const line = lines.find(({ label }) => wordsOf(bar).startsWith(`${label}: `));
    if (!line) throw new Error(`${wordsOf(bar)} is not in the downloads`);
    page.tell(bar, [...said(line.asked), line.local === 0 ? 'nothing local' : line.local]);
  }
  const gaps = lines.filter(
    ({ asked, local, places }) => (asked !== 0 && local === 0) || places.some((place) => place.asked !== 0 && place.local === 0),
  );
  const listed = page.all(({ name }) => name === 'li', page.section('unanswered'));
  expect(listed.length).toBe(gaps.length);
  for (const [at, line] of gaps.entries()) {
    const nowhere = line.places.filter(({ asked, local }) => asked !== 0 && local === 0);
    page.tell(listed[at] as Element, line.local === 0 ? said(line.asked) : nowhere.flatMap(({ asked }) => said(asked)));
  }
  const rows = page.table('what was asked for in each place');
  expect(rows.map(headOf)).toEqual(askedFor.map(({ label }) => label));
  for (const [at, line] of askedFor.entries())
    page.tellLine(rows[at] as Element, [...[line, ...line.places].map(({ asked, local }) => [...said(asked), local]), said(line.noPlace)]);
  const quiet = lines.length - askedFor.length;
  if (quiet > 0) page.tell(page.block(/^Nobody asked for these/), [quiet]);
}

export const checksOfDemand: readonly Check[] = [
  { of: 'what people asked for, beside what there is', pages: /\/demand\/$/, check: tellDemand },
];
