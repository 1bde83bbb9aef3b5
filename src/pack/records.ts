import { describeAges } from '../domain/ages.ts';
import { isAtRisk } from '../domain/at-risk.ts';
import { describeWhere } from '../domain/card.ts';
import { describeCost } from '../domain/cost.ts';
import type { Directory, GuideRecord, HubRecord, ServiceRecord } from '../domain/directory.ts';
import { usualWeek } from '../domain/opening.ts';
import { type Door, doorOfHub, placesOf } from '../domain/places-of.ts';
import { basedIn } from '../domain/reach.ts';
import { describeReferral } from '../domain/referral.ts';
import type { Contact } from '../domain/schema/contact.ts';
import type { Opening } from '../domain/schema/opening.ts';
import { describeSession } from '../domain/sessions.ts';
import { lensOf } from './lens.ts';
import { digestOfRecord, type PackRecord } from './record.ts';

/** Everything that a pack may hold, in the words of today's directory. Closed services too: an old pack may have them. */
export const packRecords = (directory: Directory): PackRecord[] => [
  ...[...directory.services.values()].map((service) => serviceRecord(service, directory)),
  ...[...directory.hubs.values()].map(hubRecord),
  ...[...directory.guides.values()].map((guide) => guideRecord(guide, directory)),
];

/** A service as a pack says it. */
export function serviceRecord(service: ServiceRecord, directory: Directory): PackRecord {
  const doors = service.addressHidden ? [] : placesOf(service, directory);
  const note = service.cost.note ? `. ${service.cost.note}` : '';
  return finished(
    {
      kind: 'service',
      id: service.id,
      name: service.name,
      summary: service.summary,
      status: service.status,
      atRisk: isAtRisk(service, directory),
      ages: describeAges(service.ages),
      when: describeWhen(service, doors),
      where: describeWhere(service, directory),
      cost: `${describeCost(service.cost)}${note}`,
      waysIn: describeReferral(service.referral),
      doors: doors.map(sayDoor),
      contact: service.contact,
      languages: service.languages,
      interpreters: service.interpreters,
      checked: service.checked,
      lens: lensOf(service, directory),
    },
    { need: service.needs[0] ?? '', locality: basedIn(service, directory)[0] ?? '' },
  );
}

/** A hub as a pack says it. */
export const hubRecord = (hub: HubRecord): PackRecord =>
  finished(
    {
      kind: 'hub',
      id: hub.id,
      name: hub.name,
      summary: hub.summary,
      status: hub.status,
      atRisk: false,
      ages: '',
      when: hub.opening ? sayWeek(hub.opening) : 'Opening hours not known: ring first',
      where: hub.address ?? 'Street address not known: ask before you set out',
      cost: '',
      waysIn: '',
      doors: hub.address ? [sayDoor(doorOfHub(hub))] : [],
      contact: hub.contact,
      languages: [],
      interpreters: 'unknown',
      checked: hub.checked,
    },
    { need: '', locality: hub.locality },
  );

/** A guide as a pack says it. */
export const guideRecord = (guide: GuideRecord, { needs }: Directory): PackRecord =>
  finished(
    {
      kind: 'guide',
      id: guide.id,
      name: guide.title,
      summary: guide.summary,
      status: { kind: 'open' },
      atRisk: guide.needs.some((id) => needs.get(id)?.atRisk ?? false),
      ages: '',
      when: '',
      where: '',
      cost: '',
      waysIn: '',
      doors: [],
      contact: {},
      languages: [],
      interpreters: 'unknown',
      checked: guide.checked,
    },
    { need: guide.needs[0] ?? '', locality: '' },
  );

const finished = (record: Omit<PackRecord, 'digest'>, likeness: { readonly need: string; readonly locality: string }): PackRecord => ({
  ...record,
  digest: digestOfRecord(
    { ...record, where: [record.where, ...record.doors].join('; '), contact: waysToReach(record.contact).join('; ') },
    likeness,
  ),
});

const waysToReach = ({ phone, text, email, web }: Contact) => [phone, text, email, web].map((way) => way ?? '');

/** Every time that it comes round: whoever holds a paper cannot press for more. */
function describeWhen({ sessions, contact, opening }: ServiceRecord, doors: readonly Door[]): string {
  if (sessions.length === 0) return contact.hours ?? (opening ? sayWeek(opening) : 'Times not recorded: ask');
  const nameOf = (at: string | undefined) => doors.find(({ id }) => id === at)?.name;
  const said = sessions.map((session) => {
    const place = doors.length > 1 ? nameOf(session.at) : undefined;
    return `${describeSession(session)}${place ? `, at ${place}` : ''}`;
  });
  return said.join('; ');
}

const sayDoor = ({ name, address, postcode }: Door) => [name, address, postcode].filter(Boolean).join(', ');

/** Days that are alike said together: "Monday, Wednesday, Friday: 9am to 4:30pm; Tuesday, Thursday: 9am to 1pm". */
function sayWeek(opening: Opening): string {
  const byHours = new Map<string, string[]>();
  for (const { day, hours } of usualWeek(opening)) if (hours !== 'Closed') byHours.set(hours, [...(byHours.get(hours) ?? []), day]);
  return [...byHours].map(([hours, days]) => `${days.join(', ')}: ${hours}`).join('; ');
}
