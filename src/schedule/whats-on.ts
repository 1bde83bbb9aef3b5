import { describeCost } from '../domain/cost.ts';
import type { Directory, ServiceRecord } from '../domain/directory.ts';
import { placesOf } from '../domain/places-of.ts';
import { describeDelivery } from '../domain/reach.ts';
import { describeReferral } from '../domain/referral.ts';
import type { Day } from '../domain/schema/when.ts';
import type { Series } from '../domain/series.ts';
import type { OnPlace, OnSeries, OnService, WhatsOn } from '../domain/whats-on.ts';
import { allSeries } from './series.ts';

/** Everything that comes round from a day on, with what a line about it says. */
export function whatsOnFrom(directory: Directory, today: Day): WhatsOn {
  const series = allSeries(directory, today);
  const services = [...directory.services.values()].filter(
    ({ id, status }) => status.kind !== 'closed' && (series.get(id) ?? []).length > 0,
  );
  const places: OnPlace[] = [];
  const placeIds = new Map<string, number>();
  const placeIn = (place: OnPlace): number => {
    const key = JSON.stringify(place);
    const known = placeIds.get(key) ?? places.push(place) - 1;
    placeIds.set(key, known);
    return known;
  };
  const all = services.flatMap((service, at) =>
    (series.get(service.id) ?? []).map(
      ({ at: door, ...one }): OnSeries => ({
        ...one,
        service: at,
        place: placeIn(placeOf(service, door, directory)),
      }),
    ),
  );
  return { services: services.map(lineOf), places, series: all };
}

const lineOf = ({ id, name, needs, ages, cost, referral }: ServiceRecord): OnService => ({
  id,
  name,
  needs,
  ages,
  cost: describeCost(cost),
  free: cost.kind === 'free',
  wayIn: describeReferral(referral),
  dropIn: referral?.routes.includes('turn-up') ?? false,
});

/** The door that the session names, or the only one. A hidden address is never more than its locality. */
function placeOf(service: ServiceRecord, at: Series['at'], directory: Directory): OnPlace {
  const doors = placesOf(service, directory);
  const door = at ? doors.find(({ id }) => id === at) : doors.length === 1 ? doors[0] : undefined;
  const inLocality = door?.locality ? { locality: door.locality } : {};
  if (door?.hidden)
    return { name: `${directory.localities.get(door.locality ?? '')?.name ?? directory.site.area}: they tell you where`, ...inLocality };
  if (door) return { name: door.name, ...inLocality, ...(door.point ? { point: door.point } : {}) };
  const [way] = describeDelivery(service);
  return { name: doors.length > 0 ? `${doors.length} places: see page` : (way ?? 'Ask where') };
}
