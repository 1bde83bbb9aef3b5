import { addDays } from './day.ts';
import type { Directory, ServiceRecord } from './directory.ts';
import { placesOf } from './places-of.ts';
import type { Day, Time } from './schema/when.ts';
import { nextOccurrences, type Occurrence } from './sessions.ts';

/** About half a year of a weekly group: after that the record will have been checked again. */
const mostTimes = 26;

/** The coming times of a service as an iCalendar file (RFC 5545), one event a time, in UTC so that no time zone table is needed. */
export function serviceCalendar(service: ServiceRecord, directory: Directory, { today, host }: { today: Day; host: string }): string {
  const { status } = service;
  const times = nextOccurrences(service.sessions, directory.calendar, today, mostTimes).filter(
    ({ on }) => status.kind !== 'closing' || on <= status.on,
  );
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Signpost//${text(directory.site.name)}//EN`,
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${text(service.name)}`,
    ...times.flatMap((time) => event(service, time, { directory, today, host })),
    'END:VCALENDAR',
  ];
  return `${lines.map(fold).join('\r\n')}\r\n`;
}

function event(
  service: ServiceRecord,
  { on, session }: Occurrence,
  { directory, today, host }: { directory: Directory; today: Day; host: string },
): string[] {
  const doors = placesOf(service, directory);
  const door = doors.find(({ id }) => id === session.at) ?? doors[0];
  const where = door && !door.hidden ? [door.name, door.address, door.postcode].filter(Boolean).join(', ') : '';
  return [
    'BEGIN:VEVENT',
    `UID:${service.id}-${on}-${session.start.replace(':', '')}@${host}`,
    `DTSTAMP:${today.replaceAll('-', '')}T000000Z`,
    `DTSTART:${utcStamp(on, session.start)}`,
    `DTEND:${utcStamp(on, session.end)}`,
    `SUMMARY:${text(session.name ?? service.name)}`,
    ...(where ? [`LOCATION:${text(where)}`] : []),
    `DESCRIPTION:${text(service.summary)}`,
    'END:VEVENT',
  ];
}

/** A clock time in London on a day → `20261124T093000Z`. */
export function utcStamp(day: Day, time: Time): string {
  const [date, clock] = time === '24:00' ? [addDays(day, 1), '00:00'] : [day, time];
  const asUtc = new Date(`${date}T${clock}:00Z`);
  const utc = new Date(asUtc.getTime() - londonOffsetMinutes(asUtc) * 60_000);
  return utc.toISOString().replace(/[-:]|\.000/g, '');
}

function londonOffsetMinutes(moment: Date): number {
  const name = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', timeZoneName: 'longOffset' })
    .formatToParts(moment)
    .find(({ type }) => type === 'timeZoneName')?.value;
  return name === 'GMT+01:00' ? 60 : 0;
}

const text = (words: string) => words.replace(/[\\;,]/g, '\\$&').replace(/\n/g, '\\n');

/** No line longer than 75 bytes: the rest goes on lines that start with a space. */
function fold(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let bytes = 0;
  for (const letter of line) {
    const size = new TextEncoder().encode(letter).length;
    if (bytes + size > 74) {
      pieces.push(piece);
      piece = '';
      bytes = 1;
    }
    piece += letter;
    bytes += size;
  }
  return [...pieces, piece].join('\r\n ');
}
