import fc from 'fast-check';
import { longestNote, mostInPack, type Pack, type PackEntry, packKinds } from '../../src/pack/pack.ts';

/** Packs as professionals may make them, for properties that must hold whatever is in one. */

const word = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789'), minLength: 1, maxLength: 12 });
export const anyId = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join('-'));
const letter = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_');
const digest = (length: number) => fc.string({ unit: letter, minLength: length, maxLength: length });

const entry: fc.Arbitrary<PackEntry> = fc
  .record(
    {
      kind: fc.constantFrom(...packKinds),
      ref: fc.oneof(
        anyId,
        digest(6).map((hash) => `_${hash}`),
      ),
      was: fc.oneof(fc.constant(''), digest(19)),
      reason: anyId,
      next: anyId,
    },
    { requiredKeys: ['kind', 'ref', 'was'] },
  )
  // What has no reason has none: not one that is undefined.
  .map((made) => ({ ...made }));

export const anyPack: fc.Arbitrary<Pack> = fc
  .record(
    {
      made: fc
        .date({ min: new Date('2020-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 10)),
      language: fc.constantFrom('pl', 'ckb', 'ur'),
      entries: fc.uniqueArray(entry, { selector: ({ kind, ref }) => `${kind}.${ref}`, maxLength: mostInPack }),
      note: fc.string({ unit: 'grapheme', maxLength: 60 }).map((text) => text.slice(0, longestNote)),
    },
    { requiredKeys: ['made', 'entries', 'note'] },
  )
  .map((made) => ({ ...made }));
