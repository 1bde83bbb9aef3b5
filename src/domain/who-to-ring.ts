import type { Directory, HubRecord } from './directory.ts';
import { distanceKm } from './distance.ts';
import type { Contact } from './schema/contact.ts';
import type { Point } from './schema/place.ts';
import type { Day } from './schema/when.ts';

/** A hub, as someone who is about to ring it needs it. */
export interface HubToRing {
  readonly id: string;
  readonly name: string;
  readonly point?: Point | undefined;
  /** Ids of the localities it serves, its own first. */
  readonly serves: readonly string[];
  readonly contact: Contact;
  /** The role to ask for about early help. A hub that has recorded none is rung itself. */
  readonly coordinator?: HubRecord['coordinator'];
}

/** Where the family is, or the school that knows it. Without a point only its locality is known. */
export interface RingFrom {
  readonly point?: Point | undefined;
  /** Its locality. None for a place outside them all. */
  readonly locality?: string | undefined;
}

/** The hub to ring, and why that one. */
export interface WhoToRing {
  readonly hub: HubToRing;
  /** It serves the locality; or, as no open hub does, it is the nearest. */
  readonly because: 'serves' | 'nearest';
  /** Others that it may be as well: nobody recorded where in the locality the place is. */
  readonly or: readonly HubToRing[];
  /** In a straight line. Unknown where the point of either is. */
  readonly km?: number | undefined;
  /** How many open hubs serve the locality: this is the nearest of them. */
  readonly serving: number;
  /** A hub that serves another locality and has a nearer door. */
  readonly nearer?: { readonly hub: HubToRing; readonly km: number } | undefined;
}

/** The family hubs that are open on a day, with whom to ask for. */
export const hubsToRing = ({ hubs }: Pick<Directory, 'hubs'>, today: Day): HubToRing[] =>
  [...hubs.values()]
    .filter(({ brand, status }) => brand === 'family' && (status.kind === 'open' || (status.kind === 'closing' && status.on >= today)))
    .map(({ id, name, point, locality, serves, contact, coordinator }) => ({
      id,
      name,
      point,
      serves: [...new Set([locality, ...serves])],
      contact,
      coordinator,
    }));

/**
 * Whom to ring for a place: the nearest of the hubs that serve its locality, for a coordinator answers for a locality and not for a
 * circle round a door. Where none serves it, the nearest of all. Undefined when no open hub serves it or can be measured to.
 */
export function whoToRing({ point, locality }: RingFrom, hubs: readonly HubToRing[]): WhoToRing | undefined {
  const nearestFirst = hubs
    .map((hub) => ({ hub, km: point && hub.point && distanceKm(point, hub.point) }))
    .sort((a, b) => (a.km ?? farthestKm) - (b.km ?? farthestKm));
  const serving = nearestFirst.filter(({ hub }) => locality !== undefined && hub.serves.includes(locality));
  const [nearest] = nearestFirst;
  const [first, ...others] = serving;
  if (!first) return nearest?.km === undefined ? undefined : { ...nearest, because: 'nearest', or: [], serving: 0 };
  const nearer = nearest?.km !== undefined && nearest.km < (first.km ?? 0) ? { hub: nearest.hub, km: nearest.km } : undefined;
  return {
    ...first,
    because: 'serves',
    or: point ? [] : others.map(({ hub }) => hub),
    serving: serving.length,
    nearer,
  };
}

/** No place on Earth is farther: hubs of which no point is recorded come last. */
const farthestKm = 20_040;
