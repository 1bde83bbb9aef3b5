import type { Position } from 'geojson';
import type { Point } from '../domain/schema/place.ts';
import { featuresOf } from './base-features.ts';
import { type Drawing, drawPart } from './drawing.ts';
import type { PartMaps } from './part-maps.ts';

/** A locality with its wards and hubs. Undefined when neither its wards' shapes nor any hub of it is known. */
export function localityMap(id: string, { shapes, hubs, nameOf }: PartMaps): Drawing | undefined {
  const wards = featuresOf(shapes, 'wards').filter(({ properties }) => properties.locality === id);
  const show = [
    ...wards.flatMap(({ geometry }) => ('coordinates' in geometry ? positions(geometry.coordinates) : [])),
    ...hubs.filter(({ locality }) => locality === id),
  ];
  const named = hubs.filter(({ locality }) => locality === id).map((hub) => ({ id: hub.id, text: nameOf(hub) }));
  return show.length > 0 ? drawPart({ shapes, show, hubs, named, locality: id }) : undefined;
}

type Coordinates = Position | readonly Coordinates[];

function positions(coordinates: Coordinates): Point[] {
  const [first] = coordinates;
  if (typeof first !== 'number') return (coordinates as readonly Coordinates[]).flatMap(positions);
  const [lon = 0, lat = 0] = coordinates as Position;
  return [{ lat, lon }];
}
