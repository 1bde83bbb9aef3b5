import fc from 'fast-check';
import { addDays, weekdayOf } from '../../src/domain/day.ts';
import { Session } from '../../src/domain/schema/session.ts';

/** The days that a page built on one of them knows of. */
export const daysInTwoYears = (from: string): string[] => Array.from({ length: 2 * 366 + 1 }, (_, ahead) => addDays(from, ahead));

const day = fc.integer({ min: 0, max: 1000 }).map((ahead) => addDays('2026-07-01', ahead));
const repeats = fc.oneof(
  fc.constantFrom('weekly', 'term-time', 'school-holidays'),
  fc.constant('fortnightly'),
  fc.constantFrom('first', 'second', 'third', 'fourth', 'last').map((nth) => ({ kind: 'monthly', nth })),
  fc.uniqueArray(day, { minLength: 1, maxLength: 6 }).map((dates) => ({ kind: 'dates', dates })),
);

/** Any session that a record may hold: its weekday is that of the day to count from. */
export const sessions: fc.Arbitrary<Session> = fc
  .record({
    anchor: day,
    repeats,
    from: fc.option(day, { nil: undefined }),
    until: fc.option(day, { nil: undefined }),
    except: fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 4 }),
    hour: fc.integer({ min: 0, max: 21 }),
    half: fc.boolean(),
  })
  .map(({ anchor, repeats: how, from, until, except, hour, half }) => {
    const [first, last] = from && until && from > until ? [until, from] : [from, until];
    return Session.parse({
      day: weekdayOf(anchor),
      start: `${hour}:${half ? '30' : '00'}`,
      end: `${hour + 1}:45`,
      repeats: how === 'fortnightly' ? { kind: 'fortnightly', startingOn: anchor } : how,
      ...(first ? { from: first } : {}),
      ...(last ? { until: last } : {}),
      except: except.map((weeks) => addDays(anchor, 7 * (weeks - 50))),
    });
  });
