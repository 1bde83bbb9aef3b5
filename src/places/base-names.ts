import { featuresOf } from './base-features.ts';
import type { BasePart, BaseShapes } from './base-map.ts';
import { textWidth } from './place-labels.ts';

/** A name to write on a map, if it finds room. */
export interface BaseName {
  readonly text: string;
  readonly lat: number;
  readonly lon: number;
  /** The room it takes, in pixels. */
  readonly width: number;
  readonly height: number;
  readonly className: string;
  readonly mayStray: boolean;
}

interface Kind {
  readonly part: BasePart;
  /** The zooms at which it is written. */
  readonly zooms: readonly [number, number];
  readonly size: number;
  readonly className: string;
  /** Only place names of this rank. */
  readonly rank?: number;
  /** How many times as wide as usual, for letters set apart. */
  readonly spread?: number;
}

/** Which names are written at which zoom, the most important first. At zoom 10 a borough is on a screen; at 14, a village. */
const kinds: readonly Kind[] = [
  { part: 'labels', rank: 1, zooms: [0, 14], size: 22, className: 'map-name-1' },
  { part: 'localityNames', zooms: [8, 11.4], size: 16, className: 'map-name-locality', spread: 1.5 },
  { part: 'labels', rank: 2, zooms: [9.5, 16], size: 17, className: 'map-name-2' },
  { part: 'labels', rank: 3, zooms: [10.4, 17], size: 16, className: 'map-name-3' },
  { part: 'neighbourNames', zooms: [0, 11.4], size: 16, className: 'map-name-neighbour', spread: 1.3 },
  { part: 'labels', rank: 4, zooms: [11.4, 17], size: 16, className: 'map-name-4' },
  { part: 'stations', zooms: [12.4, 17], size: 16, className: 'map-name-station' },
  { part: 'wardNames', zooms: [11.4, 17], size: 16, className: 'map-name-ward' },
  { part: 'labels', rank: 5, zooms: [12.4, 17], size: 16, className: 'map-name-5' },
];

/** The names for a zoom, the most important first. A ward that has the name of its village is not written beside it. */
export function namesAt(shapes: BaseShapes, zoom: number): BaseName[] {
  const seen = new Set<string>();
  return allNamesAt(shapes, zoom).filter(({ text }) => !seen.has(text) && seen.add(text));
}

const allNamesAt = (shapes: BaseShapes, zoom: number): BaseName[] =>
  kinds
    .filter(({ zooms: [from, to] }) => zoom >= from && zoom <= to)
    .flatMap(({ part, rank, size, className, spread = 1 }) =>
      featuresOf(shapes, part).flatMap(({ geometry, properties: { name, outside, locality, ...facts } }) => {
        if (!name || geometry.type !== 'Point' || (rank !== undefined && facts.rank !== rank)) return [];
        const [lon = 0, lat = 0] = geometry.coordinates;
        const classes = [className, ...(outside ? ['map-name-outside'] : []), ...(locality ? [`locality-${locality}`] : [])];
        return [
          { text: name, lat, lon, width: textWidth(name, size) * spread, height: size, className: classes.join(' '), mayStray: rank === 1 },
        ];
      }),
    );
