import { sayDay } from './day.ts';
import type { Status } from './schema/record.ts';
import type { Day } from './schema/when.ts';

/** What to say beside the name when it is not simply open. Empty when it is. Without today, dates have their year. */
export function describeStatus(status: Status, today?: Day): string {
  switch (status.kind) {
    case 'open':
      return '';
    case 'paused':
      return status.until ? `Paused until ${sayDay(status.until, today)}` : `Paused since ${sayDay(status.since, today)}`;
    case 'closing':
      return `Closing on ${sayDay(status.on, today)}`;
    case 'closed':
      return `Closed on ${sayDay(status.on, today)}`;
    default:
      return status satisfies never;
  }
}
