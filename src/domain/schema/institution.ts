import { z } from 'zod';
import { Point, Postcode } from './place.ts';
import { line } from './text.ts';

/**
 * A school, a GP practice or a library: one line of the file that `institutions` names in places.yaml. Professionals ask by its name.
 * Other columns are not read: a head teacher's name in a list from elsewhere goes no further.
 */
export const Institution = z
  .object({
    /** Adwick Primary School */
    name: line(120, 'give the name on its sign'),
    /** What it is, as people read it beside the name: Primary school, GP practice, Library. */
    kind: line(40, 'say what it is, like Primary school or GP practice'),
    /** DN6 7RU. Leave it empty if not known. */
    postcode: Postcode.optional(),
    /** Where it is, in degrees. */
    lat: Point.shape.lat,
    lon: Point.shape.lon,
    /** The ward it is in, by the code or the name that the locality files use: it decides the locality. */
    ward_code: line(80, 'give the code or the name of its ward'),
  })
  .transform(({ lat, lon, ward_code, ...facts }) => ({ ...facts, ward: ward_code, point: { lat, lon } }));
export type Institution = Readonly<z.infer<typeof Institution>>;
