/** The windscreen: levels of help as wipes of a fan, from the lightest to the most. Angles are in degrees, counted against the clock from 3 o'clock. */
export interface Fan {
  readonly width: number;
  readonly height: number;
  /** Where the wiper turns. */
  readonly pivot: Spot;
  readonly inner: number;
  readonly outer: number;
  /** The angle at which the first wipe begins; the fan goes half round with the clock from there. */
  readonly from: number;
}

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** One wipe of the fan: between two radii, and from one angle down to a smaller one. */
export interface Wipe extends Pick<Fan, 'pivot' | 'inner' | 'outer'> {
  readonly from: number;
  readonly to: number;
}

/** For a wide screen: a half circle, wiped from left to right. */
export const wideFan: Fan = { width: 1040, height: 546, pivot: { x: 520, y: 542 }, inner: 110, outer: 488, from: 180 };

/** For a phone: the same, turned on its side so that words stay level, and wiped from top to bottom. */
export const tallFan: Fan = { width: 344, height: 688, pivot: { x: 4, y: 344 }, inner: 44, outer: 303, from: 90 };

/** How far the rim, which carries the levels of need, stands off the fan. */
export const rimGap = 20;

/** The fan in equal wipes, one for each of `count` levels. */
export const wipesOf = ({ pivot, inner, outer, from }: Fan, count: number): Wipe[] =>
  Array.from({ length: count }, (_, at) => ({
    pivot,
    inner,
    outer,
    from: from - (180 * at) / count,
    to: from - (180 * (at + 1)) / count,
  }));

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** The spot at an angle and a distance from the pivot. */
export const spotAt = ({ x, y }: Spot, degrees: number, radius: number): Spot => ({
  x: x + radius * Math.cos(radians(degrees)),
  y: y - radius * Math.sin(radians(degrees)),
});

const say = ({ x, y }: Spot) => `${x.toFixed(1)} ${y.toFixed(1)}`;

/** The outline of a wipe, as the `d` of a path. */
export function wipePath({ pivot, inner, outer, from, to }: Wipe): string {
  const at = (degrees: number, radius: number) => say(spotAt(pivot, degrees, radius));
  return `M${at(from, outer)}A${outer} ${outer} 0 0 1 ${at(to, outer)}L${at(to, inner)}A${inner} ${inner} 0 0 0 ${at(from, inner)}Z`;
}

/** An arc round the pivot, with the clock, as the `d` of a path. */
export const arcPath = (pivot: Spot, radius: number, { from, to }: Pick<Wipe, 'from' | 'to'>): string =>
  `M${say(spotAt(pivot, from, radius))}A${radius} ${radius} 0 ${from - to > 180 ? 1 : 0} 1 ${say(spotAt(pivot, to, radius))}`;

/** A box with its middle at a spot. */
export interface Box extends Spot {
  readonly width: number;
  readonly height: number;
}

/**
 * Is a box wholly in a wipe, at least `room` from its edges? The wedge and the outer circle bulge outwards, so the corners answer for the
 * whole box; the inner circle bulges into the wipe, so there the box's nearest point to the pivot answers.
 */
export function isInWipe({ x, y, width, height }: Box, { pivot, inner, outer, from, to }: Wipe, room: number): boolean {
  const corners = [-1, 1].flatMap((h) => [-1, 1].map((v) => ({ x: x + (h * width) / 2 - pivot.x, y: pivot.y - (y + (v * height) / 2) })));
  const inWedge = corners.every(
    (corner) =>
      Math.sin(radians(from)) * corner.x - Math.cos(radians(from)) * corner.y >= room &&
      Math.cos(radians(to)) * corner.y - Math.sin(radians(to)) * corner.x >= room,
  );
  const away = Math.hypot(Math.max(0, Math.abs(x - pivot.x) - width / 2), Math.max(0, Math.abs(y - pivot.y) - height / 2));
  return inWedge && corners.every((corner) => Math.hypot(corner.x, corner.y) <= outer - room) && away >= inner + room;
}
