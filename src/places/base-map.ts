import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Locality } from '../domain/schema/locality.ts';
import type { Site } from '../domain/schema/site.ts';

/** What a map draws beneath its marks, from the back to the front. A part is absent when the area has no such file. */
export type BasePart =
  | 'neighbours'
  | 'wards'
  | 'footprint'
  | 'settlements'
  | 'rail'
  | 'outline'
  | 'stations'
  | 'labels'
  | 'wardNames'
  | 'localityNames'
  | 'neighbourNames';

/** What a shape or a name says of itself: only what is drawn. */
export interface BaseFacts {
  readonly name?: string;
  /** Of a place name: 1 (a city) to 5 (a hamlet). */
  readonly rank?: number;
  /** Of a ward, or of a name inside a locality: the locality's id. */
  readonly locality?: string;
  /** Of a place name: it is outside the area. */
  readonly outside?: true;
}

/** Shapes as TopoJSON: a border that two shapes share is sent once, as steps in whole numbers. Names are points. */
export type BaseShapes = Topology<Partial<Record<BasePart, GeometryCollection<BaseFacts>>>>;

/** A family hub or a youth hub, as maps mark it. */
export interface MapHub {
  readonly id: string;
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  readonly locality: string;
  readonly youth?: true;
}

/** What the map fetches before it draws anything: light shapes, the hubs, and what marks and names are made of. */
export interface BaseMap {
  readonly shapes: BaseShapes;
  readonly localities: readonly (Pick<Locality, 'name' | 'letter' | 'shape'> & { readonly id: string })[];
  readonly hubs: readonly MapHub[];
  readonly words: Pick<Site['words'], 'familyHub' | 'youthHub'>;
  /** Someone else's street map, asked for nothing until a person presses the button that says so. */
  readonly tiles?: Site['tiles'];
}
