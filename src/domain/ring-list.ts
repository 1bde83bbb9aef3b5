import type { Directory, LocalityRecord } from './directory.ts';
import type { NamedPlace } from './named-places.ts';
import { type HubToRing, whoToRing } from './who-to-ring.ts';

/** A hub as it stands under one locality, with the places there that it is rung for. */
export interface ListedHub {
  readonly hub: HubToRing;
  readonly places: readonly NamedPlace[];
}

/** A locality with the hubs that serve it. */
export interface ListedLocality {
  readonly locality: LocalityRecord;
  readonly hubs: readonly ListedHub[];
  /** Places for which any of these hubs may be rung: where in the locality they are is not recorded. */
  readonly anywhere: readonly NamedPlace[];
}

/** What the box would answer for every place, to read. A place that no hub serves stands under the nearest, in that hub's own locality. */
export function ringList(
  { localities }: Pick<Directory, 'localities'>,
  hubs: readonly HubToRing[],
  places: readonly NamedPlace[],
): ListedLocality[] {
  const answered = places.flatMap((place) => {
    const answer = whoToRing(place, hubs);
    if (!answer) return [];
    const under = answer.because === 'serves' ? place.locality : answer.hub.serves[0];
    return [{ place, under, hub: answer.or.length === 0 ? answer.hub.id : undefined }];
  });
  return [...localities.values()].map(({ id, ...locality }) => {
    const here = answered.filter(({ under }) => under === id);
    const placesOf = (hubId: string | undefined) => here.filter(({ hub }) => hub === hubId).map(({ place }) => place);
    return {
      locality: { id, ...locality },
      hubs: hubs.filter(({ serves }) => serves.includes(id)).map((hub) => ({ hub, places: placesOf(hub.id) })),
      anywhere: placesOf(undefined),
    };
  });
}
