import { directory as load } from '../../../data/directory.ts';
import { history } from '../../../data/past.ts';
import { today as readToday } from '../../../data/read.ts';
import { type ChangedRecord, changesBetween } from '../../../domain/changes-between.ts';
import { closingSoon, datedNews } from '../../../domain/dated-news.ts';
import { addMonths } from '../../../domain/day.ts';
import type { ServiceRecord } from '../../../domain/directory.ts';
import { freshness } from '../../../domain/freshness.ts';
import { patchesOf } from '../../../domain/patches.ts';
import type { Day } from '../../../domain/schema/when.ts';

/** How far ahead closing days are told: time enough to find a family something else. */
const monthsToClosing = 3;

/** What changed in the month until today. */
export interface Month {
  readonly today: Day;
  /** A month ago. */
  readonly asked: Day;
  /** The day that today is compared with: a month ago, or where the history begins. Undefined when it is not known here. */
  readonly from: Day | undefined;
  readonly changed: readonly ChangedRecord[];
  readonly leftUnnamed: number;
  readonly closing: readonly ChangedRecord[];
  /** Services whose check is due, overdue or was never made. */
  readonly due: readonly { readonly service: ServiceRecord; readonly localities: readonly string[] }[];
}

/** The month as the pages show it: from the history of the records where it is known, and from the dates that records give. */
export function lastMonth(): Month {
  const [directory, today] = [load(), readToday()];
  const asked = addMonths(today, -1);
  const past = pastOn(asked, today);
  const { changed, leftUnnamed } = past
    ? changesBetween({ before: past.directory, after: directory, unread: past.unread })
    : { changed: [], leftUnnamed: 0 };
  const told = new Set(changed.map(({ what, id }) => `${what} ${id}`));
  const dated = datedNews(directory, { from: asked, to: today }).filter(({ what, id }) => !told.has(`${what} ${id}`));
  return {
    today,
    asked,
    from: past?.on,
    changed: [...changed, ...dated],
    leftUnnamed,
    closing: closingSoon(directory, { from: today, to: addMonths(today, monthsToClosing) }),
    due: [...directory.services.values()]
      .filter(({ status, checked }) => status.kind !== 'closed' && freshness(checked, today) !== 'fresh')
      .map((service) => ({ service, localities: patchesOf(service, directory) })),
  };
}

/** A month ago, or as near to it as the history reaches. */
function pastOn(asked: Day, today: Day) {
  const past = history();
  if (!past || past.begins >= today) return undefined;
  return past.at(past.begins > asked ? past.begins : asked);
}
