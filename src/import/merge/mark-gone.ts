import { changedMarkdown } from '../write/markdown-file.ts';
import { recordFile, type Shelf, type Shelved } from '../write/shelf.ts';
import type { Staging } from '../write/staging.ts';
import { isFields } from './same.ts';

export interface Gone {
  readonly marked: readonly Shelved[];
  /** So many are missing that the feed is probably not whole; nothing was marked. */
  readonly tooMany: number;
}

const fewEnough = 20;

/**
 * Services of this source that it no longer has are marked with the day, never deleted: a family may have the leaflet.
 * `seen` are the ids that the source still has.
 */
export function markGone(
  seen: ReadonlySet<string>,
  { shelf, staging, source, today }: { shelf: Shelf; staging: Staging; source: string; today: string },
): Gone {
  const theirs = shelf.records.filter(({ collection, idInSource }) => collection === 'services' && idInSource !== '');
  const sources = new Set([source, ...sourcesOf(theirs, seen)]);
  const missing = theirs.filter((record) => sources.has(record.source) && !seen.has(record.id));
  const whole = theirs.filter((record) => sources.has(record.source)).length;
  if (missing.length > fewEnough && missing.length > whole / 2) return { marked: [], tooMany: missing.length };
  return { marked: missing.filter(({ id }) => mark(id, { shelf, staging, today })), tooMany: 0 };
}

/** The same feed may come under another name, as a file with a new date in its name: it is the same when half of its records are in it. */
function sourcesOf(records: readonly Shelved[], seen: ReadonlySet<string>): string[] {
  const counts = new Map<string, { all: number; seen: number }>();
  for (const { source, id } of records) {
    const count = counts.get(source) ?? { all: 0, seen: 0 };
    counts.set(source, { all: count.all + 1, seen: count.seen + (seen.has(id) ? 1 : 0) });
  }
  return [...counts].filter(([, count]) => count.seen * 2 >= count.all).map(([source]) => source);
}

/** False when it is marked already, or is not there. */
function mark(id: string, { shelf, staging, today }: { shelf: Shelf; staging: Staging; today: string }): boolean {
  const now = shelf.read('services', id);
  if (!now?.file || !isFields(now.file.fields.provenance) || now.file.fields.provenance.goneOn !== undefined) return false;
  const fields = { ...now.file.fields, provenance: { ...now.file.fields.provenance, goneOn: today } };
  staging.write(recordFile('services', id), changedMarkdown(now.text, now.file, { fields, words: now.file.words }));
  return true;
}
