import { expect, test } from 'vitest';
import { Session } from '../../src/domain/schema/session.ts';
import { describeSession, describeSessions } from '../../src/domain/sessions.ts';

const session = (fields: object) => Session.parse({ day: 'Tuesday', start: '9:30', end: '11:00', repeats: 'weekly', ...fields });

test('a series is said in a line', () => {
  expect(describeSession(session({ repeats: 'term-time' }))).toBe('Tuesdays in term time, 9:30am to 11am');
  expect(describeSession(session({ start: 'midday', end: '1:30pm', repeats: { kind: 'monthly', nth: 'first' } }))).toBe(
    'First Tuesday of the month, midday to 1:30pm',
  );
  expect(describeSessions([session({}), session({ day: 'Friday' }), session({ day: 'Monday' })])).toBe(
    'Tuesdays, 9:30am to 11am, and 2 other times',
  );
  expect(describeSessions([])).toBe('');
});
