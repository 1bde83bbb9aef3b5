import { servesBand } from '../../domain/ages.ts';
import type { Analysis } from '../analysis.ts';
import { turnUpSessions } from '../clock.ts';
import type { Sheet } from '../sheet.ts';

/** The sessions that the weekly clock counts, one line each. */
export const turnUpSheet = ({ directory, today }: Analysis): Sheet => ({
  id: 'sessions-to-turn-up-to',
  title: 'Sessions to turn up to',
  definition:
    'The sessions that the weekly clock is made of: at a door, and open to anyone who turns up. In a usual week of its season a weekly one counts as 1, a fortnightly one as half, one in a month as 12 in 52, and one on listed dates as none.',
  source: "The directory's own records.",
  date: today,
  limits: 'A service whose way in is not recorded is not counted as open.',
  columns: ['service_id', 'locality_id', 'age_band_ids', 'day', 'start', 'end', 'repeats'],
  rows: turnUpSessions(directory).map(({ service, session, door }) => [
    service.id,
    door.locality ?? '',
    directory.ageBands
      .filter((band) => servesBand(service.ages, band) === true)
      .map(({ id }) => id)
      .join(' '),
    session.day ?? '',
    session.start,
    session.end,
    session.repeats.kind,
  ]),
});
