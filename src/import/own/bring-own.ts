import { type CollectionName, collections } from '../../domain/schema/collections.ts';
import type { Source } from '../draft/draft.ts';
import { refuseTooMany } from '../refuse-too-many.ts';
import type { Report } from '../report/report.ts';
import type { Summary } from '../report/told.ts';
import type { Staging } from '../write/staging.ts';
import { OwnContent } from './own-content.ts';
import type { OwnRecord } from './own-record.ts';
import type { OwnSource } from './own-source.ts';
import { putOwn } from './put-own.ts';

const kinds: Readonly<Record<CollectionName, string>> = {
  services: 'service',
  organisations: 'organisation',
  hubs: 'hub',
  needs: 'need',
  localities: 'locality',
  guides: 'guide',
};

interface Bringing {
  /** The content folder. */
  readonly into: string;
  readonly today: string;
  readonly dryRun: boolean;
  readonly source: Source;
  readonly remarks: readonly string[];
  readonly report: Report;
  readonly staging: Staging;
}

/** Brings every record of our own back to its file. */
export async function bringOwn({ format, reads }: OwnSource, bringing: Bringing): Promise<Summary> {
  const { into, today, dryRun, source, report, staging } = bringing;
  const content = new OwnContent(into, today);
  const seen = new Map<string, string>();
  for await (const read of reads) {
    refuseTooMany(report.counts.read, source.name);
    if (read.kind === 'unread') {
      report.record('record', { where: read.where, idInSource: '', name: read.name, outcome: 'unreadable', why: read.why });
      continue;
    }
    const { folder, record, where } = read;
    const key = `${folder}/${record.id}`;
    const before = seen.get(key);
    seen.set(key, before ?? where);
    const put = before
      ? { outcome: 'repeated' as const, why: `${record.id} was read already, at ${before}` }
      : putOwn(read, { content, staging });
    report.record(kinds[folder], { where, idInSource: record.id, name: nameOf(read), file: `${key}.md`, ...put });
  }
  return {
    source: source.name,
    licence: source.licence || 'as each record says',
    formats: [format],
    readOn: today,
    into,
    dryRun,
    counts: report.counts,
    filesWritten: dryRun ? 0 : staging.files.length,
    remarks: [...bringing.remarks, ...notInIt(seen, content)],
    nearDuplicates: [],
  };
}

/** A guide has a title, a need a label. */
function nameOf({ record: { id, fields } }: OwnRecord): string {
  const { name, title, label } = fields;
  return [name, title, label].find((one) => typeof one === 'string')?.slice(0, 200) ?? id.slice(0, 200);
}

/** A row that is gone from a sheet may be a slip: no file is taken away for it. */
function notInIt(seen: ReadonlyMap<string, string>, content: OwnContent): string[] {
  const folders = (Object.keys(collections) as CollectionName[]).filter((folder) =>
    [...seen.keys()].some((key) => key.startsWith(`${folder}/`)),
  );
  const missing = folders.flatMap((folder) =>
    content.idsOf(folder).flatMap((id) => (seen.has(`${folder}/${id}`) ? [] : [`${folder}/${id}.md`])),
  );
  if (missing.length === 0) return [];
  const some = missing.slice(0, 5).join(', ');
  return [
    `Not in it, and left as they are: ${some}${missing.length > 5 ? ` and ${missing.length - 5} more` : ''}. To take a record out, delete its file.`,
  ];
}
