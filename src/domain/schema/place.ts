import { z } from 'zod';
import { Id } from './ids.ts';
import { kindOrWord, line } from './text.ts';

const degrees = (min: number, max: number, hint: string) =>
  z
    .string({ error: hint })
    .regex(/^-?\d{1,3}(\.\d+)?$/, { error: hint })
    .transform(Number)
    .refine((number) => number >= min && number <= max, { error: hint });

/** Where on the map, WGS84 degrees. */
export const Point = z.strictObject({
  /** Degrees north: 53.50264. In Great Britain, between 49 and 61. */
  lat: degrees(49, 61, 'write the latitude in degrees, like 53.50264 (49 to 61 in Great Britain)'),
  /** Degrees east, so west is negative: -1.1661. In Great Britain, between -9 and 2. */
  lon: degrees(-9, 2, 'write the longitude in degrees, like -1.1661 (-9 to 2 in Great Britain)'),
});
export type Point = z.infer<typeof Point>;

/** A full postcode, with its space: DN4 0TY. Kept in capitals. */
export const Postcode = z
  .string({ error: 'write the whole postcode, like DN4 0TY' })
  .trim()
  .toUpperCase()
  .regex(/^[A-Z]{1,2}\d[A-Z\d]? \d[ABD-HJLNP-UW-Z]{2}$/, {
    error: 'write the whole postcode with its space, like DN4 0TY',
  });

/** A building that is not one of the hubs: a church hall, a library, a school. */
export const Venue = z.strictObject({
  /** A short name for sessions to point to: st-marys-hall. */
  id: Id,
  /** What the sign says: St Mary's Church Hall. */
  name: line(90, 'give the venue the name on its sign'),
  /** Street and town on one line: Church Road, Mexborough. */
  address: line(160, 'give the street and town').optional(),
  /** S64 9ED. Leave it out if you are not sure. */
  postcode: Postcode.optional(),
  /** Where on the map. Leave it out if you are not sure: no point is better than a wrong one. */
  point: Point.optional(),
  /** The locality it stands in: south. Leave it out for a place outside them all. */
  locality: Id.optional(),
  /** What helps someone find the door: "Side door on Church Road, ring the bell." */
  findIt: line(240, 'say in a sentence how to find the door').optional(),
});
export type Venue = z.infer<typeof Venue>;

/** The places a service reaches, which is not the same as where it stands. */
export const Area = kindOrWord(
  z.discriminatedUnion(
    'kind',
    [
      z.strictObject({ kind: z.literal('national') }),
      z.strictObject({ kind: z.literal('borough') }),
      z.strictObject({
        kind: z.literal('localities'),
        /** Ids of the localities it serves: [south, central]. */
        localities: z.array(Id, { error: 'list the localities, like [south, central]' }).min(1, { error: 'list at least one locality' }),
      }),
      z.strictObject({
        kind: z.literal('wards'),
        /** Names of the wards it serves, as the locality files spell them: [Mexborough]. */
        wards: z.array(line(80, 'give the ward its name'), { error: 'list the wards by name' }).min(1, { error: 'list at least one ward' }),
      }),
    ],
    { error: 'write national or borough, or give kind: localities with a list, or kind: wards with a list' },
  ),
);
export type Area = z.infer<typeof Area>;
