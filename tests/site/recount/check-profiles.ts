import { expect } from '@playwright/test';
import { services, ways } from './all.ts';
import type { Check } from './check.ts';
import { tellWeek } from './check-week.ts';
import { aboutOf, cell, groupBy, number, rowsOf, sum } from './downloads.ts';
import { nextYear } from './endings.ts';
import { gapsNow } from './gaps.ts';
import { type Element, isTag, wordsOf } from './html.ts';
import { per1000 } from './intervals.ts';
import { headOf, type Page } from './page.ts';
import { livingIn, lowIncome, peopleOf } from './people.ts';
import { areas, bands, counted, needs, standing, stateOf } from './provision.ts';
import { beyond } from './ways.ts';
import { hoursIn, sessionsIn } from './week.ts';

/** An indicator for an area: the mean of its parts, each by how many it is about. */
function indicatorIn(id: string, area: string): number {
  const parts = rowsOf('indicator-parts').filter(
    (row) => cell(row, 'indicator_id') === id && (area === 'all' || cell(row, 'locality_id') === area),
  );
  const told = parts.filter((row) => number(row, 'value') !== undefined);
  const weight = (row: (typeof told)[number]) => number(row, 'about_how_many') ?? Number.NaN;
  return sum(told.map((row) => (number(row, 'value') ?? 0) * weight(row))) / sum(told.map(weight));
}

function tellFacts(page: Page, area: string): void {
  const inState = (state: string) =>
    area === 'all'
      ? needs.flatMap((need) => bands.filter(({ id }) => stateOf(counted(services(), [need], area, id), nextYear) === state)).length
      : gapsNow().filter((gap) => gap.area === area && gap.state === state).length;
  const here = services().filter((service) => standing(service, area) === 'here').length;
  const more = services().filter((service) => standing(service, area) === 'reaching').length;
  const { share, low, high } = lowIncome(area);
  const sessions = sessionsIn(area);
  const facts = page.list(page.main, 'facts-line');
  expect(facts.length).toBe(4);
  for (const [at, figures] of [
    [...[share, low, high].map((one) => 100 * one), ...(area === 'all' ? [] : [100 * lowIncome('all').share])],
    [here, more],
    [inState('empty'), inState('thin')],
    [hoursIn(sessions, 'term'), hoursIn(sessions, 'holiday')],
  ].entries())
    page.tell(facts[at] as Element, figures);
}

function tellPeople(page: Page, area: string): void {
  page.tell(page.block(/^People of \d+/, page.section('people')), [livingIn(area).length], { besides: aboutOf('neighbourhoods').limits });
  const lines = page.table('People and services by age');
  expect(lines.map(headOf)).toEqual(bands.map(({ name }) => name));
  for (const [at, band] of bands.entries()) {
    const people = peopleOf(area, band.name);
    const local = services().filter((service) => service.bands.includes(band.id) && standing(service, area)).length;
    const [rate = 0, low = 0, high = 0] = people === undefined ? [] : per1000(local, people);
    const none = ['does not apply'];
    page.tellLine(lines[at] as Element, people === undefined ? [none, [local], none, none] : [[people], [local], [rate], [low, high]], {
      slack: 1e-4,
    });
  }
  const indicators = [...groupBy(rowsOf('indicators'), 'indicator_id').keys()];
  for (const [at, line] of page.table('indicators of need').entries()) {
    const cells = line.children.filter(isTag).filter(({ name }) => name === 'td');
    const told = area === 'all' ? [area] : [area, 'all'];
    for (const [column, one] of told.entries())
      page.tell(cells[column] as Element, [Math.round(10 * indicatorIn(indicators[at] ?? '', one)) / 10]);
    // The last is its source, in the words of the file.
    page.note(cells.at(-1) as Element);
  }
  for (const [at, line] of page.table('how far people have to go').entries()) {
    const way = ways()[at];
    const own = way?.places.filter(({ row }) => area === 'all' || cell(row, 'locality_id') === area) ?? [];
    const far = beyond(own, 30);
    page.tellLine(line, [[way?.from ?? '', way?.to ?? ''], [far], [(100 * far) / sum(own.map(({ people }) => people))]]);
  }
}

export const checksOfProfiles: readonly Check[] = [
  {
    of: 'the profile of each locality, and of the whole',
    pages: /\/profiles\/[\w-]+\/$/,
    check: (page) => {
      const slug = page.path.split('/').at(-2);
      const area = areas.find(({ id }) => id === (slug === 'whole-area' ? 'all' : slug));
      if (!area) return;
      tellFacts(page, area.id);
      tellPeople(page, area.id);
      tellWeek(page, new RegExp(`^${area.name}, hours to turn up to, in term$`), area.id, 'term');
      tellWeek(page, new RegExp(`^${area.name}, hours to turn up to, in the school holidays$`), area.id, 'holiday');
    },
  },
  {
    of: 'how many rows each download has',
    pages: /\/downloads\/$/,
    check: (page) => {
      const lists = page.list(page.main, 'plain-rows');
      expect(lists.length).toBeGreaterThan(20);
      for (const line of lists) {
        const [link] = page.all(({ attribs }) => /\/([\w-]+)\.csv$/.test(attribs.href ?? ''), line);
        const id = /\/([\w-]+)\.csv$/.exec(link?.attribs.href ?? '')?.[1] ?? '';
        page.tell(page.block(/\([\d,]+ rows?\)/, line), [rowsOf(id).length]);
        const words = page.all(({ name }) => name === 'p', line)[0] as Element;
        expect(wordsOf(words)).toBe(aboutOf(id).definition);
        page.note(words);
      }
    },
  },
];
