import { directory } from '../../../data/directory.ts';
import { type PartnerList, partnerLists } from '../../../partners/partner-list.ts';

let lists: readonly PartnerList[] | undefined;

/** Every list for partners. Made once a build. */
export function builtLists(): readonly PartnerList[] {
  if (!lists || import.meta.env.DEV) lists = partnerLists(directory());
  return lists;
}

/** A list of one locality, or of one need: those that have a calendar too. */
export const isWhole = ({ id }: Pick<PartnerList, 'id'>): boolean => id.split('/').length === 2;
