import type { PackPhrase } from '../domain/schema/vocabulary.ts';
import { guideUrl, hubUrl, packUrl, serviceUrl } from '../domain/urls.ts';
import { withPack } from '../pack/fragment.ts';
import { type Health, healthOf, nameFromRef } from '../pack/health.ts';
import type { Pack, PackEntry } from '../pack/pack.ts';
import { hashOfEntry, type PackRecord } from '../pack/record.ts';
import type { Chosen } from '../pack/written.ts';

/** A thing in a pack with all that the page says of it. */
export interface PackedThing {
  readonly entry: PackEntry;
  /** Undefined when it has left the directory. */
  readonly record: PackRecord | undefined;
  readonly name: string;
  readonly health: Health;
  readonly reason: string | undefined;
  readonly next: string | undefined;
}

/** What is in a pack, in its order, with today's facts. */
export const thingsInPack = (
  pack: Pack,
  byHash: ReadonlyMap<string, PackRecord | undefined>,
  phrases: readonly PackPhrase[],
  today: string,
): PackedThing[] =>
  pack.entries.map((entry) => {
    const record = byHash.get(hashOfEntry(entry));
    const saying = (id: string | undefined) => phrases.find((phrase) => phrase.id === id)?.says;
    return {
      entry,
      record,
      name: record?.name ?? nameFromRef(entry.ref) ?? 'Something that was in this pack',
      health: healthOf(entry, record, today),
      reason: saying(entry.reason),
      next: saying(entry.next),
    };
  });

const pathOf = ({ kind, id }: Pick<PackRecord, 'kind' | 'id'>): string => ({ service: serviceUrl, hub: hubUrl, guide: guideUrl })[kind](id);

/** The whole address of a record's page, without the pack. */
export const addressOf = (record: Pick<PackRecord, 'kind' | 'id'>): string => new URL(pathOf(record), window.location.origin).href;

/** The whole address that opens a pack. */
export const addressOfPack = (pack: Pack): string => new URL(packUrl(withPack('', pack)), window.location.origin).href;

/** Those that are still there, as texts need them. */
export const stillThere = (packed: readonly PackedThing[]): Chosen[] =>
  packed.flatMap(({ record, reason, next }) =>
    record && record.status.kind !== 'closed' ? [{ record, address: addressOf(record), reason, next }] : [],
  );
