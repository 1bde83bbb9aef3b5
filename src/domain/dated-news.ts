import type { ChangedRecord } from './changes-between.ts';
import type { Directory } from './directory.ts';
import { patchesOf } from './patches.ts';
import type { Status } from './schema/record.ts';
import type { Day } from './schema/when.ts';
import { describeStatus } from './status.ts';
import { hubUrl, serviceUrl } from './urls.ts';

interface Span {
  readonly from: Day;
  readonly to: Day;
}

/** What the records' own dates say happened in a span, both days in it: paused or closed. It needs no history. */
export function datedNews(directory: Directory, span: Span): ChangedRecord[] {
  const news = (status: Status) => (fallsIn(dayOfStatus(status), span) ? [{ kind: 'status' as const, says: describeStatus(status) }] : []);
  return [
    ...[...directory.hubs.values()].map(({ id, name, summary, status, locality }) => ({
      what: 'hub' as const,
      id,
      name,
      summary,
      path: hubUrl(id),
      localities: [locality],
      differences: news(status),
    })),
    ...[...directory.services.values()].map((service) => ({
      what: 'service' as const,
      id: service.id,
      name: service.name,
      summary: service.summary,
      path: serviceUrl(service.id),
      localities: patchesOf(service, directory),
      differences: news(service.status),
    })),
  ].filter(({ differences }) => differences.length > 0);
}

/** What closes from a day on until another, soonest first. */
export const closingSoon = (directory: Directory, span: Span): ChangedRecord[] =>
  [...directory.services.values()]
    .flatMap((service) =>
      service.status.kind === 'closing' && fallsIn(service.status.on, span) ? [{ service, on: service.status.on }] : [],
    )
    .sort((a, b) => a.on.localeCompare(b.on) || a.service.name.localeCompare(b.service.name, 'en-GB'))
    .map(({ service }) => ({
      what: 'service',
      id: service.id,
      name: service.name,
      summary: service.summary,
      path: serviceUrl(service.id),
      localities: patchesOf(service, directory),
      differences: [{ kind: 'status', says: describeStatus(service.status) }],
    }));

const fallsIn = (day: Day | undefined, { from, to }: Span) => day !== undefined && from <= day && day <= to;

function dayOfStatus(status: Status): Day | undefined {
  switch (status.kind) {
    case 'open':
    case 'closing':
      return undefined;
    case 'paused':
      return status.since;
    case 'closed':
      return status.on;
    default:
      return status satisfies never;
  }
}
