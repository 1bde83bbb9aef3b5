import { services, ways } from './all.ts';
import { nextYear, worse } from './endings.ts';
import { nearestElsewhere } from './gaps.ts';
import type { Element } from './html.ts';
import { headOf, type Page } from './page.ts';
import { combinations, type Service, type State, stateOf } from './provision.ts';
import { beyond, concentration, meanKm, supplyInReach, type Way, walk, waysTo } from './ways.ts';

/** What would be if a hub shut, counted from the downloads. */

/** Its doors go, with what happens there. A service with no door left goes on only if it also comes to people. */
export const withoutHub = (hub: string): Service[] =>
  services().flatMap((service) => {
    const doors = service.doors.filter((door) => door.hub !== hub);
    if (doors.length === service.doors.length) return service;
    if (doors.length === 0 && !service.comesToPeople) return [];
    const timed = service.timed && (service.otherSessions > 0 || doors.some(({ sessions }) => sessions > 0));
    const [only, ...others] = doors;
    if (!only || others.length > 0) return { ...service, doors, timed };
    const door = { ...only, hours: only.hours + service.otherHours, sessions: only.sessions + service.otherSessions };
    return { ...service, doors: [door], timed, otherHours: 0, otherSessions: 0 };
  });

const numberIn = (some: readonly Service[], state: State) =>
  [...combinations(some)].filter(({ is }) => stateOf(is, nextYear) === state).length;

/** "50 → 57 (7 more)", or "50: no change". */
const change = (before: number, after: number) => (before === after ? [before] : [before, after, Math.abs(after - before)]);

/** The same without the difference; alike when they are alike to the last digit shown. */
const fromTo = (before: number, after: number, digits: number) =>
  before.toFixed(digits) === after.toFixed(digits) ? [before] : [before, after];

const supplyPer1000 = (way: Way) => (1000 * supplyInReach(way)) / way.people;

/** The figures of the page, with some services and without a hub, or as things are. */
export function tellScenario(page: Page, { left, hub, shown }: { left: readonly Service[]; hub: string | undefined; shown: string }): void {
  const states: readonly State[] = ['empty', 'thin', 'covered', 'unknown'];
  const lines = page.table('the map as a whole');
  for (const [at, state] of states.entries())
    page.tellLine(lines[at] as Element, [change(numberIn(services(), state), numberIn(left, state))]);
  const after = waysTo(left, hub ? [hub] : []);
  for (const [at, line] of page.table('how far people would have to go').entries()) {
    const [was, is] = [ways()[at] as Way, after[at] as Way];
    page.tellLine(line, [
      change(beyond(was.places, 30), beyond(is.places, 30)),
      fromTo(meanKm(was), meanKm(is), 2),
      fromTo(supplyPer1000(was), supplyPer1000(is), 1),
      fromTo(concentration(was), concentration(is), 2),
    ]);
  }
  const gaps = numberIn(left, 'empty') + numberIn(left, 'thin') + numberIn(left, 'unknown');
  page.tell(page.block(/^The first \d+ of \d+, in the order/), [Math.min(10, gaps), gaps]);
  if (!hub) return;
  const lost = worse(services(), left);
  const emptied = lost.filter(({ to }) => to === 'empty');
  page.tell(page.block(/would be left with nothing local|Nothing more would be left/), [
    ...(emptied.length > 0 ? [emptied.length] : []),
    ...(lost.length > emptied.length ? [lost.length - emptied.length] : []),
  ]);
  for (const [at, line] of page.table('what gets worse').slice(0, emptied.length).entries()) {
    const one = emptied[at];
    const nearest = one && nearestElsewhere({ need: { id: one.need }, area: one.area, band: one.band }, left);
    page.tellLine(line, [[], [], ['nothing local'], [], nearest ? [nearest.km, nearest.service.name] : []]);
  }
  tellWalks(page, ways().find(({ id }) => id === shown) as Way, after.find(({ id }) => id === shown) as Way);
}

/** Neighbourhoods whose walk would change by half a minute or more. */
function tellWalks(page: Page, was: Way, is: Way): void {
  const changed = is.places
    .map((place, at) => ({ place, before: walk(was.places[at]?.km ?? 0), after: walk(place.km) }))
    .filter(({ before, after }) => Math.abs(after - before) >= 0.5);
  const people = changed.reduce((total, { place }) => total + place.people, 0);
  page.tell(page.block(/^The walk to .* would change in/), [changed.length, people]);
  for (const line of page.table('walks that would change')) {
    const found = changed.find(({ place }) => place.row.area === headOf(line));
    page.tellLine(line, found ? [[], [found.place.people], [found.before], [found.after]] : []);
  }
}
