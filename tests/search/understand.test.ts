import { expect, test } from 'vitest';
import { find } from '../../src/search/find.ts';
import { emptyQuery } from '../../src/search/query.ts';
import { readArea, testDay } from '../support/area.ts';
import { openDirectory } from '../support/index.ts';

const directory = readArea('content');
const open = openDirectory(directory);
const chips = (words: string) => find(open, { ...emptyQuery, words }, { today: testDay, limit: 0 }).understood.map(({ says }) => says);

test.each([
  ['my 3 year old wont sleep', ['Aged 3']],
  ['3yo tantrums', ['Aged 3']],
  ['18 month old not walking', ['18 months old']],
  ['groups for my 4 and 7 year olds', ['Aged 4', 'Aged 7']],
  ['year 9 refusing school', ['Aged 13 to 14']],
  ['toddler biting', ['Aged 1 to 3']],
  ['waited 3 years for autism assessment', []],
  ['up 6 times a night', []],
  ['baby group in Mexborough', ['Near Mexborough']],
  ['baby group in mexboro', ['Near Mexborough']],
  ['food bank near bently', ['Near Bentley']],
  ['food bank near Maltby', ['Near Maltby, which is in Rotherham']],
  ['speech help Balby', ['Near Balby']],
  ['help in Doncaster', []],
  ['swimming free on Saturdays', ['Saturdays first', 'Free, or cost not known']],
  ['free swimming lessons', ['Free, or cost not known']],
  ['15 hours free childcare', []],
  ['free school meals', []],
  ['cries every Monday', []],
  ['groups today', ['On today first']],
  ['what is on tomorrow in Thorne', ['On tomorrow first', 'Near Thorne']],
  ['something to do this weekend', ['Saturdays first', 'Sundays first']],
  ['holiday club for half term', ['In the school holidays first']],
  ['someone to talk to by text', ['By text first']],
  ['can someone come to my house', ['Comes to you first']],
  ['is he violent at home', []],
  ['play group for 18 months and 7', ['18 months old', 'Aged 7']],
  ['a 2 year old and a 6 year old', ['Aged 2', 'Aged 6']],
  ['ages 3, 5 and 9', ['Aged 3', 'Aged 5', 'Aged 9']],
  ['teenager wont leave his room', ['Aged 13 to 19']],
])('‘%s’ is understood as %j', (words, expected) => {
  expect(chips(words)).toEqual(expected);
});

test('a chip that was taken away becomes plain words again', () => {
  const query = { ...emptyQuery, words: 'my 3 year old wont sleep' };
  const [chip] = find(open, query, { today: testDay, limit: 0 }).understood;
  const without = find(open, { ...query, dismissed: [chip?.id ?? ''] }, { today: testDay, limit: 0 });
  expect(without.understood).toEqual([]);
});
