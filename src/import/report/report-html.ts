import { sayDay } from '../../domain/day.ts';
import type { Note } from '../notes.ts';
import { reportStyle } from './report-style.ts';
import type { Counts, Outcome, Summary, Told } from './told.ts';

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
  ['unreadable', 'Not services, or not readable'],
  ['gone', 'Gone from the source since last time: marked'],
  ['needsAPerson', 'Written, but a person must say which needs they answer'],
  ['conflicts', 'Fields that the source and an editor both changed: the editor’s word stands'],
  ['organisations', 'Organisations new or changed'],
];

const outcomeWords: Readonly<Record<Outcome, readonly [words: string, look: 'good' | 'stop' | 'soft']>> = {
  new: ['new', 'good'],
  updated: ['updated', 'good'],
  unchanged: ['unchanged', 'soft'],
  withheld: ['withheld', 'stop'],
  repeated: ['the same again', 'soft'],
  left: ['left alone', 'stop'],
  unreadable: ['not read', 'stop'],
  gone: ['gone from the source', 'stop'],
};

/** A format as an officer would call it; one that has no other name is called by its own. */
const formatWords: Readonly<Record<string, string>> = {
  'oruk-v3': 'Open Referral UK 3',
  'oruk-v1': 'Open Referral UK 1',
  'hsds-json': 'Open Referral (HSDS)',
  'hsds-csv': 'linked tables of Open Referral (HSDS)',
  outpost: 'an Outpost directory',
  'dfe-csv': 'the DfE template',
  'ofsted-csv': 'Ofsted’s register',
  table: 'a table',
  'signpost-feed': 'our own feed',
  'signpost-sheets': 'our own spreadsheet',
  'signpost-records': 'our own records',
};
const inWords = (formats: readonly string[]) => formats.map((format) => formatWords[format] ?? format).join(' and ') || 'nothing';

/** What somebody has to do something about comes first, and what needs nothing last. */
export const reportParts = [
  { id: 'stopped', title: 'Not on the site, and why', about: 'Withheld, not readable, left alone, or gone from the source.' },
  { id: 'look', title: 'Somebody should look', about: 'Written, with a need to choose or two answers to choose between.' },
  { id: 'in', title: 'Came in', about: 'Open a record to see what happened to each of its values.' },
  { id: 'again', title: 'The same again', about: 'Read before in this source: the first one counts.' },
  { id: 'organisations', title: 'Organisations', about: 'Who runs the services: new ones, and ones that changed.' },
] as const;
export type ReportPart = (typeof reportParts)[number]['id'];

/** The part of the report that a record belongs in. */
export function reportPartOf({ kind, outcome, needsAPerson, conflicts = [] }: Told & { kind: string }): ReportPart {
  if (['withheld', 'unreadable', 'left', 'gone'].includes(outcome)) return 'stopped';
  if (outcome === 'repeated') return 'again';
  if (conflicts.length > 0 || (needsAPerson && outcome !== 'unchanged')) return 'look';
  return kind === 'organisation' ? 'organisations' : 'in';
}

/** The top of the page: what was read, and the numbers. */
export function htmlHead(summary: Summary): string {
  const { source, licence, formats, readOn, into, dryRun, counts, filesWritten, remarks, nearDuplicates } = summary;
  const rows = countWords.filter(([key]) => key === 'read' || counts[key] > 0);
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>Import report</title><style>${reportStyle}</style></head><body><main>
<h1>Import report</h1>
<p>${safe(source)}, read on ${safe(sayDay(readOn))} as ${safe(inWords(formats))}. Licence: ${safe(licence || 'not stated. Find out before you publish.')}</p>
<p>${dryRun ? 'A trial run: nothing was written.' : `${filesWritten} ${filesWritten === 1 ? 'file' : 'files'} written into ${safe(into)}.`}</p>
<p class="private">This page holds what was withheld, such as people’s own email addresses. Keep it off the web.</p>
${remarks.map((remark) => `<p class="remark">${safe(remark)}</p>`).join('\n')}
<table class="numbers"><caption>In numbers</caption><tbody>${rows.map(([key, words]) => `<tr><th scope="row">${words}</th><td>${counts[key].toLocaleString('en-GB')}</td></tr>`).join('')}</tbody></table>
${nearDuplicates.length > 0 ? duplicates(nearDuplicates) : ''}
`;
}

/** The heading of a part that has records in it. */
export const htmlPartHead = (part: ReportPart, count: number): string => {
  const { title, about } = reportParts.find(({ id }) => id === part) ?? reportParts[0];
  return `<h2>${title} (${count.toLocaleString('en-GB')})</h2>\n<p>${about}</p>\n`;
};

/** A table whose rows can be read one by one on a phone. Cells are HTML already. */
function table(caption: string, heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]) => row.map((cell, at) => `<td data-of="${heads[at] ?? ''}">${cell}</td>`).join('');
  return `<table class="rows"><caption>${caption}</caption><thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead><tbody>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('')}</tbody></table>`;
}

const duplicates = (pairs: Summary['nearDuplicates']) =>
  `<h2>These may be the same service (${pairs.length.toLocaleString('en-GB')})</h2>\n<p>Nothing was done about them. If two are one service, delete the file of one.</p>\n${table(
    'Pairs, with what they share',
    ['One', 'Other', 'Why'],
    pairs.map(({ ids, names, evidence }) => [
      `${safe(names[0])}<br>${safe(ids[0])}`,
      `${safe(names[1])}<br>${safe(ids[1])}`,
      safe(evidence.join('; ')),
    ]),
  )}`;

/** One record, closed until somebody opens it. */
export function htmlRecord(told: Told & { kind: string }): string {
  const { kind, name, where, outcome, why, file, needs = [], needsAPerson, notes = [], conflicts = [], taken = [] } = told;
  const [words, look] = outcomeWords[outcome];
  const title = [
    `<strong>${safe(name || 'No name')}</strong> <span class="soft">${safe(kind)}</span>`,
    `<span class="chip ${look}">${words}</span>`,
    ...(needsAPerson ? ['<span class="chip look">choose its needs</span>'] : []),
    ...(conflicts.length > 0 ? [`<span class="chip look">${conflicts.length} changed by both</span>`] : []),
    ...(why ? [`<br>${safe(`${why[0]?.toUpperCase() ?? ''}${why.slice(1)}`)}.`] : []),
  ].join(' ');
  const body = [
    `<p>${safe(where)}${file ? ` → ${safe(file)}` : ''}</p>`,
    ...(needs.length > 0
      ? [
          `<p>${needsAPerson ? 'No need is sure enough, so a person should say. Guesses' : 'Needs'}: ${needs.map(({ id, confidence, because }) => `${safe(id)}, ${Math.round(confidence * 100)} % sure (${safe(because)})`).join('; ')}</p>`,
        ]
      : []),
    ...(taken.length > 0 ? [`<p>Taken from the source: ${safe(taken.join(', '))}</p>`] : []),
    ...(conflicts.length > 0 ? [conflictTable(conflicts)] : []),
    ...(notes.length > 0 ? [noteTable(notes)] : []),
  ];
  return `<details><summary>${title}</summary>${body.join('')}</details>\n`;
}

const conflictTable = (conflicts: NonNullable<Told['conflicts']>) =>
  table(
    'Both changed it: the editor’s word stands',
    ['Field', 'Source said', 'Source says', 'Editor says'],
    conflicts.map(({ field, sourceSaid, sourceSays, editorSays }) => [safe(field), said(sourceSaid), said(sourceSays), said(editorSays)]),
  );

/** What an officer may have to act on comes before what was only put aside. */
const kindsInOrder: readonly Note['kind'][] = ['withheld', 'dropped', 'guessed', 'changed', 'kept-as-extra'];
const inOrder = (notes: readonly Note[]) => kindsInOrder.flatMap((kind) => notes.filter((note) => note.kind === kind));

const noteTable = (notes: readonly Note[]) =>
  table(
    'What happened to its values',
    ['Field', 'What', 'Found', 'Now', 'Why'],
    inOrder(notes).map(({ kind, field, found, now, why }) => [
      safe(field),
      safe(kind.replaceAll('-', ' ')),
      cut(found),
      cut(now ?? ''),
      safe(why),
    ]),
  );

export const htmlFoot = '</main></body></html>\n';
