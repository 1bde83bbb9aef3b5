import { geoPath } from 'd3-geo';
import type { Feature, FeatureCollection } from 'geojson';
import { mesh } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify } from 'topojson-simplify';
import type { GeometryObject, Topology } from 'topojson-specification';
import type { Directory } from '../domain/directory.ts';
import { localityOfWard } from '../domain/ward-locality.ts';
import type { BaseFacts, BasePart, BaseShapes } from './base-map.ts';

/** The open data that the base map is made of, by the names in content/places/places.yaml. Any part may be absent. */
export type BaseFiles = {
  readonly [Part in 'outline' | 'neighbours' | 'settlements' | 'footprint' | 'rail' | 'stations' | 'wards' | 'labels']?:
    | FeatureCollection
    | undefined;
};

/**
 * Boundary files → one topology with the weight of every point, from which a base map of any scale is drawn (base-scale.ts).
 * A weight is the area, in square degrees, of the triangle that a point makes with its neighbours (Visvalingam and Whyatt, 1993).
 */
export function baseShapes(files: BaseFiles, directory: Pick<Directory, 'localities'>): BaseShapes {
  const wards = (files.wards?.features ?? []).map((ward) => restate(ward, { ...nameOf(ward), ...localityOf(ward, directory) }));
  const neighbours = (files.neighbours?.features ?? []).filter((area) => !isArea(area, files.outline));
  const parts: Record<BasePart, readonly Feature[]> = {
    neighbours: bordersAmong(neighbours),
    wards,
    footprint: plain(files.footprint),
    settlements: plain(files.settlements),
    rail: plain(files.rail),
    // Where there are wards, their outer edge is the outline: another, a metre off, would be sent for nothing.
    outline: wards.length > 0 ? [] : plain(files.outline),
    stations: (files.stations?.features ?? []).map((station) => restate(station, nameOf(station))),
    labels: (files.labels?.features ?? []).map((label) => restate(label, labelFacts(label))),
    wardNames: (files.wards?.features ?? []).map((ward, place) => pointFor(wards[place]?.properties ?? {}, labelPoint(ward))),
    localityNames: localityNames(wards, directory),
    neighbourNames: neighbours.map((area) => pointFor(nameOf(area), centroid(area))),
  };
  const present = Object.entries(parts).filter(([, features]) => features.length > 0);
  const collections = present.map(([part, features]) => [part, { type: 'FeatureCollection', features: [...features] }] as const);
  const whole: Topology = topology(Object.fromEntries(collections));
  return presimplify(whole as BaseShapes) as BaseShapes;
}

const restate = ({ geometry }: Feature, properties: BaseFacts): Feature => ({ type: 'Feature', properties, geometry });
const plain = (part: FeatureCollection | undefined) => (part?.features ?? []).map((feature) => restate(feature, {}));
const nameOf = ({ properties }: Feature): BaseFacts => (typeof properties?.name === 'string' ? { name: properties.name } : {});

const labelFacts = (label: Feature): BaseFacts => ({
  ...nameOf(label),
  rank: Number(label.properties?.rank ?? 5),
  ...(label.properties?.in === 'no' ? { outside: true } : {}),
});

function localityOf(ward: Feature, directory: Pick<Directory, 'localities'>): BaseFacts {
  const locality = localityOfWard(ward.properties ?? {}, directory);
  return locality ? { locality } : {};
}

/** Only the borders that neighbours share: not those with the area, which has its own, nor the edge where the file was cut off. */
function bordersAmong(neighbours: readonly Feature[]): Feature[] {
  if (neighbours.length === 0) return [];
  const collection: FeatureCollection = { type: 'FeatureCollection', features: [...neighbours] };
  const shapes = topology({ neighbours: collection });
  const areas = shapes.objects.neighbours;
  return areas ? [{ type: 'Feature', properties: {}, geometry: mesh(shapes, areas as GeometryObject, (a, b) => a !== b) }] : [];
}

/** Files of neighbours often hold the area itself. */
function isArea(area: Feature, outline: FeatureCollection | undefined): boolean {
  const code = outline?.features[0]?.properties?.code;
  return code !== undefined && area.properties?.code === code;
}

type LonLat = readonly [number, number];

const pointFor = (properties: BaseFacts, [lon, lat]: LonLat): Feature => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Point', coordinates: [lon, lat] },
});

/** The middle of a shape, in degrees as on a flat sheet: near enough for where to write a name. */
const centroid = (feature: Feature): LonLat => geoPath().centroid(feature);

function labelPoint(ward: Feature): LonLat {
  const { label_lon: lon, label_lat: lat } = ward.properties ?? {};
  return typeof lon === 'number' && typeof lat === 'number' ? [lon, lat] : centroid(ward);
}

/** Each locality's name in the middle of its wards: the mean of their middles, by their areas. */
function localityNames(wards: readonly Feature[], { localities }: Pick<Directory, 'localities'>): Feature[] {
  return [...localities.values()].flatMap(({ id, name }) => {
    const own = wards.filter(({ properties }) => properties?.locality === id);
    if (own.length === 0) return [];
    const collection: FeatureCollection = { type: 'FeatureCollection', features: own };
    return [pointFor({ name, locality: id }, geoPath().centroid(collection))];
  });
}
