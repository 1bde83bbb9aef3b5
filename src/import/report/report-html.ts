import type { Note } from '../notes.ts';
import type { Counts, Summary, Told } from './told.ts';

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text that a browser shows and never runs. */
const safe = (text: string): string => text.replace(/[&<>"']/g, (mark) => marks[mark] ?? '');

const cut = (text: string) => safe(text.length > 600 ? `${text.slice(0, 599)}…` : text);
const said = (value: unknown) => cut(value === undefined ? 'nothing' : typeof value === 'string' ? value : JSON.stringify(value));

const countWords: readonly (readonly [keyof Counts, string])[] = [
  ['read', 'Read'],
  ['new', 'New'],
  ['updated', 'Updated'],
  ['unchanged', 'Unchanged'],
  ['withheld', 'Withheld: not written, each with its reason'],
  ['repeated', 'The same record again'],
  ['left', 'Left alone because of what an editor did'],
  ['unreadable', 'Not readable'],
  ['gone', 'Gone from the source since last time: marked'],
  ['needsAPerson', 'Written, but a person must say which needs they answer'],
  ['conflicts', 'Fields that the source and an editor both changed: the editor’s word stands'],
  ['organisations', 'Organisations new or changed'],
];

const style =
  'body{font:1rem/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem;color:#1b2430;background:#fff}table{border-collapse:collapse;width:100%;margin:.5rem 0}th,td{border:1px solid #767676;padding:.25rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}summary{padding:.25rem 0}caption{text-align:left;font-weight:bold}.private{border:2px solid #8a1f11;padding:.5rem 1rem}';

/** The top of the page: what was read, and the numbers. */
export function htmlHead({
  source,
  licence,
  formats,
  readOn,
  into,
  dryRun,
  counts,
  filesWritten,
  remarks,
  nearDuplicates,
}: Summary): string {
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>Import report</title><style>${style}</style></head><body><main>
<h1>Import report</h1>
<p>${safe(source)}, read on ${safe(readOn)} as ${safe(formats.join(' and ') || 'nothing')}. Licence: ${safe(licence || 'not stated. Find out before you publish.')}</p>
<p>${dryRun ? 'A trial run: nothing was written.' : `${filesWritten} ${filesWritten === 1 ? 'file' : 'files'} written into ${safe(into)}.`}</p>
<p class="private">This page holds what was withheld, such as people’s own email addresses. Keep it off the web.</p>
${remarks.map((remark) => `<p>${safe(remark)}</p>`).join('\n')}
<table><caption>In numbers</caption><tbody>${countWords.map(([key, words]) => `<tr><th scope="row">${words}</th><td>${counts[key]}</td></tr>`).join('')}</tbody></table>
${nearDuplicates.length > 0 ? duplicates(nearDuplicates) : ''}
<h2>Record by record</h2>
`;
}

const duplicates = (pairs: Summary['nearDuplicates']) =>
  `<h2>These may be the same service</h2><table><thead><tr><th scope="col">One</th><th scope="col">Other</th><th scope="col">Why</th></tr></thead><tbody>${pairs
    .map(
      ({ ids, names, evidence }) =>
        `<tr><td>${safe(names[0])}<br>${safe(ids[0])}</td><td>${safe(names[1])}<br>${safe(ids[1])}</td><td>${safe(evidence.join('; '))}</td></tr>`,
    )
    .join('')}</tbody></table>`;

/** One record, closed until somebody opens it. A record with nothing to tell is one line. */
export function htmlRecord({
  kind,
  name,
  where,
  outcome,
  why,
  file,
  needs = [],
  needsAPerson,
  notes = [],
  conflicts = [],
  taken = [],
}: Told & { kind: string }): string {
  const title = `<strong>${safe(name || 'No name')}</strong> (${safe(kind)}): ${outcome}${why ? `, because ${safe(why)}` : ''}`;
  const body = [
    `<p>${safe(where)}${file ? ` → ${safe(file)}` : ''}</p>`,
    ...(needs.length > 0
      ? [
          `<p>Needs${needsAPerson ? ' (none is sure enough: a person should say)' : ''}: ${needs.map(({ id, confidence, because }) => `${safe(id)} ${confidence} (${safe(because)})`).join('; ')}</p>`,
        ]
      : []),
    ...(taken.length > 0 ? [`<p>Taken from the source: ${safe(taken.join(', '))}</p>`] : []),
    ...(conflicts.length > 0 ? [conflictTable(conflicts)] : []),
    ...(notes.length > 0 ? [noteTable(notes)] : []),
  ];
  return `<details><summary>${title}</summary>${body.join('')}</details>\n`;
}

const conflictTable = (conflicts: NonNullable<Told['conflicts']>) =>
  `<table><caption>Both changed it: the editor’s word stands</caption><thead><tr><th scope="col">Field</th><th scope="col">Source said</th><th scope="col">Source says</th><th scope="col">Editor says</th></tr></thead><tbody>${conflicts
    .map(
      ({ field, sourceSaid, sourceSays, editorSays }) =>
        `<tr><td>${safe(field)}</td><td>${said(sourceSaid)}</td><td>${said(sourceSays)}</td><td>${said(editorSays)}</td></tr>`,
    )
    .join('')}</tbody></table>`;

const noteTable = (notes: readonly Note[]) =>
  `<table><caption>What happened to its values</caption><thead><tr><th scope="col">Field</th><th scope="col">What</th><th scope="col">Found</th><th scope="col">Now</th><th scope="col">Why</th></tr></thead><tbody>${notes
    .map(
      ({ kind, field, found, now, why }) =>
        `<tr><td>${safe(field)}</td><td>${safe(kind.replaceAll('-', ' '))}</td><td>${cut(found)}</td><td>${cut(now ?? '')}</td><td>${safe(why)}</td></tr>`,
    )
    .join('')}</tbody></table>`;

export const htmlFoot = '</main></body></html>\n';
