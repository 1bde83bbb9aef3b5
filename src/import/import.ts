import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { readRows } from '../data/places.ts';
import { readContent } from '../data/read.ts';
import { describe } from '../domain/problem.ts';
import { oneLine } from './clean/one-line.ts';
import { openArea } from './draft/area.ts';
import type { Source, Withheld } from './draft/draft.ts';
import { openNeedProposer } from './draft/need-proposer.ts';
import { draftOrganisation, notSaid } from './draft/organisation-draft.ts';
import { type Drafting, draftService } from './draft/service-draft.ts';
import type { Found, FoundOrganisation } from './found.ts';
import { madeId } from './made-id.ts';
import { markGone } from './merge/mark-gone.ts';
import { nearDuplicates } from './merge/near-duplicates.ts';
import { type Putting, put } from './merge/put.ts';
import { bringOwn } from './own/bring-own.ts';
import { openOwnSource } from './own/own-source.ts';
import type { Mapping } from './read/mapping.ts';
import { type Format, readSource } from './read/read-source.ts';
import { Refusal } from './refusal.ts';
import { refuseTooMany } from './refuse-too-many.ts';
import { Report } from './report/report.ts';
import type { Summary } from './report/told.ts';
import { plainName, slug } from './slug.ts';
import { openSource } from './source/open-source.ts';
import { hasNoNeeds, isUuid, recordFile, Shelf } from './write/shelf.ts';
import { Staging } from './write/staging.ts';

/** What one import is told. */
export interface ImportOptions {
  /** A file, a folder, a zip, an address, or `-`. */
  readonly source: string;
  readonly format?: Format | undefined;
  readonly mapping?: Mapping | undefined;
  /** The content folder that records go into. */
  readonly into: string;
  readonly dryRun: boolean;
  /** Where the report goes, twice. */
  readonly report: { readonly json: string; readonly html: string };
  /** What records say that they came from; the name of the source when it is not given. */
  readonly sourceName?: string | undefined;
  readonly licence?: string | undefined;
  /** The day. */
  readonly today: string;
  /** The content folder that localities, needs and postcodes are read from, when `into` has none of its own. */
  readonly contentDir: string;
  /** What is piped in, when the source is `-`. */
  readonly input: Readable;
  /** Where pages of a feed wait until it has been read to the end. */
  readonly cacheDir: string;
}

/**
 * Reads a source from end to end and leaves its records in the content folder: new ones as drafts, known ones merged.
 * Throws a Refusal when that cannot be done; nothing has then been written.
 */
export async function importSource(options: ImportOptions): Promise<Summary> {
  const { into, today } = options;
  const contentDir = existsSync(join(into, 'site.yaml')) ? into : options.contentDir;
  const content = readContent(contentDir, today, ['hubs', 'needs', 'localities']);
  if (content.kind === 'unusable') throw new Refusal(contentDir, 'content that cannot be used', content.problems.map(describe).join('\n'));
  const { directory } = content;
  const opened = await openSource(options.source, options);
  const source: Source = { name: options.sourceName || opened.name, licence: options.licence ?? '', today };
  const staging = new Staging(into);
  const report = new Report(dirname(options.report.json));
  try {
    const own = await openOwnSource(opened.files, options.format);
    const summary = own
      ? await bringOwn(own, { into, today, dryRun: options.dryRun, source, remarks: opened.remarks, report, staging })
      : await bringOthers();
    await report.write(summary, options.report);
    if (!options.dryRun) staging.move();
    opened.close();
    return summary;
  } finally {
    staging.clear();
    report.close();
  }

  async function bringOthers(): Promise<Summary> {
    const run = new Run({
      report,
      drafting: {
        source,
        area: openArea(readRows(directory.places.postcodes), directory),
        features: directory.accessibility,
        proposeNeeds: openNeedProposer(directory, contentDir),
      },
      putting: { shelf: new Shelf(into), staging, source, isReserved: urgentIds(directory.urgent.numbers) },
      remarks: [...opened.remarks],
    });
    for await (const read of readSource(opened.files, options)) {
      if (read.kind === 'remark') run.remarks.push(read.says);
      else if (read.kind === 'unread')
        report.service({ where: read.where, idInSource: '', name: read.name, outcome: 'unreadable', why: read.why });
      else run.take(read.found, read.format);
      refuseTooMany(report.counts.read, source.name);
    }
    return run.end({ into, dryRun: options.dryRun });
  }
}

const urgentIds = (numbers: readonly { readonly id: string }[]) => {
  const ids = new Set(numbers.map(({ id }) => id));
  return (id: string) => ids.has(id);
};

const mostIdLetters = 120;

/** One import under way. */
class Run {
  readonly remarks: string[];
  readonly #report: Report;
  readonly #drafting: Drafting;
  readonly #putting: Putting;
  readonly #formats = new Set<string>();
  /** Numbers in the source that have been read, with where each first stood and its name. */
  readonly #read = new Map<string, { readonly where: string; readonly name: string }>();
  readonly #organisations = new Map<string, string>();
  /** Ids of the records that the source still has. */
  readonly #still = new Set<string>();
  readonly #new = new Set<string>();

  constructor({ report, drafting, putting, remarks }: { report: Report; drafting: Drafting; putting: Putting; remarks: string[] }) {
    this.#report = report;
    this.#drafting = drafting;
    this.#putting = putting;
    this.remarks = remarks;
  }

  take(one: Found, format: Format): void {
    this.#formats.add(format);
    const found = { ...one, id: this.#idOf(one) };
    const about = { where: found.where, idInSource: found.id, name: found.name.slice(0, 200) };
    const before = this.#read.get(found.id);
    if (before) {
      this.#report.service({ ...about, outcome: 'repeated', why: `${found.id} was read already, at ${before.where}` });
      return;
    }
    this.#read.set(found.id, { where: found.where, name: plainName(found.name) });
    const draft = draftService(found, this.#drafting);
    if ('why' in draft) {
      this.#withhold(draft);
      return;
    }
    const organisation = this.#organisationOf(found);
    const linked = { ...draft, fields: { ...draft.fields, organisation } };
    const { id, ...done } = put(linked, this.#putting);
    this.#still.add(id);
    if (done.outcome === 'new') this.#new.add(id);
    const needsAPerson = hasNoNeeds(draft.fields) && (done.outcome === 'new' || this.#putting.shelf.isWithoutNeeds(id));
    this.#report.service({ ...about, ...done, file: recordFile('services', id), needs: draft.needs, needsAPerson, notes: draft.notes });
  }

  /** Its number in the source. Files of one folder may each count from 1: a number that is taken by another name is told apart by its file. */
  #idOf(found: Found): string {
    const id = oneLine(found.id).slice(0, mostIdLetters);
    if (!id) return madeId(found);
    const before = this.#read.get(id);
    if (!before || before.name === plainName(found.name) || isUuid(id)) return id;
    return `${id} in ${found.where.replace(/, (record|line|row) .*$/, '')}`.slice(0, mostIdLetters);
  }

  end({ into, dryRun }: { into: string; dryRun: boolean }): Summary {
    const { shelf, staging, source } = this.#putting;
    const gone = markGone(this.#still, { shelf, staging, source: source.name, today: source.today });
    for (const { id, name, idInSource } of gone.marked) {
      this.#report.service({
        where: recordFile('services', id),
        idInSource,
        name,
        outcome: 'gone',
        file: recordFile('services', id),
        why: 'the source no longer has it',
      });
    }
    if (gone.tooMany > 0) {
      this.remarks.push(
        `${gone.tooMany} records that came from this source are not in it now: more than half. It may not be whole, so none was marked as gone.`,
      );
    }
    if (this.#report.counts.read === 0) this.remarks.push('There was no record in it.');
    if (!source.licence)
      this.remarks.push('No licence is stated. Find out what lets you publish these records, and import again with --licence.');
    return {
      source: source.name,
      licence: source.licence,
      formats: [...this.#formats],
      readOn: source.today,
      into,
      dryRun,
      counts: this.#report.counts,
      filesWritten: dryRun ? 0 : staging.files.length,
      remarks: this.remarks,
      nearDuplicates: nearDuplicates(shelf.records, this.#new),
    };
  }

  /** Withheld from now on; a record that is here already is closed only by a person, so it is told as it stands. */
  #withhold({ where, idInSource, name, why, notes }: Withheld): void {
    const { shelf, source } = this.#putting;
    const known = shelf.find('services', { source: source.name, idInSource, name });
    this.#report.service({
      where,
      idInSource,
      name,
      outcome: 'withheld',
      why,
      notes,
      ...(known ? { file: recordFile('services', known.id) } : {}),
    });
  }

  /** The id of who runs it: a record that is there already, by its number or its name; or a new one. */
  #organisationOf({ organisation, where }: Found): string {
    const found: FoundOrganisation = organisation.name ? organisation : notSaid;
    const key = `${found.id}|${plainName(found.name)}`;
    const known = this.#organisations.get(key);
    if (known) return known;
    const id = this.#putOrganisation(found, where);
    this.#organisations.set(key, id);
    return id;
  }

  #putOrganisation(found: FoundOrganisation, where: string): string {
    const { shelf, source } = this.#putting;
    // Numbers that count from 1 mean another organisation in the next file: a name is then the better number.
    const numbered = { ...found, id: isUuid(found.id) ? found.id : slug(found.name, 100) };
    const ours = shelf.find('organisations', { source: source.name, idInSource: numbered.id, name: found.name });
    const named = shelf.organisationNamed(found.name);
    if (!ours && named) return named;
    const draft = draftOrganisation(numbered, where, source);
    if ('why' in draft) return this.#putOrganisation(notSaid, where);
    const { id, ...done } = put(draft, this.#putting);
    if (done.outcome !== 'unchanged')
      this.#report.organisation({
        where,
        idInSource: numbered.id,
        name: found.name,
        ...done,
        file: recordFile('organisations', id),
        notes: draft.notes,
      });
    return id;
  }
}
