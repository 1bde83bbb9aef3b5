import { type Change, changeBetween } from '../../coverage/change.ts';
import type { Axes } from '../../coverage/matrix.ts';
import { type Supply, supplyOf } from '../../coverage/supply.ts';
import { history } from '../../data/past.ts';
import { addMonths } from '../../domain/day.ts';
import type { Day } from '../../domain/schema/when.ts';

interface Now {
  readonly today: Day;
  readonly supplies: readonly Supply[];
  readonly needAxes: Axes;
}

const monthsAgo = [1, 3, 12];

/** Today beside a month, a quarter and a year ago, as far as the history reaches; and beside its beginning, when that is nearer than a year. */
export function changesUntil({ today, supplies, needAxes }: Now): Change[] {
  const past = history();
  if (!past || past.begins >= today) return [];
  const asked = monthsAgo.map((months) => addMonths(today, -months)).filter((day) => day >= past.begins);
  const days = asked.length < monthsAgo.length ? [...new Set([...asked, past.begins])] : asked;
  return days.flatMap((day) => {
    const then = past.at(day);
    return then ? [changeBetween({ on: day, supplies: supplyOf(then.directory, day) }, { on: today, supplies }, needAxes)] : [];
  });
}

/** The first day that can be looked at. Undefined when the history is not known here. */
export const historyBegins = (): Day | undefined => history()?.begins;
