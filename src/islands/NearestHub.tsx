import { distanceKm } from '../domain/distance.ts';
import type { Point } from '../domain/schema/place.ts';
import { hubUrl } from '../domain/urls.ts';
import { isWalk, sayDistance, walkingMethod } from '../search/card-words.ts';

/** A hub to walk into, as the page gives it. */
export interface HubDoor extends Point {
  readonly id: string;
  readonly name: string;
  readonly brand: 'family' | 'youth';
}

interface Props {
  readonly hubs: readonly HubDoor[];
  readonly from: Point;
  /** What such a hub is called here: "family hub". */
  readonly word: string;
}

/** Before all else that is near: people to ask, whatever the question is. */
export function NearestHub({ hubs, from, word }: Props) {
  const [nearest] = hubs
    .filter(({ brand }) => brand === 'family')
    .map((hub) => ({ ...hub, km: distanceKm(hub, from) }))
    .sort((a, b) => a.km - b.km);
  if (!nearest) return null;
  return (
    <aside className="panel nearest-hub" aria-label={`Your nearest ${word}`}>
      <p>
        Your nearest {word}: <a href={hubUrl(nearest.id)}>{nearest.name}</a>
      </p>
      <p>
        {sayDistance(nearest.km)}. {isWalk(nearest.km) && <span className="small quiet">{walkingMethod}</span>}
      </p>
    </aside>
  );
}
