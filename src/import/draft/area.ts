import type { Directory } from '../../domain/directory.ts';
import { distanceKm } from '../../domain/distance.ts';
import type { Point } from '../../domain/schema/place.ts';
import { localityOfWard } from '../../domain/ward-locality.ts';

/** Where a postcode is: its middle, and the locality of its ward where that is one of ours. */
export interface PostcodePlace {
  readonly point: Point;
  readonly locality: string | undefined;
}

/** The area that the import is for, as far as placing things in it goes. */
export interface Area {
  readonly postcode: (postcode: string) => PostcodePlace | undefined;
  /** The locality of a point, by the nearest postcode; undefined when none is near. */
  readonly localityAt: (point: Point) => string | undefined;
  readonly localities: readonly { readonly id: string; readonly name: string }[];
  readonly wards: readonly string[];
  readonly hubs: readonly { readonly id: string; readonly name: string; readonly postcode?: string | undefined }[];
  /** What people call the whole area: the borough, the council. */
  readonly names: readonly string[];
}

const nearKm = 0.4;

/** Rows of the postcode file (postcode, lat, lon, ward_code) and the directory → the area. */
export function openArea(
  rows: readonly Readonly<Record<string, string>>[],
  directory: Pick<Directory, 'localities' | 'site' | 'hubs'>,
): Area {
  const places = new Map(
    rows.flatMap((row): [string, PostcodePlace][] => {
      const point = { lat: Number(row.lat || Number.NaN), lon: Number(row.lon || Number.NaN) };
      if (!row.postcode || Number.isNaN(point.lat + point.lon)) return [];
      return [[row.postcode, { point, locality: localityOfWard({ code: row.ward_code }, directory) }]];
    }),
  );
  const localities = [...directory.localities.values()];
  return {
    postcode: (postcode) => places.get(postcode),
    localityAt: (point) => nearest([...places.values()], point)?.locality,
    localities: localities.map(({ id, name }) => ({ id, name })),
    wards: localities.flatMap(({ wards }) => wards.map(({ name }) => name)),
    hubs: [...directory.hubs.values()].map(({ id, name, postcode }) => ({ id, name, postcode })),
    names: [directory.site.area, directory.site.council],
  };
}

function nearest(places: readonly PostcodePlace[], point: Point): PostcodePlace | undefined {
  let best: { place: PostcodePlace; km: number } | undefined;
  for (const place of places) {
    // A hundredth of a degree north is more than a kilometre: too far, and cheap to see.
    if (Math.abs(place.point.lat - point.lat) > 0.01) continue;
    const km = distanceKm(place.point, point);
    if (km <= nearKm && km < (best?.km ?? Infinity)) best = { place, km };
  }
  return best?.place;
}
