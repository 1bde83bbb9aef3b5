import { describeWhere } from '../domain/card.ts';
import type { Directory, NeedRecord, ServiceRecord } from '../domain/directory.ts';
import { placesOf } from '../domain/places-of.ts';
import { basedIn } from '../domain/reach.ts';
import { describeReferral } from '../domain/referral.ts';
import { facetColumns, needsInOrder } from './facet-columns.ts';
import { gazetteerPlaces, type PlaceRow } from './gazetteer.ts';
import type { IndexedNeed, IndexedPlace, SearchCard, SearchIndex } from './search-index.ts';
import { buildText, type TextFields } from './text-match.ts';

/**
 * The directory → everything that search needs, as plain JSON. Closed services are left out.
 * Towns and villages, which are in no record, come from the rows of the gazetteer file.
 */
export function buildIndex(directory: Directory, gazetteer: readonly PlaceRow[]): SearchIndex {
  const services = [...directory.services.values()].filter(({ status }) => status.kind !== 'closed');
  return {
    cards: services.map((service) => cardOf(service, directory)),
    facets: facetColumns(services, directory),
    text: buildText(services.map((service, id) => textOf(service, id, directory))),
    needs: needsInOrder(directory).map(indexedNeed),
    ageBands: directory.ageBands,
    places: [...ownPlaces(directory), ...gazetteerPlaces(gazetteer, directory)],
    area: directory.site.area,
    calendar: directory.calendar,
    urgent: directory.urgent.cards.map(({ id, phrases }) => ({ id, phrases })),
  };
}

function cardOf(service: ServiceRecord, directory: Directory): SearchCard {
  const { id, name, summary, status, ages, sessions, contact, cost, checked, area } = service;
  const level = directory.levelsOfHelp.find((one) => one.id === service.level)?.need;
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
    reach: area.kind === 'national' || area.kind === 'borough' ? area.kind : 'local',
    basedIn: basedIn(service, directory),
    doors: placesOf(service, directory).flatMap((door) => (door.point && !door.hidden ? [{ name: door.name, ...door.point }] : [])),
    ...(level === undefined ? {} : { level }),
  };
}

function textOf(service: ServiceRecord, id: number, directory: Directory): TextFields {
  const { area } = service;
  const localities = basedIn(service, directory).map((locality) => directory.localities.get(locality)?.name ?? '');
  const doors = service.addressHidden ? [] : placesOf(service, directory).map((door) => door.name);
  return {
    id,
    name: service.name,
    summary: service.summary,
    organisation: directory.organisations.get(service.organisation)?.name ?? '',
    places: [...doors, ...localities, ...(area.kind === 'wards' ? area.wards : [])].join(' . '),
  };
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
