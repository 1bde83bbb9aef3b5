import type { OpenRecord } from '../../domain/open-record.ts';
import type { CollectionName } from '../../domain/schema/collections.ts';
import type { Sheet } from '../../spreadsheet/sheet.ts';

/** A record that left as open data, on its way back into its own file. */
export interface OwnRecord {
  readonly kind: 'record';
  readonly folder: CollectionName;
  readonly record: OpenRecord;
  /** Where it stood: `services-full.json, record 12`. */
  readonly where: string;
  /** The sheets that it stood in, because a column that somebody took out says nothing about its field. */
  readonly sheets?: readonly Sheet[];
}

/** What a source of our own holds: a record, or something that stood where one should and why it is none. */
export type OwnRead = OwnRecord | { readonly kind: 'unread'; readonly where: string; readonly name: string; readonly why: string };
