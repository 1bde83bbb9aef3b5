import type { Format } from '../read/read-source.ts';
import { Refusal } from '../refusal.ts';
import type { SourceFile } from '../source/source-file.ts';
import { feedReads, isOwnFeed } from './own-feed.ts';
import type { OwnRead } from './own-record.ts';
import { openRecordsFile } from './own-records-file.ts';
import { openOwnSheets } from './own-sheets.ts';

type OwnFormat = Extract<Format, `signpost-${string}`>;

/** Open data of a directory like this one. */
export interface OwnSource {
  readonly format: OwnFormat;
  readonly reads: AsyncIterable<OwnRead> | Iterable<OwnRead>;
}

const isOwnFormat = (format: Format | undefined): format is OwnFormat => format?.startsWith('signpost-') ?? false;

/** The source as our own feed, sheets or records; undefined when it is surely none of them, and has to be read as somebody else's. */
export async function openOwnSource(files: readonly SourceFile[], format: Format | undefined): Promise<OwnSource | undefined> {
  if (format !== undefined && !isOwnFormat(format)) return undefined;
  const may = (one: OwnFormat) => format === undefined || format === one;
  if (may('signpost-feed') && (await isOwnFeed(files, format))) return { format: 'signpost-feed', reads: feedReads(files) };
  const records = may('signpost-records') ? await openRecordsFile(files) : undefined;
  if (records) return { format: 'signpost-records', reads: records };
  const sheets = may('signpost-sheets') ? await openOwnSheets(files) : undefined;
  if (sheets) return { format: 'signpost-sheets', reads: sheets };
  if (format === undefined) return undefined;
  throw new Refusal(files[0]?.name ?? 'the source', `nothing that is ${format}`, 'Leave --format out, and it is looked for.');
}
