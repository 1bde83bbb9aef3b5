import type { Directory, Kept } from './directory.ts';
import type { Checked } from './schema/record.ts';
import { hubUrl, organisationUrl, serviceUrl } from './urls.ts';
import { xmlText } from './xml.ts';

/** A record that changed. */
export interface Change {
  readonly title: string;
  readonly kind: 'service' | 'hub' | 'organisation';
  readonly path: string;
  readonly summary: string;
  /** When, as a moment: 2026-10-05T09:30:00+01:00. */
  readonly at: string;
}

/** How many changes a reader is told: about a month of a busy directory. */
const mostTold = 100;

/**
 * What changed last, newest first: services, hubs and organisations. `lastChanged` says when each file was last changed,
 * where a history is kept; else the day of the last check stands for it, and a record with neither is not told.
 */
export function latestChanges(directory: Directory, lastChanged: ReadonlyMap<string, string>): Change[] {
  const change = (kind: Change['kind'], pathOf: (id: string) => string) => (record: Changing) => {
    const at = lastChanged.get(record.file) ?? (record.checked.kind === 'checked' ? `${record.checked.on}T00:00:00Z` : undefined);
    return at ? [{ title: record.name, kind, path: pathOf(record.id), summary: record.summary, at }] : [];
  };
  return [
    ...[...directory.services.values()].flatMap(change('service', serviceUrl)),
    ...[...directory.hubs.values()].flatMap(change('hub', hubUrl)),
    ...[...directory.organisations.values()].flatMap(change('organisation', organisationUrl)),
  ]
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at) || a.path.localeCompare(b.path))
    .slice(0, mostTold);
}

type Changing = Kept<{ readonly name: string; readonly summary: string; readonly checked: Checked }>;

/** Changes as an Atom feed (RFC 4287). `address` makes a path of the site whole. */
export function atomFeed(
  changes: readonly Change[],
  { site, self, address }: { site: Directory['site']; self: string; address: (path: string) => string },
): string {
  const note = site.demonstration ? `${site.demonstrationNote ?? 'This is a demonstration. Local services are made up.'} ` : '';
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
  <title>${xmlText(`${site.name}: what has changed`)}</title>
  <subtitle>${xmlText(`${note}Services, hubs and organisations that were changed or checked last.`)}</subtitle>
  <id>${xmlText(address(self))}</id>
  <link rel="self" type="application/atom+xml" href="${xmlText(address(self))}"/>
  <updated>${changes[0]?.at ?? '1970-01-01T00:00:00Z'}</updated>
  <author><name>${xmlText(site.team.name)}</name></author>
${changes.map((change) => entry(change, address)).join('\n')}
</feed>
`;
}

const entry = ({ title, kind, path, summary, at }: Change, address: (path: string) => string) => `  <entry>
    <title>${xmlText(title)}</title>
    <id>${xmlText(address(path))}</id>
    <link href="${xmlText(address(path))}"/>
    <updated>${at}</updated>
    <category term="${kind}"/>
    <summary>${xmlText(summary)}</summary>
  </entry>`;
