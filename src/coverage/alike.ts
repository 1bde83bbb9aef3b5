import type { Directory } from '../domain/directory.ts';
import { type NearDuplicate, nearDuplicates } from '../domain/near-duplicates.ts';
import { phoneDigits } from './phone-digits.ts';

/** Services that are not closed and may be told twice: much the same name with a phone, postcode or page in common, or the same name. A secret place is not compared. */
export const servicesAlike = ({ services }: Pick<Directory, 'services'>): NearDuplicate[] =>
  nearDuplicates(
    [...services.values()].flatMap(({ id, name, status, contact, venues, addressHidden }) =>
      status.kind === 'closed'
        ? []
        : [
            {
              id,
              name,
              phone: contact.phone ? phoneDigits(contact.phone) : '',
              postcodes: addressHidden ? [] : venues.flatMap(({ postcode }) => postcode ?? []),
              web: contact.web ?? '',
            },
          ],
    ),
    () => true,
  );
