import type { Draft, Drafts } from '../draft.ts';
import { nearestName } from '../nearest-name.ts';
import { type Problem, problemIn, quote } from '../problem.ts';
import type { Guide } from '../schema/guide.ts';
import type { Hub } from '../schema/hub.ts';
import type { Need } from '../schema/need.ts';
import type { Service } from '../schema/service.ts';

/** Every id that a record may point to, by what it is. */
export interface Known {
  readonly need: ReadonlySet<string>;
  readonly organisation: ReadonlySet<string>;
  readonly service: ReadonlySet<string>;
  readonly hub: ReadonlySet<string>;
  /** Hubs and the venues that belong to them. */
  readonly place: ReadonlySet<string>;
  readonly locality: ReadonlySet<string>;
  readonly ward: ReadonlySet<string>;
  readonly guide: ReadonlySet<string>;
  readonly urgentCard: ReadonlySet<string>;
  readonly needGroup: ReadonlySet<string>;
  readonly level: ReadonlySet<string>;
  readonly strand: ReadonlySet<string>;
  readonly accessFeature: ReadonlySet<string>;
  readonly facility: ReadonlySet<string>;
  readonly ageBand: ReadonlySet<string>;
}

export function knownIds({ settings, ...drafts }: Drafts): Known {
  const idsOf = (list: readonly { readonly id: string }[]) => new Set(list.map(({ id }) => id));
  const hubVenues = drafts.hubs.flatMap((hub) => hub.fields.venues);
  return {
    need: idsOf(drafts.needs),
    organisation: idsOf(drafts.organisations),
    service: idsOf(drafts.services),
    hub: idsOf(drafts.hubs),
    place: new Set([...idsOf(drafts.hubs), ...idsOf(hubVenues)]),
    locality: idsOf(drafts.localities),
    ward: new Set(drafts.localities.flatMap((locality) => locality.fields.wards.map((ward) => ward.name))),
    guide: idsOf(drafts.guides),
    urgentCard: idsOf(settings.urgent.cards),
    needGroup: idsOf(settings.needGroups),
    level: idsOf(settings.levelsOfHelp),
    strand: idsOf(settings.hubStrands),
    accessFeature: idsOf(settings.accessibility),
    facility: idsOf(settings.facilities),
    ageBand: idsOf(settings.ageBands),
  };
}

/** A record without the ids that point nowhere, and what was wrong. `record` is undefined when too little is left. */
export interface Linked<Fields> {
  readonly record: Fields | undefined;
  readonly problems: readonly Problem[];
}

/** Takes a draft's pointers one field at a time, and notes each id that is not there. */
class PointerCheck {
  readonly problems: Problem[] = [];
  readonly #draft: Draft<unknown>;
  readonly #known: Known;

  constructor(draft: Draft<unknown>, known: Known) {
    this.#draft = draft;
    this.#known = known;
  }

  has(kind: keyof Known, id: string, path: (string | number)[], effect: Problem['effect'] = 'part left out'): boolean {
    if (this.#known[kind].has(id)) return true;
    this.problems.push(
      problemIn(this.#draft, path, { rule: `unknown-${words[kind].rule}`, effect, found: quote(id), fix: cure(kind, id, this.#known) }),
    );
    return false;
  }

  keep(kind: keyof Known, ids: readonly string[], path: (string | number)[]): string[] {
    return ids.filter((id, index) => this.has(kind, id, [...path, index]));
  }

  keepKeys<Value>(kind: keyof Known, table: Readonly<Record<string, Value>>, path: string): Record<string, Value> {
    return Object.fromEntries(Object.entries(table).filter(([id]) => this.has(kind, id, [path, id])));
  }
}

/** A service's pointers: organisation, needs, places, localities, wards, sessions' places, level, features, strands, instead. */
export function linkService(draft: Draft<Service>, known: Known): Linked<Service> {
  const service = draft.fields;
  const own = new Set(service.venues.map((venue) => venue.id));
  const check = new PointerCheck(draft, { ...known, place: new Set([...known.place, ...own]) });
  check.has('organisation', service.organisation, ['organisation']);
  const needs = check.keep('need', service.needs, ['needs']);
  const venues = service.venues.filter(
    ({ locality }, index) => !locality || check.has('locality', locality, ['venues', index, 'locality']),
  );
  const at = check.keep('place', service.at, ['at']);
  const sessions = service.sessions.filter((session, index) => !session.at || check.has('place', session.at, ['sessions', index, 'at']));
  const area = linkArea(service, check);
  const { level, ...withoutLevel } = service;
  const record: Service = {
    ...withoutLevel,
    ...(level && check.has('level', level, ['level']) ? { level } : {}),
    needs,
    venues,
    at: at.filter((id) => !own.has(id) || venues.some((venue) => venue.id === id)),
    sessions,
    area,
    accessibility: check.keepKeys('accessFeature', service.accessibility, 'accessibility'),
    strands: check.keep('strand', service.strands, ['strands']),
    status: linkStatus(service, check),
  };
  // All its needs point nowhere: it was meant for somebody, and nobody would find it. None yet is the officer's own word.
  return { record: needs.length > 0 || service.needs.length === 0 ? record : undefined, problems: check.problems };
}

function linkArea({ area }: Service, check: PointerCheck): Service['area'] {
  if (area.kind === 'localities') return { ...area, localities: check.keep('locality', area.localities, ['area', 'localities']) };
  if (area.kind === 'wards') return { ...area, wards: check.keep('ward', area.wards, ['area', 'wards']) };
  return area;
}

function linkStatus({ status }: Service, check: PointerCheck): Service['status'] {
  if (status.kind === 'open') return status;
  return { ...status, instead: check.keep('service', status.instead, ['status', 'instead']) };
}

/** A hub's pointers. A hub with no locality has no place in the directory, so it is left out. */
export function linkHub(draft: Draft<Hub>, known: Known): Linked<Hub> {
  const hub = draft.fields;
  const check = new PointerCheck(draft, known);
  const placed = check.has('locality', hub.locality, ['locality'], 'record left out');
  const record: Hub = {
    ...hub,
    venues: hub.venues.filter(({ locality }, index) => !locality || check.has('locality', locality, ['venues', index, 'locality'])),
    serves: check.keep('locality', hub.serves, ['serves']),
    facilities: check.keepKeys('facility', hub.facilities, 'facilities'),
    accessibility: check.keepKeys('accessFeature', hub.accessibility, 'accessibility'),
  };
  return { record: placed ? record : undefined, problems: check.problems };
}

/** A need's pointers. A need with no group has no arm on the signpost, so it is left out. */
export function linkNeed(draft: Draft<Need>, known: Known): Linked<Need> {
  const need = draft.fields;
  const check = new PointerCheck(draft, known);
  const grouped = check.has('needGroup', need.group, ['group'], 'record left out');
  const record: Need = {
    ...need,
    ageBands: check.keep('ageBand', need.ageBands, ['ageBands']),
    related: check.keep('need', need.related, ['related']),
    urgent: check.keep('urgentCard', need.urgent, ['urgent']),
    guides: check.keep('guide', need.guides, ['guides']),
  };
  return { record: grouped ? record : undefined, problems: check.problems };
}

export function linkGuide(draft: Draft<Guide>, known: Known): Linked<Guide> {
  const check = new PointerCheck(draft, known);
  return { record: { ...draft.fields, needs: check.keep('need', draft.fields.needs, ['needs']) }, problems: check.problems };
}

const words: Readonly<Record<keyof Known, { rule: string; where: string }>> = {
  need: { rule: 'need', where: 'a file in content/needs' },
  organisation: { rule: 'organisation', where: 'a file in content/organisations' },
  service: { rule: 'service', where: 'a file in content/services' },
  hub: { rule: 'hub', where: 'a file in content/hubs' },
  place: { rule: 'venue', where: 'a hub, a venue of a hub, or a venue of this service' },
  locality: { rule: 'locality', where: 'a file in content/localities' },
  ward: { rule: 'ward', where: 'a ward named in content/localities' },
  guide: { rule: 'guide', where: 'a file in content/guides' },
  urgentCard: { rule: 'urgent-card', where: 'a card in content/urgent.yaml' },
  needGroup: { rule: 'need-group', where: 'a group in content/vocabulary/need-groups.yaml' },
  level: { rule: 'level', where: 'a level in content/vocabulary/levels-of-help.yaml' },
  strand: { rule: 'strand', where: 'a strand in content/vocabulary/hub-strands.yaml' },
  accessFeature: { rule: 'access-feature', where: 'a feature in content/vocabulary/accessibility.yaml' },
  ageBand: { rule: 'age-band', where: 'a band in content/vocabulary/age-bands.yaml' },
  facility: { rule: 'facility', where: 'a facility in content/vocabulary/facilities.yaml' },
};

function cure(kind: keyof Known, id: string, known: Known): string {
  const nearest = nearestName(id, known[kind]);
  const use = `use the id of ${words[kind].where}`;
  return nearest ? `did you mean ‘${nearest}’? If not, ${use}` : `${use}; if that file has a problem of its own, mend it first`;
}
