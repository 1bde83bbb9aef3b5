import { servicesAtHub } from '../../domain/places-of.ts';
import type { Analysis } from '../analysis.ts';
import { hubAges, hubWalks, peopleWithin } from '../hub-catchment.ts';
import { journeysOf } from '../journeys.ts';
import type { Sheet } from '../sheet.ts';
import { amountCell } from './amount-cell.ts';

/** The hubs, with what is there and who lives within a walk. */
export function hubsSheet({ directory, areas, journeys: rows, today }: Analysis): Sheet {
  const journeys = journeysOf(rows);
  const circles = hubAges.flatMap((ages) => hubWalks.map((minutes) => ({ ...ages, minutes })));
  return {
    id: 'hubs',
    title: 'Hubs, and who lives near',
    definition:
      'Each hub: services there or at its linked venues that are not closed, and young people whose neighbourhood has its point within a walk of the door.',
    source: `The directory's own records; people: ${directory.places.smallAreas?.population.source ?? 'not supplied'}.`,
    date: today,
    limits: 'A neighbourhood is within a walk when its point is, so these are estimates.',
    columns: [
      'hub_id',
      'hub',
      'brand',
      'status',
      'locality_id',
      'lat',
      'lon',
      'services',
      ...circles.map(({ from, to, minutes }) => `aged_${from}_${to}_within_${minutes}_minutes`),
    ],
    rows: [...directory.hubs.values()].map((hub) => [
      hub.id,
      hub.name,
      hub.brand,
      hub.status.kind,
      hub.locality,
      hub.point?.lat ?? 'not known',
      hub.point?.lon ?? 'not known',
      servicesAtHub(hub.id, directory).length,
      ...circles.map(({ from, to, minutes }) => amountCell(peopleWithin(hub, minutes, { areas, journeys, from, to }))),
    ]),
  };
}
