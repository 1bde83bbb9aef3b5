import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keepPack, packFromFragment, packToParts, withPack } from '../../src/pack/fragment.ts';
import { queryFromFragment, queryToFragment } from '../../src/search/fragment.ts';
import { emptyQuery } from '../../src/search/query.ts';
import { anyPack } from '../support/any-pack.ts';

test('any pack is read back from its address as it was put there', () => {
  fc.assert(
    fc.property(anyPack, (pack) => {
      expect(packFromFragment(`#${packToParts(pack)}`)).toEqual({ kind: 'pack', pack });
    }),
  );
});

test('a pack and a search share an address, and neither loses a letter', () => {
  fc.assert(
    fc.property(anyPack, fc.string({ unit: 'grapheme', maxLength: 40 }), (pack, words) => {
      const query = { ...emptyQuery, words, need: ['food'], locality: ['north'] };
      const both = withPack(queryToFragment(query), pack);
      expect(queryFromFragment(both)).toEqual(query);
      expect(packFromFragment(both)).toEqual({ kind: 'pack', pack });
      expect(withPack(both, undefined)).toBe(queryToFragment(query));
    }),
  );
});

test('the pack of one page goes along to another, in the place of any that was there', () => {
  fc.assert(
    fc.property(anyPack, anyPack, (here, there) => {
      const next = keepPack(withPack('#q=sleep', there), withPack('#locality=east', here));
      expect(packFromFragment(next)).toEqual({ kind: 'pack', pack: here });
      expect(queryFromFragment(next)).toEqual({ ...emptyQuery, words: 'sleep' });
    }),
  );
  expect(keepPack('#q=sleep', '#locality=east')).toBe('#q=sleep');
});

test('no fragment, however broken, is more than a pack, no pack, or one that cannot be read', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string().map((text) => `#pack=1*20261125*${text}`),
        fc.string().map((text) => `#pack=${text}`),
      ),
      (text) => {
        const found = packFromFragment(text);
        expect(['none', 'unreadable', 'pack']).toContain(found.kind);
        if (found.kind === 'pack') expect(packFromFragment(`#${packToParts(found.pack)}`)).toEqual(found);
      },
    ),
  );
});

test('four services, each with a reason and a next step, are an address of under 300 letters', () => {
  const entry = (ref: string) => ({ kind: 'service' as const, ref, was: 'a'.repeat(19), reason: 'talk', next: 'ring' });
  const pack = { made: '2026-11-25', entries: ['sleep-clinic', 'room-4b', 'bleary', 'pyjama-stories'].map(entry), note: '' };
  expect(packToParts(pack).length).toBeLessThan(300);
});
