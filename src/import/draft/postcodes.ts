import { Postcode } from '../../domain/schema/place.ts';

/** A postcode however it was typed: `dn40ab` → `DN4 0AB`; undefined when it is not one of ours. */
export function readPostcode(source: string): string | undefined {
  const bare = source.toUpperCase().replace(/[^A-Z0-9]/g, '');
  const result = Postcode.safeParse(`${bare.slice(0, -3)} ${bare.slice(-3)}`);
  return result.success ? result.data : undefined;
}

/** A whole postcode in some text. */
export const postcodeIn = (text: string): string | undefined => {
  const found = /\b([A-Z]{1,2}\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2})\b/i.exec(text)?.[1];
  return found && readPostcode(found);
};
