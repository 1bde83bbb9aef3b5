import { type GeoPath, geoMercator, geoPath } from 'd3-geo';
import { distanceKm } from '../domain/distance.ts';
import type { Point } from '../domain/schema/place.ts';
import { featuresOf, wardBorders } from './base-features.ts';
import type { BaseFacts, BasePart, BaseShapes, MapHub } from './base-map.ts';
import { type BaseName, namesAt } from './base-names.ts';
import { type Box, placeLabels, textWidth } from './place-labels.ts';
import { type ScaleBar, scaleBar } from './scale-bar.ts';

/** A small map that stands still, as what an SVG says. Lengths are in its own units, about a pixel each. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** From the back to the front. */
  readonly shapes: readonly { readonly className: string; readonly path: string }[];
  readonly names: readonly { readonly text: string; readonly className: string; readonly x: number; readonly y: number }[];
  readonly hubs: readonly { readonly hub: MapHub; readonly x: number; readonly y: number }[];
  readonly scale: ScaleBar;
}

interface Asked {
  readonly shapes: BaseShapes;
  /** What must be in sight. */
  readonly show: readonly Point[];
  readonly hubs: readonly MapHub[];
  /** The hubs whose names are written, the most important first, and what they are called there. */
  readonly named: readonly { readonly id: string; readonly text: string }[];
  /** The locality that the map is of: the others are drawn more faintly. */
  readonly locality?: string;
}

const width = 360;
const margin = 34;

/** Room beneath for the scale. */
const foot = 50;

/** As high as what it shows asks for, between a strip and a square and a bit. */
const leastHeight = 250;
const mostHeight = 400;

/** A map that stands still has room for names that one on a screen would show a step nearer. */
const zoomAhead = 0.8;

/** A span that no map is closer than, so that what is near can be told. In degrees of latitude: about 4 km. */
const leastSpan = 0.036;

/** Draws a part of the area: land, borders, railways, names and hubs, clipped to its frame. */
export function drawPart({ shapes, show, hubs, named, locality }: Asked): Drawing {
  const [[west, south], [east, north]] = corners(show);
  const shape = (north - south) / ((east - west) * Math.cos((south * Math.PI) / 180));
  const height = Math.round(Math.min(mostHeight, Math.max(leastHeight, (width - 2 * margin) * shape + margin + foot)));
  const projection = geoMercator()
    // The shapes are small: no need to cut them where a globe would turn away, nor to bend their lines.
    .preclip((stream) => stream)
    .precision(0)
    .fitExtent(
      [
        [margin, margin],
        [width - margin, height - foot],
      ],
      {
        type: 'MultiPoint',
        coordinates: [
          [west, south],
          [east, north],
        ],
      },
    )
    .clipExtent([
      [0, 0],
      [width, height],
    ]);
  const at = ({ lat, lon }: Point): { x: number; y: number } => {
    const [x = 0, y = 0] = projection([lon, lat]) ?? [];
    return { x, y };
  };
  const marked = hubs.map((hub) => ({ hub, ...at(hub) })).filter(({ x, y }) => x > 0 && y > 0 && x < width && y < height);
  const zoom = Math.log2((projection.scale() * 2 * Math.PI) / 256) + zoomAhead;
  const hubNames = named.flatMap(({ id, text }) => marked.filter(({ hub }) => hub.id === id).map((place) => hubName(text, place)));
  return {
    width,
    height,
    shapes: shapesOf(shapes, geoPath(projection).digits(1), locality),
    names: namesOf([...hubNames, ...namesAt(shapes, zoom).map((name) => ({ ...name, ...at(name) }))], { hubs: marked, height }),
    hubs: marked,
    scale: scaleBar(kmInUnit(at, show), width / 3),
  };
}

/** The corners of what must be in sight, drawn apart where they are too close together. */
function corners(show: readonly Point[]): [[number, number], [number, number]] {
  const lats = show.map(({ lat }) => lat);
  const lons = show.map(({ lon }) => lon);
  const [south, north] = widened(lats, leastSpan);
  const [west, east] = widened(lons, leastSpan / Math.cos((south * Math.PI) / 180));
  return [
    [west, south],
    [east, north],
  ];
}

function widened(values: readonly number[], least: number): readonly [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const more = Math.max(0, least - (high - low)) / 2;
  return [low - more, high + more];
}

/** Kilometres in a unit of the drawing, by its first and last degree of latitude. */
function kmInUnit(at: (point: Point) => { x: number; y: number }, [first]: readonly Point[]): number {
  if (!first) return 1;
  const [here, north] = [at(first), at({ ...first, lat: first.lat + 0.01 })];
  return distanceKm(first, { ...first, lat: first.lat + 0.01 }) / Math.abs(here.y - north.y);
}

function shapesOf(shapes: BaseShapes, path: GeoPath, locality: string | undefined): Drawing['shapes'] {
  const fill = (part: BasePart, className: (facts: BaseFacts) => string) =>
    joined(featuresOf(shapes, part).map((feature) => ({ className: className(feature.properties), path: path(feature) ?? '' })));
  const border = (className: string, which: (a: BaseFacts, b: BaseFacts) => boolean) =>
    wardBorders(shapes, which).map((line) => ({ className, path: path(line) ?? '' }));
  const sameLocality = (a: BaseFacts, b: BaseFacts) => a.locality === b.locality;
  const ward = ({ locality: own }: BaseFacts) =>
    ['map-ward', ...(own ? [`locality-${own}`] : []), ...(locality && own !== locality ? ['map-faint'] : [])].join(' ');
  return [
    ...fill('neighbours', () => 'map-neighbour'),
    ...fill('outline', () => 'map-outline'),
    ...border('map-edge', (a, b) => a === b),
    ...fill('wards', ward),
    ...fill('footprint', () => 'map-footprint'),
    ...fill('settlements', () => 'map-settlement'),
    ...border('map-ward-border', (a, b) => a !== b && sameLocality(a, b)),
    ...border('map-locality-border', (a, b) => !sameLocality(a, b)),
    ...fill('rail', () => 'map-rail-bed'),
    ...fill('rail', () => 'map-rail'),
  ].filter(({ path: drawn }) => drawn !== '');
}

/** Shapes that look alike as one path: a page is lighter by their tags. */
function joined(drawn: Drawing['shapes']): Drawing['shapes'] {
  const paths = new Map<string, string>();
  for (const { className, path } of drawn) paths.set(className, `${paths.get(className) ?? ''}${path}`);
  return [...paths].map(([className, path]) => ({ className, path }));
}

interface Placed extends BaseName {
  readonly x: number;
  readonly y: number;
}

const hubName = (text: string, { x, y }: { x: number; y: number }): Placed => ({
  ...{ text, x, y, lat: 0, lon: 0 },
  ...{ width: textWidth(text, 16), height: 16, className: 'map-name-hub', mayStray: true },
});

/** The names that find room. A place that a hub is named after is not written twice. */
function namesOf(names: readonly Placed[], { hubs, height }: Pick<Drawing, 'hubs' | 'height'>): Drawing['names'] {
  const seen = new Set<string>();
  const once = names.filter(({ text }) => !seen.has(text) && seen.add(text));
  const taken: Box[] = hubs.map(({ x, y }) => ({ left: x - 13, right: x + 13, top: y - 13, bottom: y + 13 }));
  // The scale and the arrow to the north.
  taken.push(
    { left: 0, right: width / 2.4, top: height - 30, bottom: height },
    { left: width - 30, right: width, top: height - 44, bottom: height },
  );
  return placeLabels(once, { within: { left: 2, top: 2, right: width - 2, bottom: height - 2 }, taken }).map(({ label, x, y }) => ({
    text: label.text,
    className: label.className,
    x: Math.round(x),
    y: Math.round(y),
  }));
}
