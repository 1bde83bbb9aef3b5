import type { Check } from './check.ts';
import { cell, number, type Row, rowsOf, sum } from './downloads.ts';
import type { Element } from './html.ts';
import { headOf, type Page } from './page.ts';
import { aged, neighbourhoods } from './people.ts';
import { pointOf, straightKm, walk } from './ways.ts';

const agesTold: readonly (readonly [from: number, to: number])[] = [
  [0, 4],
  [5, 11],
  [12, 18],
];

/** People of some ages whose neighbourhood has its point within a walk of the hub. */
const peopleNear = (hub: Row, minutes: number, [from, to]: readonly [number, number]): number =>
  sum(neighbourhoods.filter((row) => walk(straightKm(pointOf(row), pointOf(hub))) <= minutes).map((row) => aged(row, from, to)));

function tellWhoIsNear(page: Page, hub: Row): void {
  const lines = page.table('who lives near');
  for (const [at, ages] of agesTold.entries())
    page.tellLine(lines[at] as Element, [[peopleNear(hub, 15, ages)], [peopleNear(hub, 30, ages)]]);
}

function tellHub(page: Page): void {
  const id = page.path.split('/').at(-2);
  const hub = rowsOf('hubs').find((row) => cell(row, 'hub_id') === id);
  if (!hub) throw new Error(`${page.path} is not in the downloads`);
  page.tell(page.lead(), [number(hub, 'services') ?? 'not known']);
  tellWhoIsNear(page, hub);
  const strands = rowsOf('hub-strands').filter((row) => cell(row, 'hub_id') === id);
  for (const [status, label] of [
    ['funded', 'Funded strands'],
    ['wider', 'Wider services that are reported'],
    ['may', 'Services that may be reported'],
  ] as const) {
    const own = strands.filter((row) => cell(row, 'programme_status') === status);
    if (own.length === 0) continue;
    page.tell(page.block(new RegExp(`^${label}: `)), [
      own.filter((row) => ['here', 'linked venue'].includes(cell(row, 'where'))).length,
      own.length,
    ]);
    for (const line of page.table(label)) {
      const row = own.find((one) => cell(one, 'strand') === headOf(line));
      const count = row ? cell(row, 'services').split('; ').filter(Boolean).length : 0;
      page.tellLine(line, [[], count > 3 ? [count - 3] : []]);
    }
  }
}

export const checksOfHubs: readonly Check[] = [{ of: 'the profile of each hub', pages: /\/profiles\/hubs\//, check: tellHub }];
