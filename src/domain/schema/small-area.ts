import { z } from 'zod';
import { decimal, line } from './text.ts';

const count = decimal('write a count in digits, like 412, or leave it empty when it is not known');
const degrees = decimal('write degrees, like 53.50264');
const ageColumn = /^age_(\d{1,3})(?:_(\d{1,3}))?$/;

/**
 * A neighbourhood with its people: one line of the file that `smallAreas.facts` names in places.yaml. An empty cell is not known, never 0.
 * Columns `age_0_2` or `age_7` count the people of those years of age; any ranges will do, and they may overlap.
 */
export const SmallArea = z
  .object({
    /** E01007464 */
    code: line(20, 'give the code of the area'),
    /** Doncaster 009A */
    name: line(80, 'give the area its name'),
    /** The ward it is in, by the code or the name that the locality files use: it decides the locality. */
    ward_code: line(80, 'give the code or the name of its ward'),
    /** Where most of its people live, in degrees. */
    lat: degrees.optional(),
    lon: degrees.optional(),
    /** Everyone who lives there. */
    people: count.optional(),
    /** Children aged 0 to 15: what the share in low-income families is a share of. */
    children: count.optional(),
    /** Of those children, how many live in low-income families. */
    low_income_children: count.optional(),
    /** The same as a share from 0 to 1, as it was published. */
    low_income_share: decimal('write a share from 0 to 1, like 0.568').optional(),
  })
  .catchall(z.string())
  .transform(({ code, name, ward_code, lat, lon, people, children, low_income_children, low_income_share, ...rest }) => ({
    code,
    name,
    ward: ward_code,
    point: lat === undefined || lon === undefined ? undefined : { lat, lon },
    people,
    children,
    lowIncomeChildren: low_income_children,
    lowIncomeShare: low_income_share,
    ages: Object.entries(rest).flatMap(([column, cell]) => {
      const [, from, to = from] = ageColumn.exec(column) ?? [];
      const people = /^\d+(\.\d+)?$/.test(cell) ? Number(cell) : undefined;
      return from === undefined || people === undefined ? [] : [{ from: Number(from), to: Number(to), people }];
    }),
  }));
export type SmallArea = Readonly<z.infer<typeof SmallArea>>;
