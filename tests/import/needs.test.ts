import { expect, test } from 'vitest';
import { openNeedProposer } from '../../src/import/draft/need-proposer.ts';
import { nothingFound } from '../../src/import/found.ts';
import { readArea } from '../support/area.ts';

const propose = openNeedProposer(readArea('content'), 'content');
const proposed = (name: string, words: string, ages: unknown = 'unknown') =>
  propose({ ...nothingFound, name, words, terms: [] }, ages).map(({ id }) => id);
const teenage = { from: '13', to: '18' };

test('a name is no slip of the thumb for another word', () => {
  expect(proposed('Groove School', 'DJ lessons and performance opportunities.')).not.toContain('exploitation');
  expect(proposed('Childline', 'Whatever your worry, it is better out than in.')).not.toContain('find-childcare');
});

test('a service for teenagers answers no need of small children', () => {
  expect(proposed('Personal development', 'One-to-one personal development sessions.', teenage)).not.toContain('development-check');
  expect(proposed('Enterprise programme', 'Starts with a welcome session, then four workshops.', teenage)).not.toContain('find-childcare');
});

test('what a record says plainly is heard', () => {
  expect(proposed('Girls youth club', 'A youth club on Wednesday evenings, with sports and games.', teenage)[0]).toBe('youth-clubs');
  expect(proposed('Nightstop', 'A bed for the night for young people who have nowhere to stay.', teenage)).toContain('homelessness');
  expect(proposed('Come Correct', 'Free condoms. A confidential sexual health service.', teenage)[0]).toBe('sexual-health');
});

test('a word that directories use of everything is no sign of a need', () => {
  expect(proposed('Online support', 'Talk to us about any challenge, from money to finding a job.', teenage)).not.toContain(
    'online-safety',
  );
  expect(proposed('Power Up!', 'Coaching and mentoring for young women across ten weeks.', teenage)).not.toContain('preparing-adulthood');
  expect(proposed('Canal Cruises', 'The charity provides free cruises for people with special needs.')).not.toContain('money-debt');
  expect(proposed('Girls youth group', 'A youth group on Mondays.', teenage)).toContain('youth-clubs');
});

test('a summary is heard before the words below it', () => {
  const heard = propose(
    {
      ...nothingFound,
      name: 'World of Fun',
      summary: 'Swimming for disabled children and their families',
      words: 'We close the venue just for you.',
    },
    'unknown',
  );
  expect(heard.map(({ id }) => id)).toContain('disability');
});
