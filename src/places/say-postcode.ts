import { listOr } from '../domain/list-words.ts';
import { unnamedDistrict } from '../domain/outside.ts';
import type { Point } from '../domain/schema/place.ts';
import type { FoundPostcode, PostcodeSaid } from './look-up.ts';
import type { PostcodeArea } from './postcode-files.ts';

/** Where a postcode lies, as search needs it. */
interface Whereabouts {
  /** The locality it is in, when all of it is in one. */
  readonly locality?: string;
  /** Whose area it is in, when none of it is ours: "Barnsley". */
  readonly outside?: string;
}

/** Of a postcode or of many: what can be said of all of it. */
function whereaboutsOf(found: FoundPostcode): Whereabouts {
  if (found.kind === 'elsewhere') return { outside: unnamedDistrict };
  const { areas } = found;
  if (areas.length > 0 && areas.every(({ outside }) => outside)) return { outside: districts(areas) || unnamedDistrict };
  const [locality, ...others] = new Set(areas.map((one) => one.locality));
  return locality && others.length === 0 ? { locality } : {};
}

const districts = (areas: readonly PostcodeArea[]) => listOr([...new Set(areas.map(({ name }) => name).filter(Boolean))]);

/** The chip for it: "Near S70 1AA, which is in Barnsley". */
function chipOfPostcode(found: FoundPostcode, area: string): string {
  if (found.kind === 'elsewhere') return `${found.name}, which is not in or near ${area}`;
  const { outside } = whereaboutsOf(found);
  if (found.kind === 'middle') return `Near ${found.name}${outside ? ` in ${outside}` : ''}, as we do not know ${found.typed}`;
  return outside ? `Near ${found.name}, which is in ${outside}` : `Near ${found.name}`;
}

/** What to tell someone who asked for it: nothing, when it is just what they typed. */
export function noteOfPostcode(found: FoundPostcode, area: string): string {
  switch (found.kind) {
    case 'whole':
      return '';
    case 'part':
      return `We measure from the middle of ${found.name}.`;
    case 'middle':
      return [
        `We do not know ${found.typed}.`,
        ...(found.meant.length > 0 ? [`Did you mean ${listOr(found.meant)}?`] : []),
        `We measure from the middle of ${found.name}.`,
      ].join(' ');
    case 'elsewhere':
      return `We do not know ${found.name}. It is not in or near ${area}. You can still use help that is online or national.`;
    default:
      return found satisfies never;
  }
}

/** Somewhere to measure from, with its name. */
export function nearOfPostcode(found: FoundPostcode): { label: string; point: Point; outside?: string } | undefined {
  if (found.kind === 'elsewhere') return undefined;
  const { outside } = whereaboutsOf(found);
  return { label: found.name, point: found.point, ...(outside ? { outside } : {}) };
}

/**
 * A postcode as a place to ring for: its locality, and its ward when all of it is in one. `spread` when it is only the first half of
 * postcodes in more than one locality, or some of them next door: which of them, only the whole postcode says.
 */
export function placeOfPostcode(found: Exclude<FoundPostcode, { kind: 'elsewhere' }>): PlaceOfPostcode {
  const { name, point, areas } = found;
  const [ward, ...others] = areas;
  const where = whereaboutsOf(found);
  return {
    label: name,
    point,
    ...where,
    ward: ward && !ward.outside && others.length === 0 ? ward.name : undefined,
    spread: !where.locality && !where.outside && areas.length > 1,
  };
}

/** Where a postcode lies, by name. */
export interface PlaceOfPostcode extends Whereabouts {
  readonly label: string;
  readonly point: Point;
  readonly ward: string | undefined;
  readonly spread: boolean;
}

/** A postcode in a sentence, with its chip. */
export const saidPostcode = ({ said, found }: PostcodeSaid, area: string) => ({
  said,
  name: found.name,
  says: chipOfPostcode(found, area),
  ...whereaboutsOf(found),
  ...(found.kind === 'elsewhere' ? {} : { point: found.point }),
});
