import type { Directory, ServiceRecord } from '../domain/directory.ts';
import { phoneDigits } from './phone-digits.ts';

/** What is wrong with how to reach a service. */
export type ContactFault =
  /** Neither the record nor its organisation has a phone, text, email or web address. */
  | { readonly kind: 'none' }
  /** A number that cannot be rung in this country as it is written. */
  | { readonly kind: 'odd-number'; readonly number: string }
  /** A web address that is not encrypted. */
  | { readonly kind: 'not-https'; readonly web: string }
  /** One number on services of several organisations: some may have been copied. */
  | { readonly kind: 'shared-number'; readonly number: string; readonly organisations: number };

/** A service that people may not be able to reach. */
export interface BrokenContact {
  readonly service: ServiceRecord;
  readonly faults: readonly ContactFault[];
}

/** So many organisations may share one number, as partners do. */
const mostOrganisations = 2;

/**
 * Services that are not closed and that people may not be able to reach. Nobody is rung and no page is opened: this is only what can be
 * seen in the records. A mistyped address or number that cannot be one at all is refused earlier, when the record is read.
 */
export function brokenContacts({ services, organisations }: Pick<Directory, 'services' | 'organisations'>): BrokenContact[] {
  const open = [...services.values()].filter(({ status }) => status.kind !== 'closed');
  const ownersOf = Map.groupBy(
    open.flatMap(({ organisation, contact }) => (contact.phone ? [{ organisation, digits: phoneDigits(contact.phone) }] : [])),
    ({ digits }) => digits,
  );
  return open.flatMap((service) => {
    const { contact } = service;
    const owner = organisations.get(service.organisation)?.contact;
    const reachable = [contact, owner].some((one) => one?.phone ?? one?.text ?? one?.email ?? one?.web);
    const sharing = contact.phone ? new Set(ownersOf.get(phoneDigits(contact.phone))?.map(({ organisation }) => organisation)).size : 0;
    const faults: ContactFault[] = [
      ...(reachable ? [] : [{ kind: 'none' } as const]),
      ...[contact.phone, contact.text].flatMap((number) => (number && isOdd(number) ? [{ kind: 'odd-number', number } as const] : [])),
      ...(contact.web?.startsWith('http:') ? [{ kind: 'not-https', web: contact.web } as const] : []),
      ...(contact.phone && sharing > mostOrganisations
        ? [{ kind: 'shared-number', number: contact.phone, organisations: sharing } as const]
        : []),
    ];
    return faults.length > 0 ? [{ service, faults }] : [];
  });
}

/** UK numbers have 10 or 11 digits with their 0, and short codes 3 to 6 (Ofcom, National Telephone Numbering Plan). 0800 1111 and 0845 46 4x are shorter. */
function isOdd(number: string): boolean {
  const digits = phoneDigits(number);
  if (/^\d{3,6}$/.test(digits)) return false;
  return !/^0[1-35789]\d{8,9}$/.test(digits) && !/^(08001111|084546\d{1,2})$/.test(digits) && !/^\+(?!44)\d{9,15}$/.test(digits);
}

/** A fault in words, with what to do. */
export function sayContactFault(fault: ContactFault): string {
  switch (fault.kind) {
    case 'none':
      return 'No phone, text, email or web address, here or for its organisation. Add one.';
    case 'odd-number':
      return `${fault.number} is not the shape of a UK number. Ring it to check.`;
    case 'not-https':
      return `${fault.web} is not encrypted. See whether https works.`;
    case 'shared-number':
      return `${fault.number} is on services of ${fault.organisations} organisations. Check that it was not copied.`;
    default:
      return fault satisfies never;
  }
}
