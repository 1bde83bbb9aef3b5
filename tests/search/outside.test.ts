import { expect, test } from 'vitest';
import { find } from '../../src/search/find.ts';
import { queryFromFragment, queryToFragment } from '../../src/search/fragment.ts';
import { emptyQuery, type Near } from '../../src/search/query.ts';
import { readArea, testDay } from '../support/area.ts';
import { openDirectory } from '../support/index.ts';

const directory = readArea('content');
const open = openDirectory(directory);
const barnsley = { lat: 53.55, lon: -1.43 };
const postcode = { said: 'S70 3AH', name: 'S70 3AH', says: 'Near S70 3AH, which is in Barnsley', point: barnsley, outside: 'Barnsley' };
const near: Near = { label: 'S70 3AH', point: barnsley, outside: 'Barnsley' };

const isForEveryone = (card: number) =>
  open.services[card]?.reach !== 'local' || open.rows.delivery[card]?.includes(open.placeOf.delivery.get('online') ?? -1);

test('someone outside the area is shown what is borough-wide, online or national, and nothing that is for one part of it', () => {
  for (const answer of [
    find(open, { ...emptyQuery, words: 'near S70 3AH' }, { today: testDay, limit: 3000, postcode }),
    find(open, { ...emptyQuery, near }, { today: testDay, limit: 3000 }),
  ]) {
    const expected = open.services.map((_, card) => card).filter(isForEveryone);
    expect(expected.length).toBeGreaterThan(20);
    expect(expected.length).toBeLessThan(open.services.length);
    expect(answer.results.map(({ card }) => card).sort((a, b) => a - b)).toEqual(expected);
  }
});

test('whose area it is stays in the address, so that the same page comes back', () => {
  const query = { ...emptyQuery, words: 'sleep', near };
  expect(queryFromFragment(queryToFragment(query))).toEqual(query);
});
