import { weekdayOf } from '../domain/day.ts';
import { freshness } from '../domain/freshness.ts';
import type { Calendar } from '../domain/schema/calendar.ts';
import type { Day } from '../domain/schema/when.ts';
import { isTermTime } from '../domain/sessions.ts';
import type { Chip } from './chip.ts';
import { kmToNearestDoor, servesMonths } from './gates.ts';
import { measuringPoint } from './measuring-point.ts';
import type { NeedGuess } from './need-model.ts';
import type { OpenIndex } from './open-index.ts';
import type { Query } from './query.ts';
import type { IndexedService } from './search-index.ts';
import type { TextMatch } from './text-match.ts';

/** What each part of the order is worth. What someone asks for decides; the rest settles what is near a tie. */
const worth = {
  need: 1,
  text: 0.6,
  /** Every word that was typed is in the name: they know what they are looking for. */
  wholeName: 0.5,
  /** Each place further down a service's list of needs. */
  laterNeed: 0.88,
  /** A guess this sure, or surer, counts in full. */
  sureNeed: 0.4,
  fresh: { fresh: 1, due: 0.98, 'not-yet': 0.93, stale: 0.9 },
  /** What is local is not drowned by what is everywhere. */
  reach: { local: 1, borough: 0.98, national: 0.93 },
  /** By level of need, 1 to 4: the lighter help first when both fit. */
  level: [1, 1, 0.99, 0.97, 0.95],
  paused: 0.7,
  /** On today, of what comes round every week. */
  today: 1.02,
  /** Of several children spoken of, for each that it does not suit. */
  childLeftOut: 0.9,
  /** A door at the place itself; it falls off with distance, to a third at about this many kilometres. */
  nearDoor: 0.3,
  nearKm: 4,
  basedThere: 0.2,
  /** On the day, in the holidays, or the way that the sentence asked for. */
  asSaid: 0.6,
} as const;

/** Why a service stands where it does, for `--explain`. */
export interface Parts {
  readonly need: number;
  readonly text: number;
  /** Freshness, reach, level of help and whether it is open, as one factor. */
  readonly standing: number;
  readonly nearness: number;
}

/** What ranking looks at besides the service itself. */
export interface Asked {
  readonly query: Query;
  readonly chips: readonly Chip[];
  readonly needs: readonly NeedGuess[];
  readonly text: ReadonlyMap<number, TextMatch>;
  readonly terms: number;
  /** Could the words be a name? "Parent Talk" could; of "someone to talk to" too little is left when joining words are taken away. */
  readonly mayBeName: boolean;
  readonly today: Day;
}

/** A service with what it is worth to the one who asks. */
export interface Ranked {
  readonly card: number;
  readonly score: number;
  readonly parts: Parts;
}

/** Puts services in order: each gets its parts, and their sum. What is the same for all of them is worked out once, not for each. */
export function ranker(open: OpenIndex, asked: Asked): (card: number) => Ranked {
  const needOf = needFinder(open, asked);
  const standingOf = standing(open, asked.today);
  const childrenLeftOut = leavesOut(asked.chips);
  const nearnessOf = nearness(open, asked);
  const wordsDecide = asked.terms > 0 || asked.query.need.length > 0;
  return (card) => {
    const service = open.services[card];
    if (!service) return { card, score: 0, parts: { need: 0, text: 0, standing: 0, nearness: 0 } };
    const match = asked.text.get(card);
    const parts = {
      need: worth.need * (needOf(card)?.worth ?? 0),
      text: match ? worth.text * match.score + (isNamed(match, asked) ? worth.wholeName : 0) : 0,
      standing: standingOf(card, service) * worth.childLeftOut ** childrenLeftOut(service),
      nearness: nearnessOf(card, service),
    };
    return { card, score: (wordsDecide ? parts.need + parts.text : 1) * parts.standing * parts.nearness, parts };
  };
}

/** Is every word that was typed in the service's name? */
export const isNamed = ({ inName }: TextMatch, { terms, mayBeName }: Pick<Asked, 'terms' | 'mayBeName'>): boolean =>
  mayBeName && inName.length >= Math.max(1, terms);

/** Finds the need, among those guessed from the words or chosen, that a service answers best. */
export function needFinder(
  { rows, placeOf }: OpenIndex,
  { needs, query }: Pick<Asked, 'needs' | 'query'>,
): (card: number) => { readonly id: string; readonly worth: number } | undefined {
  const top = needs[0]?.score ?? 1;
  const wanted = [
    ...needs.map(({ id, score }) => ({ id, sure: (score / top) * Math.min(1, top / worth.sureNeed) })),
    ...query.need.map((id) => ({ id, sure: 1 })),
  ].map((need) => ({ ...need, place: placeOf.need.get(need.id) ?? -1 }));
  return (card) => {
    let best: { id: string; worth: number } | undefined;
    for (const { id, sure, place } of wanted) {
      const at = rows.need[card]?.indexOf(place) ?? -1;
      const has = at < 0 ? 0 : sure * worth.laterNeed ** at;
      if (has > (best?.worth ?? 0)) best = { id, worth: has };
    }
    return best;
  };
}

// Whatever is asked on a day, a service stands the same: it is worked out when the service first comes up.
const standings = new WeakMap<OpenIndex, { readonly today: Day; readonly byCard: Map<number, number> }>();

function standing(open: OpenIndex, today: Day): (card: number, service: IndexedService) => number {
  const kept = standings.get(open);
  const { byCard } = kept?.today === today ? kept : { byCard: new Map<number, number>() };
  standings.set(open, { today, byCard });
  const workOut = standingOn(today, open.index.calendar);
  return (card, service) => {
    const known = byCard.get(card) ?? workOut(service);
    byCard.set(card, known);
    return known;
  };
}

function standingOn(today: Day, calendar: Calendar): (service: IndexedService) => number {
  const weekday = weekdayOf(today);
  const season = isTermTime(today, calendar) ? 'term-time' : 'school-holidays';
  return ({ checked, reach, level, status, weekly }) => {
    const shut = status.kind === 'paused' || (status.kind === 'closing' && status.on < today);
    const isOn = weekly.some((one) => one.day === weekday && (one.season === 'all-year' || one.season === season));
    const open = shut ? worth.paused : isOn ? worth.today : 1;
    return worth.fresh[freshness(checked, today)] * worth.reach[reach] * (worth.level[level ?? 1] ?? worth.level[4]) * open;
  };
}

/** How many of several children a service is known not to take. */
function leavesOut(chips: readonly Chip[]): (service: IndexedService) => number {
  const children = chips.flatMap((chip) => (chip.kind === 'age' ? [chip] : []));
  if (children.length < 2) return () => 0;
  return ({ ages }) => children.filter(({ fromMonths, toMonths }) => servesMonths(ages, fromMonths, toMonths) === false).length;
}

function nearness(open: OpenIndex, { query, chips }: Asked): (card: number, service: IndexedService) => number {
  const point = measuringPoint(query, chips);
  const localities = [...query.locality, ...chips.flatMap((chip) => (chip.kind === 'place' && chip.locality ? [chip.locality] : []))];
  const said = chips.filter(({ kind }) => kind === 'day' || kind === 'delivery' || kind === 'holidays');
  return (card, service) => {
    const km = point && kmToNearestDoor(service, point);
    const nearDoor = km === undefined ? 0 : worth.nearDoor * Math.exp(-km / worth.nearKm);
    const basedThere = service.basedIn.some((id) => localities.includes(id)) ? worth.basedThere : 0;
    return 1 + nearDoor + basedThere + (said.some((chip) => isAsSaid(open, card, chip)) ? worth.asSaid : 0);
  };
}

function isAsSaid({ rows, placeOf, services }: OpenIndex, card: number, chip: Chip): boolean {
  switch (chip.kind) {
    case 'day':
      return rows.day[card]?.includes(placeOf.day.get(chip.day) ?? -1) ?? false;
    case 'delivery':
      return rows.delivery[card]?.includes(placeOf.delivery.get(chip.delivery) ?? -1) ?? false;
    case 'holidays':
      return services[card]?.weekly.some(({ season }) => season !== 'term-time') ?? false;
    default:
      return false;
  }
}
