import { z } from 'zod';
import { Contact } from './contact.ts';
import { Id, ids } from './ids.ts';
import { Opening } from './opening.ts';
import { Point, Postcode, Venue } from './place.ts';
import { recordFields, Status } from './record.ts';
import { line } from './text.ts';
import { TriState } from './tri-state.ts';

/** A picture in content/photos, with the words for people who cannot see it. */
const Photo = z.strictObject({
  /** balby.jpg */
  file: line(120, 'give the name of the picture file'),
  /** "The front door of the hub, with a ramp on the left." */
  alt: line(200, 'say what the picture shows'),
});

/** A family hub or a youth hub. One Markdown file in content/hubs. */
export const Hub = z.strictObject({
  /** Balby Family Hub */
  name: line(90, 'give the hub its name'),
  /** family or youth: youth hubs have their own look and words. */
  brand: z.enum(['family', 'youth'], { error: 'write family or youth' }),
  /** One plain sentence of 160 characters at most. */
  summary: line(160, 'say in one plain sentence what the hub is like'),
  /** The locality it stands in: central. */
  locality: Id,
  /** open; or kind: paused, closing or closed, with dates. */
  status: Status.default({ kind: 'open' }),
  /** Street and town on one line. Leave out if not known. */
  address: line(160, 'give the street and town').optional(),
  /** DN4 0TY */
  postcode: Postcode.optional(),
  /** Where on the map. */
  point: Point.optional(),
  /** Up to three facts that help someone find the door: nearest stop, which gate, what it is beside. */
  findIt: z
    .array(line(160, 'give a fact that helps find the door'), { error: 'list up to three facts' })
    .max(3, { error: 'keep the best three facts' })
    .default([]),
  /** When the doors are open. Leave out if not known: the page then says "ring first". */
  opening: Opening.optional(),
  /** Other buildings that belong to it: hubs are a family of services, not one building. */
  venues: z.array(Venue, { error: 'list the venues' }).default([]),
  /** How to reach the hub. */
  contact: Contact.default({}),
  /** The role to ask for about early help: a role, never a person's name. */
  coordinator: z
    .strictObject({
      /** "Early help coordinator, Central" */
      role: line(90, 'give the role to ask for'),
      contact: Contact.default({}),
    })
    .optional(),
  /** What the building has, each yes, no or unknown: { baby-change: yes, free-wifi: yes }. */
  facilities: z.record(Id, TriState, { error: 'give each facility yes, no or unknown' }).default({}),
  /** Access features, each yes, no or unknown: { step-free: yes }. */
  accessibility: z.record(Id, TriState, { error: 'give each access feature yes, no or unknown' }).default({}),
  /** Localities it serves beyond its own. */
  serves: ids('list the localities').default([]),
  photo: Photo.optional(),
  ...recordFields,
});
export type Hub = z.infer<typeof Hub>;
