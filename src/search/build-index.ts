import { describeWhere } from '../domain/card.ts';
import type { Directory, NeedRecord, ServiceRecord } from '../domain/directory.ts';
import { placesOf } from '../domain/places-of.ts';
import { basedIn } from '../domain/reach.ts';
import { describeReferral } from '../domain/referral.ts';
import { facetColumns, needsInOrder } from './facet-columns.ts';
import { gazetteerPlaces, type PlaceRow } from './gazetteer.ts';
import { intern } from './interned.ts';
import type { Danger, IndexedNeed, IndexedPlace, IndexedService, SearchCard, SearchIndex } from './search-index.ts';
import { buildText, type TextFields } from './text-match.ts';

/** What is built for search: the index, and the cards that it speaks of, in its order. */
export interface Built {
  readonly index: SearchIndex;
  readonly cards: readonly SearchCard[];
}

/**
 * The directory → everything that search needs, as plain JSON. Closed services are left out.
 * Towns and villages, which are in no record, come from the rows of the gazetteer file.
 */
export function buildIndex(directory: Directory, gazetteer: readonly PlaceRow[]): Built {
  const services = inOrder(directory);
  const indexed = services.map((service) => indexedService(service, directory));
  const column = <Field extends keyof IndexedService>(field: Field) => intern(indexed.map((service) => service[field]));
  const index: SearchIndex = {
    services: {
      status: column('status'),
      ages: column('ages'),
      checked: column('checked'),
      reach: column('reach'),
      level: column('level'),
      basedIn: column('basedIn'),
      doors: column('doors'),
    },
    facets: facetColumns(services, directory),
    text: buildText(services.map((service, id) => textOf(service, id, directory))),
    needs: needsInOrder(directory).map(indexedNeed),
    ageBands: directory.ageBands,
    places: [...ownPlaces(directory), ...gazetteerPlaces(gazetteer, directory)],
    area: directory.site.area,
    calendar: directory.calendar,
  };
  return { index, cards: services.map((service) => cardOf(service, directory)) };
}

/** The words that bring urgent cards up, without the cards. */
export const dangerOf = ({ urgent: { words, cards } }: Directory): Danger => ({
  words: Object.fromEntries(Object.entries(words).map(([group, said]) => [group, said.join(' ')])),
  cards: cards.map(({ id, phrases }) => ({ id, phrases: phrases.join('\n') })),
});

/** By the need that each is best known for, then by name: what is found together stands together, so fewer cards need fetching. */
function inOrder(directory: Directory): ServiceRecord[] {
  const place = new Map(needsInOrder(directory).map(({ id }, index) => [id, index]));
  const placeOf = ({ needs }: ServiceRecord) => place.get(needs[0] ?? '') ?? place.size;
  return [...directory.services.values()]
    .filter(({ status }) => status.kind !== 'closed')
    .sort((a, b) => placeOf(a) - placeOf(b) || a.name.localeCompare(b.name, 'en-GB'));
}

function indexedService(service: ServiceRecord, directory: Directory): IndexedService {
  const { status, ages, checked, area } = service;
  return {
    status,
    ages,
    checked,
    reach: area.kind === 'national' || area.kind === 'borough' ? area.kind : 'local',
    level: directory.levelsOfHelp.find((one) => one.id === service.level)?.need ?? null,
    basedIn: basedIn(service, directory),
    doors: placesOf(service, directory).flatMap((door) => (door.point && !door.hidden ? [{ name: door.name, ...door.point }] : [])),
  };
}

function cardOf(service: ServiceRecord, directory: Directory): SearchCard {
  const { id, name, summary, status, ages, sessions, contact, cost, checked } = service;
  return {
    id,
    name,
    summary,
    status,
    ages,
    sessions,
    ...(contact.hours ? { hours: contact.hours } : {}),
    where: describeWhere(service, directory),
    cost,
    waysIn: describeReferral(service.referral),
    checked,
  };
}

function textOf(service: ServiceRecord, id: number, directory: Directory): TextFields {
  const { name, summary, area, organisation } = service;
  const localities = basedIn(service, directory).map((locality) => directory.localities.get(locality)?.name ?? '');
  const doors = service.addressHidden ? [] : placesOf(service, directory).map((door) => door.name);
  const wards = area.kind === 'wards' ? area.wards : [];
  const about = [summary, directory.organisations.get(organisation)?.name ?? '', ...doors, ...localities, ...wards];
  return { id, name, about: about.join(' . ') };
}

function indexedNeed({ id, label, youngLabel, scope, phrases, urgent }: NeedRecord): IndexedNeed {
  const said = [label, youngLabel ?? [], phrases.families, phrases.youngPeople, phrases.professionals].flat();
  return { id, label, scope, phrases: [...new Set(said)], urgent };
}

/** Names that the records themselves give to places: localities, their wards, and hubs with and without the word for them. */
function ownPlaces({ localities, hubs, site }: Directory): IndexedPlace[] {
  const hubWords = [site.words.familyHub, site.words.youthHub, 'hub', 'centre'].map(literally).join('|');
  const withoutHubWords = (name: string) => name.replace(new RegExp(`\\s+(${hubWords})$`, 'i'), '');
  return [
    ...[...localities.values()].flatMap(({ id, name, wards }): IndexedPlace[] => [
      { name, kind: 'locality', locality: id },
      ...wards.flatMap((ward) => partsOf(ward.name).map((part) => ({ name: part, kind: 'ward' as const, locality: id }))),
    ]),
    ...[...hubs.values()].flatMap(({ name, locality, point }): IndexedPlace[] =>
      [...new Set([name, withoutHubWords(name)])].map((say) => ({ name: say, kind: 'hub', locality, ...point })),
    ),
  ];
}

/** Adwick le Street & Carcroft → two places that people name. */
const partsOf = (wardName: string) => wardName.split(/\s*(?:&|,| and )\s*/).filter(Boolean);

const literally = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
