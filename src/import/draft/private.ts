import { mailboxesIn } from '../clean/mailboxes.ts';
import { oneLine } from '../clean/one-line.ts';
import type { Found } from '../found.ts';
import type { Notes } from '../notes.ts';

/** Must the address stay off every page? A childminder's is a home; a refuge's is a secret; some the source itself masks. */
export function hidesAddress(found: Pick<Found, 'name' | 'terms' | 'places' | 'childcare' | 'words'>): boolean {
  const named = [found.name, ...found.terms].map(oneLine).join(' · ');
  if (/child ?minder|home child ?carer|\bnann(y|ies)\b/i.test(`${named} ${found.childcare?.type ?? ''}`)) return true;
  if (/\brefuge\b|safe house|women'?s aid|domestic (abuse|violence)|sexual (abuse|assault|violence)|rape|honou?r[- ]based/i.test(named))
    return true;
  return found.places.some(({ masked, name }) => masked || /^(home|home address|my home|own home|private address)$/i.test(oneLine(name)));
}

/** Public words without what belongs to one person, and without any postcode when the address is hidden. */
export function withoutPrivate(
  text: string,
  { field, people, hideAddress, notes }: { field: string; people: readonly string[]; hideAddress: boolean; notes: Notes },
): string {
  let kept = text;
  for (const { address, why } of mailboxesIn(text, people).filter(({ personal }) => personal)) {
    notes.withheld(field, { found: address, why });
    kept = kept.replaceAll(new RegExp(address.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'gi'), 'their email');
  }
  if (!hideAddress) return kept;
  return kept.replace(/\b[A-Z]{1,2}\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2}\b/gi, (postcode) => {
    notes.withheld(field, { found: postcode, why: 'the address of this service is hidden' });
    return '';
  });
}
