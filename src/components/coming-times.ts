import { addDays, clockInLondon, dayOf } from '../domain/day.ts';
import { sayNearDay, sayOccurrence } from '../domain/next-time.ts';
import { nextOccurrence, occurrencesFrom, offOn, type Series } from '../domain/series.ts';

/** A series as a page carries it: with its place in words, where there are several. */
interface Carried extends Series {
  readonly place?: string;
}

/** Says the next three times by the clock of this moment, and what is not on in the days until then. */
export function showComingTimes(element: HTMLElement): void {
  const series: readonly Carried[] = JSON.parse(element.dataset.series ?? '[]');
  const now = clockInLondon(new Date());
  const next = nextOccurrence(series, now);
  // With none left, the days that were known when the page was built say more than nothing.
  if (!next) return;
  const rows = occurrencesFrom(series, dayOf(now), series.length + 3)
    .filter(({ on, series: { end } }) => `${on}T${end}` > now)
    .slice(0, 3)
    .map((one) => row(sayOccurrence(one, now), one.series.place));
  element.querySelector('ul')?.replaceChildren(...missed(series, now, next.on), ...rows);
}

/** "Not today: Christmas Day". Only the days of a week ahead: what is not on later is no news. */
function missed(series: readonly Carried[], now: string, until: string): HTMLLIElement[] {
  const today = dayOf(now);
  const days = Array.from({ length: 7 }, (_, ahead) => addDays(today, ahead)).filter((day) => day <= until);
  const said = days.flatMap((day) =>
    offOn(series, day).map(({ because, series: { place } }) => {
      const when = sayNearDay(day, today).replace(/^To(?=day|morrow)/, 'to');
      return row(`Not ${when.startsWith('to') ? when : `on ${when}`}${because ? `: ${because}` : ''}`, place, 'not-on');
    }),
  );
  return said.slice(0, 1);
}

function row(words: string, place: string | undefined, className = ''): HTMLLIElement {
  const line = document.createElement('li');
  line.className = className;
  line.append(words);
  if (!place) return line;
  const where = document.createElement('span');
  where.className = 'small quiet';
  where.append(` at ${place}`);
  line.append(where);
  return line;
}
