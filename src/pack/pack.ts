import type { Day } from '../domain/schema/when.ts';

/** What can be put in a pack. */
export const packKinds = ['service', 'hub', 'guide'] as const;
export type PackKind = (typeof packKinds)[number];

/** One thing in a pack. */
export interface PackEntry {
  readonly kind: PackKind;
  /** Its id; or, where its name alone could put someone at risk, `_` and a digest of it, so that the address names nothing. */
  readonly ref: string;
  /** What mattered about it on the day it was added, digested (see record.ts). Empty when that could not be fetched. */
  readonly was: string;
  /** Why it is here: the id of a phrase. */
  readonly reason?: string;
  /** What to do next: the id of a phrase. */
  readonly next?: string;
}

/**
 * What a professional hands to a family. It has no field for a person, and it is kept nowhere: the whole of it is in the fragment of the
 * address of the page on which it is being made or read.
 */
export interface Pack {
  /** The day it was begun. */
  readonly made: Day;
  /** The language of the words around the facts; none is English. */
  readonly language?: string;
  readonly entries: readonly PackEntry[];
  /** A few words for the family. */
  readonly note: string;
}

/** More than this, and nobody reads it; and its code grows too fine for a phone to read off paper. */
export const mostInPack = 12;

/** Letters in a note. */
export const longestNote = 300;

export const emptyPack = (today: Day): Pack => ({ made: today, entries: [], note: '' });

/** Is there anything in it that would be missed? */
export const isEmptyPack = ({ entries, note }: Pack): boolean => entries.length === 0 && note === '';

export const isSameThing = (a: Pick<PackEntry, 'kind' | 'ref'>, b: Pick<PackEntry, 'kind' | 'ref'>): boolean =>
  a.kind === b.kind && a.ref === b.ref;

export const hasThing = (pack: Pack | undefined, thing: Pick<PackEntry, 'kind' | 'ref'>): boolean =>
  pack?.entries.some((entry) => isSameThing(entry, thing)) ?? false;

/** The pack with the thing at its end; as it was when it is there already, or the pack is full. */
export const addToPack = (pack: Pack, entry: PackEntry): Pack =>
  hasThing(pack, entry) || pack.entries.length >= mostInPack ? pack : { ...pack, entries: [...pack.entries, entry] };

export const takeFromPack = (pack: Pack, thing: Pick<PackEntry, 'kind' | 'ref'>): Pack => ({
  ...pack,
  entries: pack.entries.filter((entry) => !isSameThing(entry, thing)),
});

/** The pack with the thing at one place moved by some places; as it was when that would be past either end. */
export function moveInPack(pack: Pack, from: number, by: -1 | 1): Pack {
  const entries = [...pack.entries];
  const [moved, other] = [entries[from], entries[from + by]];
  if (!moved || !other) return pack;
  entries[from] = other;
  entries[from + by] = moved;
  return { ...pack, entries };
}

/** The pack with the thing at one place changed. */
export const changeInPack = (pack: Pack, place: number, change: Partial<PackEntry>): Pack => ({
  ...pack,
  entries: pack.entries.map((entry, at) => (at === place ? { ...entry, ...change } : entry)),
});
