import { expect, test } from 'vitest';
import { servesBand } from '../../src/domain/ages.ts';
import { type Asker, afterAsker, agesToChoose, askers, stepOf } from '../../src/domain/askers.ts';
import { type Directory, type ServiceRecord, servicesForNeed } from '../../src/domain/directory.ts';
import { needsToChoose } from '../../src/domain/needs-to-choose.ts';
import { Ages } from '../../src/domain/schema/ages.ts';
import type { AgeBand } from '../../src/domain/schema/vocabulary.ts';
import { bandsToSearch, hasPageAtAge, servicesAtAge, servicesByPlace, servicesForYoungPerson } from '../../src/domain/services-at-age.ts';
import { readArea } from '../support/area.ts';

const area = readArea();
const asker = (id: Asker['id']) => found(askers.find((one) => one.id === id));
const band = (id: string) => found(area.ageBands.find((one) => one.id === id));
const service = (id: string) => found(area.services.get(id));

/** The made-up area, with these services in place of its own. */
const withServices = (...services: ServiceRecord[]): Directory => ({
  ...area,
  services: new Map(services.map((one) => [one.id, one])),
});
const forAges = (id: string, ages: unknown, more: Partial<ServiceRecord> = {}): ServiceRecord => ({
  ...service('vale-larder'),
  id,
  name: id,
  ages: Ages.parse(ages),
  ...more,
});

function found<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('The made-up area has lost a record that this test needs.');
  return value;
}

test('a parent asking for themselves is not asked an age, and has one question fewer', () => {
  expect(afterAsker(asker('parent'), area.ageBands)).toBe('/help-me-choose/parent/grown-ups/');
  expect(stepOf('need', asker('parent'))).toEqual({ step: 2, of: 3 });
  expect(stepOf('need', asker('child'))).toEqual({ step: 3, of: 4 });
});

test('where an area has no band for the adults, a parent goes on without one', () => {
  const bands = area.ageBands.filter(({ id }) => id !== 'grown-ups');
  expect(afterAsker(asker('parent'), bands)).toBe('/help-me-choose/parent/not-sure/');
});

test('a young person is offered the ages from ten up, and whoever asks for a child never the band for adults', () => {
  const ids = (id: Asker['id']) => agesToChoose(asker(id), area.ageBands).map((one) => one.id);
  expect(ids('young-person')).toEqual(['school-age']);
  expect(ids('child')).toEqual(['under-5', 'school-age']);
  expect(ids('not-sure')).toEqual(['under-5', 'school-age', 'grown-ups']);
});

test('help that is for parents only suits a parent, whatever the age of the child, and not a young person', () => {
  const services = [forAges('parents', 'parents-and-carers'), forAges('toddlers', { from: '1', to: '3' })];
  expect(servicesAtAge(services, band('school-age')).suited.map(({ id }) => id)).toEqual(['parents']);
  expect(servicesForYoungPerson(services, [band('school-age')]).suited).toEqual([]);
});

test('a service whose ages nobody has recorded is kept apart, never among those that suit', () => {
  const { suited, unknown } = servicesAtAge([service('vale-larder'), service('vale-night-line')], band('under-5'));
  expect(suited.map(({ id }) => id)).toEqual(['vale-larder']);
  expect(unknown.map(({ id }) => id)).toEqual(['vale-night-line']);
});

test('a need that only parents are helped with is offered at every age, and opens the page of all ages', () => {
  const directory = withServices(forAges('parents', 'parents-and-carers'));
  const offered = needsToChoose(asker('child'), band('school-age'), directory).flatMap(({ needs }) => needs);
  expect(offered.map(({ id, href, count }) => ({ id, href, count }))).toEqual([{ id: 'food', href: '/needs/food/', count: 1 }]);
});

test('a need that no service answers at an age is not offered there', () => {
  const directory = withServices(forAges('toddlers', { from: '1', to: '3' }));
  expect(needsToChoose(asker('child'), band('school-age'), directory)).toEqual([]);
  expect(needsToChoose(asker('child'), band('under-5'), directory).flatMap(({ needs }) => needs.map(({ href }) => href))).toEqual([
    '/needs/food/age/under-5/',
  ]);
});

test('a group that is mostly for other ages comes last', () => {
  const directory = withServices(
    forAges('baby-1', { from: '0', to: '1' }, { needs: ['playing'] }),
    forAges('baby-2', { from: '0', to: '1' }, { needs: ['playing'] }),
    forAges('everyone', 'any', { needs: ['playing', 'food'] }),
  );
  const groups = (id: string) => needsToChoose(asker('child'), band(id), directory).map((group) => group.id);
  expect(groups('under-5')).toEqual(['little-ones', 'getting-by']);
  expect(groups('school-age')).toEqual(['getting-by', 'little-ones']);
});

test('a young person is offered only what has words of their own', () => {
  const food = found(area.needs.get('food'));
  const directory = { ...area, needs: new Map(area.needs).set('food', { ...food, youngLabel: "I'm hungry" }) };
  const offered = needsToChoose(asker('young-person'), band('school-age'), directory).flatMap(({ needs }) => needs);
  expect(offered).toEqual([{ id: 'food', label: "I'm hungry", href: '/needs/food/age/school-age/young-person/', count: 2 }]);
});

test('a service that reaches everywhere stands by itself, and is pointed to where it has a door', () => {
  const { everywhere, parts } = servicesByPlace([service('vale-larder'), service('quay-stay-and-play')], area);
  expect(everywhere.map(({ id }) => id)).toEqual(['vale-larder']);
  const places = parts.map(({ locality, local, doors }) => [locality.id, local.map(({ id }) => id), doors.map(({ id }) => id)]);
  expect(places).toEqual([
    ['coast', ['quay-stay-and-play'], []],
    ['hills', [], ['vale-larder']],
  ]);
});

for (const folder of ['content', 'tests/fixtures/area/content'])
  test(`the ages set in the search leave out nothing that suits on the page, in ${folder}`, () => {
    const directory = readArea(folder);
    const { ageBands } = directory;
    const letsIn = (bands: readonly AgeBand[], { ages }: ServiceRecord) =>
      bands.length === 0 || bands.some((one) => servesBand(ages, one) === true);
    const hidden = [...directory.needs.values()].flatMap((need) =>
      ageBands
        .filter((one) => hasPageAtAge(need, one, directory))
        .flatMap((one) => {
          const services = servicesAtAge(servicesForNeed(directory, need.id), one);
          const bands = bandsToSearch(services, one, ageBands);
          return services.suited.filter((suited) => !letsIn(bands, suited)).map(({ id }) => `${need.id} ${one.id} ${id}`);
        }),
    );
    expect(hidden).toEqual([]);
  });
