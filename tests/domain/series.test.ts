import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, clockInLondon } from '../../src/domain/day.ts';
import { sayNextTime } from '../../src/domain/next-time.ts';
import { daysFrom, hasDay, packDays } from '../../src/domain/packed-days.ts';
import { nextOccurrence, occurrencesOn, offOn, type Series } from '../../src/domain/series.ts';

describe('packed days', () => {
  const someDays = fc
    .uniqueArray(
      fc.oneof(
        fc.nat(800),
        fc.nat(100).map((weeks) => 7 * weeks),
      ),
      { maxLength: 60 },
    )
    .map((list) => list.sort((a, b) => a - b).map((ahead) => addDays('2026-11-25', ahead)));

  test('are the same days when they are unpacked, from any day on', () => {
    fc.assert(
      fc.property(someDays, fc.integer({ min: -10, max: 900 }), fc.integer({ min: 0, max: 5 }), (days, from, limit) => {
        const day = addDays('2026-11-25', from);
        const after = days.filter((one) => one >= day);
        expect(daysFrom(packDays(days), day)).toEqual(after);
        expect(daysFrom(packDays(days), day, limit)).toEqual(after.slice(0, limit));
        expect(hasDay(packDays(days), day)).toBe(days.includes(day));
      }),
    );
  });

  test('are a few letters for a group that runs every week', () => {
    expect(packDays(Array.from({ length: 100 }, (_, week) => addDays('2026-11-25', 7 * week)))).toBe('20261125x100');
    expect(packDays(['2026-11-25', '2026-12-09', '2026-12-23', '2027-02-01'])).toBe('20261125x3/14 20270201');
    expect(packDays([])).toBe('');
  });
});

describe('the next time, in words', () => {
  const tuesdays: Series = {
    start: '09:30',
    end: '11:00',
    on: '20261124x6 20270330',
    ask: { 'Easter week': '20270330' },
    off: { 'half term': '20261027' },
  };
  const alsoAfternoons: Series = { start: '13:30', end: '15:00', on: '20261124' };

  test.each([
    ['2026-11-23T23:59', 'Tomorrow, 9:30am to 11am'],
    ['2026-11-24T00:00', 'Today, 9:30am to 11am'],
    ['2026-11-24T09:29', 'Today, 9:30am to 11am'],
    ['2026-11-24T09:30', 'On now, until 11am'],
    ['2026-11-24T10:59', 'On now, until 11am'],
    ['2026-11-24T11:00', 'Today, 1:30pm to 3pm'],
    ['2026-11-24T15:00', 'Tuesday 1 December, 9:30am to 11am'],
    ['2027-03-01T12:00', 'Tuesday 30 March, 9:30am to 11am. Easter week: check first'],
    ['2027-03-30T11:00', undefined],
  ])('at %s', (now, words) => {
    expect(sayNextTime([alsoAfternoons, tuesdays], now)).toBe(words);
  });

  test('what would have been on says why it is not', () => {
    expect(offOn([tuesdays], '2026-10-27')).toEqual([{ series: tuesdays, because: 'half term' }]);
    expect(offOn([tuesdays], '2026-11-24')).toEqual([]);
  });

  test('a day is in the order of the clock', () => {
    expect(occurrencesOn([alsoAfternoons, tuesdays], '2026-11-24').map(({ series }) => series.start)).toEqual(['09:30', '13:30']);
  });

  test('an hour that does not exist, and one that comes twice, are those on the wall', () => {
    const early: Series = { start: '00:30', end: '02:30', on: '20270328 20271031' };
    const at = (moment: string) => sayNextTime([early], clockInLondon(new Date(moment)));
    expect(at('2027-03-28T00:59:00Z')).toBe('On now, until 2:30am');
    // A minute later the clock says 2am.
    expect(at('2027-03-28T01:00:00Z')).toBe('On now, until 2:30am');
    expect(at('2027-03-28T01:30:00Z')).toBe('Sunday 31 October, 12:30am to 2:30am');
    expect(at('2027-10-31T00:59:00Z')).toBe('On now, until 2:30am');
    expect(at('2027-10-31T01:00:00Z')).toBe('On now, until 2:30am');
    expect(at('2027-10-31T02:30:00Z')).toBe(undefined);
  });

  test('the next time is the first of all times that are not over', () => {
    const series = fc.record({
      start: fc.constantFrom('09:00', '12:30'),
      end: fc.constantFrom('13:00', '24:00'),
      on: fc
        .uniqueArray(fc.nat(30), { minLength: 1 })
        .map((all) => packDays(all.sort((a, b) => a - b).map((one) => addDays('2026-11-25', one)))),
    });
    const moments = fc.tuple(fc.nat(32), fc.constantFrom('00:00', '09:00', '12:59', '13:00', '23:59'));
    fc.assert(
      fc.property(fc.array(series, { minLength: 1, maxLength: 4 }), moments, (all, [ahead, clock]) => {
        const now = `${addDays('2026-11-25', ahead)}T${clock}`;
        const times = all.flatMap((one) => daysFrom(one.on, '2026-11-25').map((on) => `${on}T${one.start} ${on}T${one.end}`));
        const [first] = times.filter((time) => (time.split(' ')[1] ?? '') > now).sort();
        const next = nextOccurrence(all, now);
        expect(next && `${next.on}T${next.series.start} ${next.on}T${next.series.end}`).toBe(first);
      }),
    );
  });
});
