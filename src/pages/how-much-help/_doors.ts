import { askers, notSure } from '../../domain/askers.ts';
import type { Contact } from '../../domain/schema/contact.ts';
import type { Door } from '../../domain/schema/door.ts';
import type { Site } from '../../domain/schema/site.ts';
import { chooseAgeUrl, chooseTalkUrl, helpMeChooseUrl, helpNowUrl, hubsUrl, servicesUrl, whatsOnUrl, youthUrl } from '../../domain/urls.ts';
import { searchWith } from '../help-me-choose/_search.ts';

/** A door as a page draws it: a link in the family's words. */
export interface DoorLink {
  readonly says: string;
  readonly href: string;
  readonly icon: string;
  /** The search that it leads to where there is JavaScript. */
  readonly search?: string;
  /** What stands below the words: a number and when someone answers. */
  readonly note?: string;
}

/** Where a door leads, for a family or for a young person. A door to a phone that nobody has given leads to people to talk to. */
export function doorLink(door: Door, asker: 'family' | 'young', site: Pick<Site, 'team' | 'frontDoor'>): DoorLink {
  const young = asker === 'young';
  const youth = askers.find(({ brand }) => brand === 'youth');
  const talk = { href: chooseTalkUrl(young && youth ? youth.id : notSure, notSure), icon: 'message-circle' };
  const { says, to } = door;
  switch (to) {
    case 'search':
      return { says, href: servicesUrl(), icon: 'search', search: searchWith({ kind: door.kinds, route: door.ways }) };
    case 'choose':
      return { says, href: young && youth ? chooseAgeUrl(youth.id) : helpMeChooseUrl(), icon: 'signpost' };
    case 'talk':
      return { says, ...talk };
    case 'whats-on':
      return { says, href: whatsOnUrl(), icon: 'calendar' };
    case 'hubs':
      return { says, href: young ? youthUrl() : hubsUrl(), icon: 'map-pin' };
    case 'team':
      return { says, ...(ringing(site.team.contact) ?? talk) };
    case 'front-door':
      return { says, ...(ringing(site.frontDoor.day) ?? talk) };
    case 'help-now':
      return { says, href: helpNowUrl(), icon: 'triangle-alert' };
    default:
      return to satisfies never;
  }
}

function ringing({ phone, hours }: Contact) {
  if (!phone) return undefined;
  return { href: `tel:${phone.replace(/ /g, '')}`, icon: 'phone', note: hours ? `${phone}. ${hours}` : phone };
}
