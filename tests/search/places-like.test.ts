import { expect, test } from 'vitest';
import { readInstitutions } from '../../src/data/institutions.ts';
import { placeOfName, placesLike } from '../../src/search/places-like.ts';
import { readArea } from '../support/area.ts';

const places = readInstitutions(readArea('content'), 'content').read;
const names = (typed: string, most = 6) => placesLike(places, typed, most).map(({ name }) => name);

test('a school is found by any of its words, half typed, in any order, without its apostrophe', () => {
  expect(names('adw')).toContain('Adwick Primary School');
  expect(names('st marys tick')[0]).toMatch(/^Tickhill St Mary's/);
  expect(names('school hungerhill')).toEqual(['Hungerhill School']);
});

test('names that begin as was typed come first', () => {
  expect(names('park')[0]).toMatch(/^Park/);
});

test('a slip of the finger is forgiven in a longer word, and only when nothing has it as it was typed', () => {
  expect(names('hungrehill')).toContain('Hungerhill School');
  expect(names('bentlye')).toContain('Bentley High Street Primary School');
  expect(names('zzzzz')).toEqual([]);
});

test('every institution is found by its own name, and is the one of that name', () => {
  expect(places.length).toBeGreaterThan(200);
  for (const place of places) {
    expect(placesLike(places, place.name, places.length)).toContain(place);
    expect(placeOfName(places, place.name.toUpperCase())).toBe(place);
  }
});

test('one letter brings no list, and half a name is no name', () => {
  expect(names('a')).toEqual([]);
  expect(placeOfName(places, 'Adwick')).toBeUndefined();
});
