import { describeAges } from '../domain/ages.ts';
import { describeWhere } from '../domain/card.ts';
import { describeCost } from '../domain/cost.ts';
import { addDays } from '../domain/day.ts';
import type { Directory, ServiceRecord } from '../domain/directory.ts';
import { describeChecked } from '../domain/freshness.ts';
import { sayOccurrence } from '../domain/next-time.ts';
import { placesOf } from '../domain/places-of.ts';
import { describeReferral } from '../domain/referral.ts';
import type { Day } from '../domain/schema/when.ts';
import { occurrencesFrom } from '../domain/series.ts';
import { describeSession } from '../domain/sessions.ts';
import { describeStatus } from '../domain/status.ts';
import { helpNowUrl, serviceUrl } from '../domain/urls.ts';
import { allSeries } from '../schedule/series.ts';
import { type PartnerList, servicesOf } from './partner-list.ts';

interface Made {
  readonly directory: Directory;
  readonly today: Day;
  /** A path of the site → its whole address. */
  readonly address: (path: string) => string;
}

/** How many times ahead are told, and for how many days: a partner asks again long before. */
const timesAhead = 6;
const daysAhead = 60;

/** A list as JSON for a partner's own page: what it is, what to say of danger, and each service in words that can be shown as they are. */
export function partnerJson(list: PartnerList, made: Made) {
  const { directory, today, address } = made;
  const { name, demonstration, demonstrationNote, dataLicence } = directory.site;
  const [emergency] = directory.urgent.numbers;
  return {
    title: list.title,
    page: address(list.page),
    directory: name,
    ...(demonstration ? { demonstration: demonstrationNote ?? 'This is a demonstration. Local services are made up.' } : {}),
    ...(dataLicence ? { licence: dataLicence } : {}),
    made: today,
    urgent: {
      says: `In danger now?${emergency?.phone ? ` Call ${emergency.phone}.` : ''}`,
      page: address(helpNowUrl()),
    },
    leftOut: 'Help for people who may be watched, such as with abuse at home, is not in this file. Lead to the urgent page instead.',
    services: servicesOf(list).map((service) => partnerService(service, made)),
  };
}

function partnerService(service: ServiceRecord, { directory, today, address }: Made) {
  const { id, name, summary, status, contact, checked } = service;
  const says = describeStatus(status, today);
  return {
    id,
    name,
    summary,
    page: address(serviceUrl(id)),
    status: { kind: status.kind, ...(says ? { says } : {}) },
    ages: describeAges(service.ages),
    where: describeWhere(service, directory),
    places: placesOf(service, directory).map(({ name: door, address: street, postcode, hidden }) =>
      // A place that is kept back has the words of `where`, and nothing of its own.
      hidden ? { withheld: true } : { name: door, ...(street ? { address: street } : {}), ...(postcode ? { postcode } : {}) },
    ),
    times: service.sessions.map(describeSession),
    next: nextTimes(service, { directory, today }),
    cost: { kind: service.cost.kind, says: describeCost(service.cost) },
    howToGetIn: describeReferral(service.referral),
    contact,
    checked: { ...(checked.kind === 'checked' ? { on: checked.on } : {}), says: describeChecked(checked, today) },
  };
}

/** The next times as moments on London's clock. None while it is paused. */
function nextTimes(service: ServiceRecord, { directory, today }: Pick<Made, 'directory' | 'today'>) {
  if (service.status.kind === 'paused') return [];
  const doors = new Map(placesOf(service, directory).flatMap((door) => (door.hidden ? [] : [[door.id, door.name]])));
  return occurrencesFrom(allSeries(directory, today).get(service.id) ?? [], today, timesAhead)
    .filter(({ on }) => on <= addDays(today, daysAhead))
    .map(({ on, series, ask }) => {
      const at = doors.get(series.at ?? '');
      return {
        start: `${on}T${series.start}`,
        end: `${on}T${series.end}`,
        // "Today" and "On now" would be wrong tomorrow.
        says: sayOccurrence({ on, series, ...(ask ? { ask } : {}) }, '0000-01-01T00:00'),
        ...(ask ? { checkFirst: ask } : {}),
        ...(at ? { place: at } : {}),
      };
    });
}
