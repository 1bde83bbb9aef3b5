import { sum } from './downloads.ts';
import type { Element } from './html.ts';
import { hasClass, type Page } from './page.ts';
import { poorestFirst, type Way } from './ways.ts';

/** The lines that are drawn, held to the figures that they stand for. A line is drawn on a square of 1,000, to the nearest whole. */
const close = 0.0006;

/** The corners of the line in a section, as shares of the square: along, and up. */
function corners(page: Page, section: Element): [number, number][] {
  const [line] = page.all((element) => element.name === 'path' && hasClass(element, 'line'), section);
  const numbers = (line?.attribs.d?.match(/[\d.]+/g) ?? []).map(Number);
  return Array.from({ length: numbers.length / 2 }, (_, at) => [(numbers[2 * at] ?? 0) / 1000, 1 - (numbers[2 * at + 1] ?? 0) / 1000]);
}

/** Each corner of the curve of distance lies between the shares of people just nearer and just farther. */
export function holdDistanceCurve(page: Page, { places, people }: Way): void {
  const farthest = Math.max(2, Math.ceil(Math.max(...places.map(({ km }) => km).filter(Number.isFinite))));
  const within = (km: number) => sum(places.filter((place) => place.km <= km).map((place) => place.people)) / people;
  const found = corners(page, page.section('curve'));
  if (found.length < places.length) throw new Error(`${page.path}: the curve of distance has ${found.length} corners`);
  for (const [along, up] of found)
    if (up < within((along - close) * farthest) - close || up > within((along + close) * farthest) + close)
      throw new Error(`${page.path}: the curve of distance is at ${up} of people at ${along * farthest} km`);
}

/** Each corner of the curve of fairness is one neighbourhood more, the poorest first. */
export function holdFairnessCurve(page: Page, { places, people }: Way): void {
  const all = sum(places.map((place) => place.people * place.supply));
  const found = corners(page, page.section('fair'));
  let [seen, theirs] = [0, 0];
  for (const [at, place] of poorestFirst(places).entries()) {
    seen += place.people / people;
    theirs += (place.people * place.supply) / all;
    const [along = 0, up = 0] = found[at + 1] ?? [];
    if (Math.abs(along - seen) > close || Math.abs(up - theirs) > close)
      throw new Error(`${page.path}: the curve of fairness is at ${along}, ${up} for ${seen}, ${theirs}`);
  }
}
