import { termOf } from '../../search/words.ts';

/**
 * Words that directories use of every kind of service, from those in most of 4,500 real records of Miami, Sheffield, Manchester and
 * Lambeth. A family's "online" may be a worry about the internet, and "young people" a youth club; a record says them of a debt
 * helpline too.
 */
const words = `
  annual attend available based both build center centre class classes comprehensive course dedicated different digital environment
  first free full general include located monthly online open other participate program programme project provide range session
  variety various weekly workshop

  agency association charity community corporation council county department foundation national organisation organization public
  team trust

  adult group individual people person professional volunteer young youth

  access advice appointment assistance confidence develop development experience help information issues learn offer opportunity power
  quality resources safe service skill support training work

  day early life line living number time year
  attendance corporate provident provider
`;

const common: ReadonlySet<string> = new Set((words.match(/\w+/g) ?? []).flatMap((word) => termOf(word) ?? []));

/** Is it a single word, as the index keeps it, that says nothing of what a service is for? Two of them together may: "youth group". */
export const isCommon = (term: string): boolean => common.has(term);
