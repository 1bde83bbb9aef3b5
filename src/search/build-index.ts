import { describeWhere } from '../domain/card.ts';
import type { Directory, NeedRecord, ServiceRecord } from '../domain/directory.ts';
import type { LearnedWord } from '../domain/learned-word.ts';
import { placesOf } from '../domain/places-of.ts';
import { basedIn } from '../domain/reach.ts';
import { describeReferral } from '../domain/referral.ts';
import type { Point } from '../domain/schema/place.ts';
import type { Series } from '../domain/series.ts';
import { facetColumns, needsInOrder } from './facet-columns.ts';
import { gazetteerPlaces, type PlaceRow } from './gazetteer.ts';
import { intern } from './interned.ts';
import { packLearned } from './learned-words.ts';
import type { Danger, IndexedNeed, IndexedPlace, IndexedService, SearchCard, SearchIndex } from './search-index.ts';
import { buildText, type TextFields } from './text-match.ts';
import { termsOf } from './words.ts';

/** What search needs that is in no record. */
interface Beside {
  /** Towns and villages: the rows of the gazetteer file. */
  readonly gazetteer: readonly PlaceRow[];
  /** Which words lead to which needs, as it was learned. */
  readonly learned: readonly LearnedWord[];
  /** When each service's sessions come round, by its id. */
  readonly series: ReadonlyMap<string, readonly Series[]>;
}

/** What is built for search: the index, and the cards that it speaks of, in its order. */
export interface Built {
  readonly index: SearchIndex;
  readonly cards: readonly SearchCard[];
}

/**
 * The directory → everything that search needs, as plain JSON. Closed services are left out.
 * What is in no record comes beside it.
 */
export function buildIndex(directory: Directory, { gazetteer, learned, series }: Beside): Built {
  const services = inOrder(directory);
  const needs = needsInOrder(directory);
  const indexed = services.map((service) => indexedService(service, directory));
  const column = <Field extends keyof IndexedService>(field: Field) => intern(indexed.map((service) => service[field]));
  const index: SearchIndex = {
    services: {
      status: column('status'),
      ages: column('ages'),
      checked: column('checked'),
      reach: column('reach'),
      level: column('level'),
      weekly: column('weekly'),
      basedIn: column('basedIn'),
      doors: column('doors'),
    },
    facets: facetColumns(services, directory),
    text: buildText(services.map((service, id) => textOf(service, id, directory))),
    needs: needs.map(indexedNeed),
    learned: packLearned(
      withoutVetoed(learned, needs),
      needs.map(({ id }) => id),
    ),
    ageBands: directory.ageBands,
    places: [...ownPlaces(directory), ...gazetteerPlaces(gazetteer, directory)],
    area: directory.site.area,
    calendar: directory.calendar,
  };
  return { index, cards: services.map((service) => cardOf(service, directory, series.get(service.id) ?? [])) };
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
    checked: checked.kind === 'checked' ? { kind: 'checked', on: checked.on, ...(checked.next ? { next: checked.next } : {}) } : checked,
    reach: area.kind === 'national' || area.kind === 'borough' ? area.kind : 'local',
    level: directory.levelsOfHelp.find((one) => one.id === service.level)?.need ?? null,
    weekly: weeklyOf(service),
    basedIn: basedIn(service, directory),
    doors: placesOf(service, directory).flatMap((door) => (door.point && !door.hidden ? [nearEnough(door.point)] : [])),
  };
}

/** A point to about ten metres, which is near enough to say how far a door is. */
const nearEnough = ({ lat, lon }: Point): Point => ({ lat: Math.round(lat * 1e4) / 1e4, lon: Math.round(lon * 1e4) / 1e4 });

/** Only what is sure to come round each week: one a fortnight, or on listed dates, may or may not be on. */
function weeklyOf({ sessions, opening }: ServiceRecord): IndexedService['weekly'] {
  const seasons = { weekly: 'all-year', 'term-time': 'term-time', 'school-holidays': 'school-holidays' } as const;
  const series = sessions.flatMap(({ day, repeats }) =>
    day && repeats.kind in seasons ? [{ day, season: seasons[repeats.kind as keyof typeof seasons] }] : [],
  );
  const hours = (opening?.hours ?? []).flatMap(({ days }) => days).map((day) => ({ day, season: 'all-year' as const }));
  const all = [...series, ...hours];
  return all.filter((one, at) => all.findIndex(({ day, season }) => day === one.day && season === one.season) === at);
}

function cardOf(service: ServiceRecord, directory: Directory, series: readonly Series[]): SearchCard {
  const { id, name, summary, status, ages, contact, cost, checked } = service;
  return {
    id,
    name,
    summary,
    status,
    ages,
    times: series.map(({ start, end, on, ask }) => ({ start, end, on, ...(ask ? { ask } : {}) })),
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

/** What was learned, less what editors say is not so: `notMeantBy` in a need's own file. */
function withoutVetoed(learned: readonly LearnedWord[], needs: readonly NeedRecord[]): LearnedWord[] {
  const vetoed = new Map(
    needs.map(({ id, notMeantBy }) => [
      id,
      new Set(
        notMeantBy.map((words) =>
          termsOf(words)
            .map(({ term }) => term)
            .join(' '),
        ),
      ),
    ]),
  );
  return learned.map(({ feature, needs: spoken }) => ({ feature, needs: spoken.filter(([need]) => !vetoed.get(need)?.has(feature)) }));
}

function indexedNeed(need: NeedRecord): IndexedNeed {
  const { id, label, scope, urgent, soundsLikeDanger } = need;
  const phrases = [...new Set(saidOf(need).map(asTerms))].filter(Boolean);
  return { id, label, phrases, scope: scope.split(/[,.;]/).map(asTerms).filter(Boolean), urgent, danger: soundsLikeDanger };
}

/** Everything that people say when they have a need. */
const saidOf = ({ label, youngLabel, phrases }: NeedRecord): string[] =>
  [label, youngLabel ?? [], phrases.families, phrases.youngPeople, phrases.professionals].flat();

const asTerms = (text: string) =>
  termsOf(text)
    .map(({ term }) => term)
    .join(' ');

/** Phrases as people say them, by their terms: what only the terminal needs, to say what was matched. */
export const wordingOf = ({ needs }: Directory): ReadonlyMap<string, string> =>
  new Map([...needs.values()].flatMap((need) => saidOf(need).map((said) => [asTerms(said), said])));

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
