import { cells, services } from './all.ts';
import { number, rowsOf, sum } from './downloads.ts';
import { nextYear } from './endings.ts';
import { livingIn } from './people.ts';
import { bands, type Counted, counted, type needs, type Service, type State, stateOf } from './provision.ts';
import { pointOf, straightKm } from './ways.ts';

/** Gaps, and what is said of each, counted again. */

export interface Gap {
  readonly need: (typeof needs)[number];
  readonly area: string;
  readonly band: string;
  readonly state: State;
  readonly is: Counted;
}

export const gapsNow = (): Gap[] =>
  cells().flatMap(({ need, area, band, is }) => {
    const state = stateOf(is, nextYear);
    return state === 'covered' ? [] : [{ need, area, band, state, is }];
  });

/** Bands of adults: the figures of people do not count them. */
const adults = new Set(
  rowsOf('service-map')
    .filter(({ people }) => people === 'not applicable')
    .map(({ age_band_id }) => age_band_id),
);

/** Local services for the same need at other ages: for the parents, or for children. */
export function atOtherAges({ need, area, band, is }: Gap, forAdults: boolean): number {
  const others = bands.filter(({ id }) => id !== band && adults.has(id) === forAdults);
  const found = others.flatMap(({ id }) => counted(services(), [need], area, id).local);
  return new Set(found.filter((service) => !is.local.includes(service))).size;
}

/** Kilometres to the nearest door of help for the need and age that is not for people here, from where its children live, on average. */
export function nearestElsewhere(
  { need, area, band }: Pick<Gap, 'area' | 'band'> & { readonly need: { readonly id: string } },
  among: readonly Service[] = services(),
): { service: Service; km: number } | undefined {
  const homes = livingIn(area);
  const children = homes.map((row) => number(row, 'children_0_to_15') ?? 1);
  const ways = among
    .filter(
      (service) => !service.national && service.needs.includes(need.id) && service.bands.includes(band) && !service.serves.includes(area),
    )
    .flatMap((service) =>
      service.doors.flatMap(({ lat, lon, locality }) => {
        if (lat === undefined || lon === undefined || locality === '') return [];
        const km = homes.map((row, at) => (children[at] ?? 0) * straightKm(pointOf(row), { lat, lon }));
        return [{ service, km: sum(km) / sum(children) }];
      }),
    );
  return ways.sort((a, b) => a.km - b.km)[0];
}
