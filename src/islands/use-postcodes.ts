import { useEffect, useMemo, useState } from 'react';
import { at } from '../domain/urls.ts';
import { type OpenIndex, withPlaces } from '../search/open-index.ts';
import { looksLikePostcode, type PostcodeTable, postcodePlaces } from '../search/postcodes.ts';

/**
 * The index, knowing postcodes once one has been typed. The whole table is fetched, never one postcode of it,
 * so that no server learns where someone lives.
 */
export function usePostcodes(open: OpenIndex | undefined, words: string): OpenIndex | undefined {
  const [table, setTable] = useState<PostcodeTable>();
  const wanted = looksLikePostcode(words);
  useEffect(() => {
    if (!wanted || table) return;
    fetch(at('search/postcodes.json'))
      .then((answer) => (answer.ok ? (answer.json() as Promise<PostcodeTable>) : undefined))
      .then(setTable)
      // Without the table the postcode is plain words, and everything else still works.
      .catch(() => undefined);
  }, [wanted, table]);
  return useMemo(() => (open && table ? withPlaces(open, postcodePlaces(table)) : open), [open, table]);
}
