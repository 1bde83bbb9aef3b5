import { distanceKm } from '../../domain/distance.ts';
import { Point } from '../../domain/schema/place.ts';
import { cutTo, oneLine } from '../clean/one-line.ts';
import type { FoundPlace } from '../found.ts';
import type { Notes } from '../notes.ts';
import { freeId, plainName, slug } from '../slug.ts';
import type { Area } from './area.ts';
import { postcodeIn, readPostcode } from './postcodes.ts';

/** Places as someone would type them. `idOf` says which id each place of the source got. */
export interface TypedPlaces {
  readonly at: readonly string[];
  readonly venues: readonly Readonly<Record<string, unknown>>[];
  readonly idOf: ReadonlyMap<number, string>;
  /** What is said of a place that is too long to help anybody find the door. */
  readonly left: readonly (readonly [path: string, text: string])[];
}

interface PlaceContext {
  readonly area: Area;
  readonly notes: Notes;
  /** Only the name and the locality may be kept. */
  readonly hideAddress: boolean;
  /** What the service says of itself: some systems say it of the place again. */
  readonly words: string;
}

/** A hidden address has one door, which says only in which locality it is. */
const hiddenId = 'private';

/** A source's places → hubs of ours and venues of its own, with points by our own postcodes where we know them. */
export function typePlaces(places: readonly FoundPlace[], context: PlaceContext): TypedPlaces {
  const at: string[] = [];
  const venues = new Map<string, Readonly<Record<string, unknown>>>();
  const idOf = new Map<number, string>();
  const seen = new Map<string, string>();
  for (const [index, place] of places.entries()) {
    const field = `places ${index + 1}`;
    const told = oneLine([place.name, ...place.lines, place.postcode].filter(Boolean).join(', '));
    if (told === '' && !place.lat) continue;
    if (/virtual/i.test(place.kind)) {
      context.notes.dropped(field, { found: told, why: 'it is not a place that people go to' });
      continue;
    }
    if (told === '' || ![place.name, place.postcode, place.lines.length > 1 ? place.lines[0] : ''].some(Boolean)) {
      context.notes.dropped(field, { found: told || `${place.lat}, ${place.lon}`, why: 'it has no street, name or postcode to go to' });
      continue;
    }
    const hub = context.hideAddress ? undefined : hubFor(place, context.area);
    const known = context.hideAddress && venues.size > 0 ? hiddenId : seen.get(told);
    const id = context.hideAddress
      ? hiddenId
      : (known ??
        hub ??
        freeId(
          slug(place.name || place.lines[0] || place.postcode, 50) || 'venue',
          (one) => venues.has(one) || context.area.hubs.some((other) => other.id === one),
        ));
    idOf.set(index, id);
    seen.set(told, id);
    if (known) continue;
    if (hub) at.push(hub);
    else {
      at.push(id);
      venues.set(id, venueOf(place, id, field, context));
    }
  }
  const words = oneLine(context.words);
  const left = places.flatMap(({ about }, index): [string, string][] => {
    const said = oneLine(about);
    return said.length > mostFindIt && !words.includes(said) ? [[`places.${index}.about`, about]] : [];
  });
  return { at: [...new Set(at)], venues: [...venues.values()], idOf, left };
}

function hubFor({ name, postcode }: FoundPlace, { hubs }: Area): string | undefined {
  const said = plainName(name);
  const code = readPostcode(postcode);
  return hubs.find(
    (hub) => (said !== '' && plainName(hub.name) === said) || (code && hub.postcode === code && said.includes(plainName(hub.name))),
  )?.id;
}

function venueOf(place: FoundPlace, id: string, field: string, { area, notes, hideAddress, words }: PlaceContext) {
  const postcode = readPostcode(place.postcode) ?? postcodeIn(place.lines.join(', '));
  const known = postcode ? area.postcode(postcode) : undefined;
  const point = known?.point ?? pointOf(place, field, notes);
  const locality = known?.locality ?? (point && area.localityAt(point));
  const lines = place.lines.flatMap((line) => oneLine(line).replace(/[\s,]+$/, '') || []);
  const name = cutTo(oneLine(place.name) || lines[0] || postcode || id, 90);
  if (hideAddress) {
    notes.withheld(`${field} › address`, {
      found: oneLine([place.name, ...place.lines, place.postcode, place.lat, place.lon].filter(Boolean).join(', ')),
      why: 'it may be a home, or must stay secret',
    });
    return { id: hiddenId, name: 'Address kept private', ...(locality ? { locality } : {}) };
  }
  if (place.postcode && !postcode)
    notes.changed(`${field} › postcode`, { found: place.postcode, now: 'in the address', why: 'it is not a whole British postcode' });
  else if (place.postcode && postcode !== place.postcode)
    notes.changed(`${field} › postcode`, { found: place.postcode, now: postcode ?? '', why: 'written as people write it' });
  farFrom(place, known?.point, field, notes);
  const inAddress = [...lines.filter((line) => line !== name), ...(place.postcode && !postcode ? [oneLine(place.postcode)] : [])];
  const address = cutTo([...new Set(inAddress)].join(', '), 160);
  const findIt = findItIn(place, { name, address, words });
  return {
    id,
    name,
    ...(address ? { address } : {}),
    ...(postcode ? { postcode } : {}),
    ...(point ? { point: { lat: degrees(point.lat), lon: degrees(point.lon) } } : {}),
    ...(locality ? { locality } : {}),
    ...(findIt ? { findIt } : {}),
  };
}

const mostFindIt = 240;

/** What helps somebody find the door: a sentence that is not the address again, nor the whole story of the service. */
function findItIn({ about, postcode }: FoundPlace, { name, address, words }: { name: string; address: string; words: string }): string {
  const said = oneLine(about);
  const again = plainName(said.replace(postcode, ''));
  const isAgain = again === '' || plainName(`${name} ${address}`).includes(again) || oneLine(words).startsWith(said.slice(0, 60));
  return isAgain || said.length > mostFindIt ? '' : said;
}

const degrees = (number: number) => String(Math.round(number * 100000) / 100000);

function pointOf({ lat, lon }: FoundPlace, field: string, notes: Notes): Point | undefined {
  if (!lat && !lon) return undefined;
  const typed = { lat: degrees(Number(lat)), lon: degrees(Number(lon)) };
  const point = Point.safeParse(typed);
  if (point.success) return point.data;
  notes.dropped(`${field} › point`, { found: `${lat}, ${lon}`, why: 'it is not in Great Britain' });
  return undefined;
}

/** Our own point is used; when the source's is in another place, somebody should know. */
function farFrom(place: FoundPlace, ours: Point | undefined, field: string, notes: Notes): void {
  const theirs = Point.safeParse({ lat: place.lat, lon: place.lon });
  if (!ours || !theirs.success) return;
  const km = distanceKm(ours, theirs.data);
  if (km > 1)
    notes.changed(`${field} › point`, {
      found: `${place.lat}, ${place.lon}`,
      now: `${ours.lat}, ${ours.lon}`,
      why: `its postcode is ${km.toFixed(1)} km from there`,
    });
}
