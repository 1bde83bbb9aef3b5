import { servesBand } from '../domain/ages.ts';
import type { Directory, ServiceRecord } from '../domain/directory.ts';
import { partsBetween, partsOfDay } from '../domain/parts-of-day.ts';
import { reachesLocality } from '../domain/reach.ts';
import { describeRoute } from '../domain/referral.ts';
import type { Route } from '../domain/schema/referral.ts';
import type { Delivery, Service } from '../domain/schema/service.ts';
import { weekdays } from '../domain/weekdays.ts';
import { intern } from './interned.ts';
import type { FacetName } from './query.ts';
import type { FacetColumn } from './search-index.ts';

/** Every facet: the values it has here, in order, and which of them each service has. */
export const facetColumns = (services: readonly ServiceRecord[], directory: Directory): Record<FacetName, FacetColumn> => ({
  need: column(services, {
    values: needsInOrder(directory).map(({ id, label }) => ({ value: id, label })),
    valuesOf: (service) => service.needs,
  }),
  age: column(services, {
    values: [...directory.ageBands.map(({ id, label }) => ({ value: id, label })), { value: 'unknown', label: 'Ages not recorded' }],
    valuesOf: ({ ages }) =>
      ages.kind === 'unknown' ? ['unknown'] : directory.ageBands.filter((band) => servesBand(ages, band)).map(({ id }) => id),
  }),
  locality: column(services, {
    values: [...directory.localities.values()].map(({ id, name }) => ({ value: id, label: name })),
    valuesOf: (service) => [...directory.localities.keys()].filter((id) => reachesLocality(service, id, directory)),
  }),
  cost: column(services, {
    values: [
      { value: 'free', label: 'Free' },
      { value: 'paid', label: 'There is a charge' },
      { value: 'unknown', label: 'Cost not known' },
    ],
    valuesOf: ({ cost }) => [cost.kind],
  }),
  day: column(services, {
    values: weekdays.map((day) => ({ value: day, label: day })),
    valuesOf: ({ sessions, opening }) => [
      ...sessions.flatMap(({ day }) => day ?? []),
      ...(opening?.hours.flatMap(({ days }) => days) ?? []),
    ],
  }),
  time: column(services, {
    values: partsOfDay.map(({ value, label }) => ({ value, label })),
    valuesOf: ({ sessions, opening }) => [
      ...sessions.flatMap(({ start, end }) => partsBetween(start, end)),
      ...(opening?.hours.flatMap(({ opens, closes }) => partsBetween(opens, closes)) ?? []),
    ],
  }),
  route: column(services, {
    values: [...routes.map((value) => ({ value, label: describeRoute(value) })), { value: 'unknown', label: 'How to join not known' }],
    valuesOf: ({ referral }) => referral?.routes ?? ['unknown'],
  }),
  kind: column(services, { values: valuesIn(kindWords), valuesOf: ({ kind }) => [kind] }),
  delivery: column(services, { values: valuesIn(deliveryWords), valuesOf: ({ delivery }) => delivery }),
  access: column(services, {
    values: directory.accessibility.map(({ id, label }) => ({ value: id, label })),
    valuesOf: ({ accessibility }) => Object.keys(accessibility).filter((feature) => accessibility[feature] === 'yes'),
  }),
  send: column(services, {
    values: [{ value: 'yes', label: 'Says how it supports children with special needs' }],
    valuesOf: ({ send }) => (send ? ['yes'] : []),
  }),
  language: column(services, {
    values: languagesIn(services).map((language) => ({ value: language, label: language })),
    valuesOf: ({ languages }) => languages,
  }),
});

const routes: readonly Route[] = ['turn-up', 'book', 'refer-yourself', 'professional-refers'];

const kindWords: Readonly<Record<Service['kind'], string>> = {
  'drop-in': 'Drop-in',
  group: 'Group',
  course: 'Course',
  'one-to-one': 'One-to-one help',
  helpline: 'Helpline',
  online: 'Online',
  'home-visit': 'Home visit',
  childcare: 'Childcare',
  activity: 'Activity',
};

const deliveryWords: Readonly<Record<Delivery, string>> = {
  'in-person': 'In person',
  home: 'Comes to you',
  phone: 'By phone',
  online: 'Online',
  text: 'By text',
};

const valuesIn = (words: Readonly<Record<string, string>>) => Object.entries(words).map(([value, label]) => ({ value, label }));

/** Needs as the site lists them: by group, then by label. */
export const needsInOrder = ({ needs, needGroups }: Directory) => {
  const place = new Map(needGroups.map(({ id }, index) => [id, index]));
  const placeOf = (group: string) => place.get(group) ?? place.size;
  return [...needs.values()].sort((a, b) => placeOf(a.group) - placeOf(b.group) || a.label.localeCompare(b.label, 'en-GB'));
};

const languagesIn = (services: readonly ServiceRecord[]) =>
  [...new Set(services.flatMap(({ languages }) => languages))].sort((a, b) => a.localeCompare(b, 'en-GB'));

interface Shape {
  readonly values: FacetColumn['values'];
  readonly valuesOf: (service: ServiceRecord) => readonly string[];
}

function column(services: readonly ServiceRecord[], { values, valuesOf }: Shape): FacetColumn {
  const placeOf = new Map(values.map(({ value }, index) => [value, index]));
  const rows = services.map((service) => [...new Set(valuesOf(service).flatMap((value) => placeOf.get(value) ?? []))]);
  return { values, rows: intern(rows) };
}
