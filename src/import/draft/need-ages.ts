import { servesBand } from '../../domain/ages.ts';
import type { Directory } from '../../domain/directory.ts';
import { Ages } from '../../domain/schema/ages.ts';
import { isAdultsOnly } from '../../domain/services-at-age.ts';

/** From 11 and no older than 25, a service is for the young people themselves: what parents need of a small child is elsewhere. */
const young = { from: 11, to: 25 };

/** Which needs can be those of somebody of these ages, as they would be typed. All of them, where nobody says the ages. */
export function needsAtAges(typed: unknown, { needs, ageBands }: Pick<Directory, 'needs' | 'ageBands'>): (need: string) => boolean {
  const read = Ages.safeParse(typed);
  const ages: Ages = read.success ? read.data : { kind: 'unknown' };
  const adults = new Set(ageBands.filter(isAdultsOnly).map(({ id }) => id));
  const fits = new Set(ageBands.filter((band) => servesBand(ages, band) !== false).map(({ id }) => id));
  return (id) => {
    const bands = needs.get(id)?.ageBands ?? [];
    const ofChildren = bands.filter((band) => !adults.has(band));
    if (ofChildren.some((band) => fits.has(band))) return true;
    // A need of adults alone may be a young parent's; one of small children and their parents is not.
    return bands.length === 0 || (ofChildren.length < bands.length && (ofChildren.length === 0 || !isForYoung(ages)));
  };
}

const isForYoung = (ages: Ages) =>
  ages.kind === 'range' &&
  ages.from.unit === 'years' &&
  ages.from.value >= young.from &&
  ages.to !== 'any' &&
  ages.to.unit === 'years' &&
  ages.to.value <= young.to;
