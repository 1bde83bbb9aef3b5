import { expect, test } from 'vitest';
import { isAtRisk } from '../../src/domain/at-risk.ts';
import { hubSheet } from '../../src/domain/hub-sheet.ts';
import { servicesAtHub } from '../../src/domain/places-of.ts';
import { Opening } from '../../src/domain/schema/opening.ts';
import { shortWeek } from '../../src/domain/short-week.ts';
import { readArea } from '../support/area.ts';

const area = readArea('content');
// None of the hubs' services is of such a need today: here is one that is.
const play = area.needs.get('play-groups');
if (!play) throw new Error('There is no need called play-groups.');
const directory = { ...area, needs: new Map(area.needs).set(play.id, { ...play, atRisk: true }) };
const hubs = [...directory.hubs.values()];

test('a sheet for a fridge names all that is at the hub, but nothing that could put someone at risk if it were seen', () => {
  const risky = hubs.flatMap(({ id }) => servicesAtHub(id, directory).filter((service) => isAtRisk(service, directory)));
  expect(risky.length).toBeGreaterThan(0);
  for (const hub of hubs) {
    const { week, offered, more } = hubSheet(hub, directory);
    const services = servicesAtHub(hub.id, directory);
    const safe = services.filter((service) => !isAtRisk(service, directory) && service.needs.length > 0);
    const named = offered.flatMap((one) => one.services.map(({ id }) => id));
    expect(named.toSorted(), hub.id).toEqual(safe.map(({ id }) => id).toSorted());
    expect(more, hub.id).toBe(services.some((service) => isAtRisk(service, directory)));
    const inWeek = week.flatMap(({ sessions }) => sessions.map(({ service }) => service));
    expect(
      inWeek.filter((service) => isAtRisk(service, directory)),
      hub.id,
    ).toEqual([]);
  }
});

const week = (...hours: readonly (readonly [string[], string, string])[]) =>
  shortWeek(Opening.parse({ hours: hours.map(([days, opens, closes]) => ({ days, opens, closes })) })).map(
    ({ days, hours }) => `${days}: ${hours}`,
  );

test('opening hours are said in as few lines as will do', () => {
  expect(week([['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'], '9:00', '16:00'])).toEqual([
    'Monday to Friday: 9am to 4pm',
    'Saturday and Sunday: Closed',
  ]);
  expect(week([['Monday', 'Wednesday', 'Friday'], '9:00', '16:30'], [['Tuesday', 'Thursday'], '9:00', '13:00'])).toEqual([
    'Monday, Wednesday and Friday: 9am to 4:30pm',
    'Tuesday and Thursday: 9am to 1pm',
    'Saturday and Sunday: Closed',
  ]);
  expect(week([['Monday'], '9:00', '12:00'], [['Monday'], '13:00', '16:00'])[0]).toBe('Monday: 9am to midday and 1pm to 4pm');
});
