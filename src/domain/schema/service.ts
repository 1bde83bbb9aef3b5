import { z } from 'zod';
import { Ages } from './ages.ts';
import { Childcare } from './childcare.ts';
import { Commissioning } from './commissioning.ts';
import { Contact } from './contact.ts';
import { Cost } from './cost.ts';
import { FirstVisit } from './first-visit.ts';
import { Id, ids } from './ids.ts';
import { Opening } from './opening.ts';
import { Area, Venue } from './place.ts';
import { recordFields, SourceExtras, Status } from './record.ts';
import { Referral, Wait } from './referral.ts';
import { Send } from './send.ts';
import { Session } from './session.ts';
import { line, listOf } from './text.ts';
import { TriState, triState, yesNo } from './tri-state.ts';

/** Who it speaks to. */
export const Audience = z.enum(['families', 'young-people', 'professionals'], {
  error: 'write families, young-people or professionals',
});
export type Audience = z.infer<typeof Audience>;

/** What sort of thing it is. */
export const serviceKinds = [
  'drop-in',
  'group',
  'course',
  'one-to-one',
  'helpline',
  'online',
  'home-visit',
  'childcare',
  'activity',
] as const;

/** The ways it reaches people. */
export const Delivery = z.enum(['in-person', 'home', 'phone', 'online', 'text'], {
  error: 'write in-person, home, phone, online or text',
});
export type Delivery = z.infer<typeof Delivery>;

/** A service a family can use. One Markdown file in content/services; the words below the line say what it is. */
export const Service = z.strictObject({
  /** What people call it, not the contract name: "Sleep drop-in", not "0 to 19 Tier 2 offer". */
  name: line(90, 'give the service the name people use').refine((name) => name.length >= 3, {
    error: 'give the service a name of three letters or more',
  }),
  /** One plain sentence of 160 characters at most: what it does, for whom. */
  summary: line(160, 'say in one plain sentence what it does and for whom'),
  /** The organisation that runs it: the name of its file in content/organisations. */
  organisation: Id,
  /** open; or kind: paused, closing or closed, with dates. */
  status: Status,
  /** The needs it answers, by id. The first is what it is best known for. Write [] only until somebody can say: it is then found by its name and place alone. */
  needs: ids('list the needs it answers'),
  /** unknown, any, parents-and-carers, pregnancy; or from and to. */
  ages: Ages,
  /** Who it speaks to: [families], [young-people], [professionals]. */
  audience: listOf(Audience, 'list who it is for'),
  /** drop-in, group, course, one-to-one, helpline, online, home-visit, childcare or activity. */
  kind: z.enum(serviceKinds, {
    error: 'write drop-in, group, course, one-to-one, helpline, online, home-visit, childcare or activity',
  }),
  /** The ways it reaches people: [in-person, phone]. */
  delivery: listOf(Delivery, 'list the ways it reaches people'),
  /** Where it happens: ids of hubs, of a hub's venues, or of the venues below. */
  at: ids('list the hubs and venues').default([]),
  /** Places of its own that are not hubs. */
  venues: z.array(Venue, { error: 'list the venues' }).default([]),
  /** Yes keeps every address of this service off every page and file: refuges, childminders at home. */
  addressHidden: yesNo,
  /** The places it reaches: borough, national; or kind: localities or wards with a list. */
  area: Area,
  /** When it comes round: one entry for each day and time. */
  sessions: z.array(Session, { error: 'list the sessions' }).default([]),
  /** For a shop, an office or a phone line: when it is open. */
  opening: Opening.optional(),
  /** free or unknown; or kind: paid with an amount. */
  cost: Cost,
  /** How to get in. */
  referral: Referral.optional(),
  /** unknown; or weeks and saidOn. */
  wait: Wait.default({ kind: 'unknown' }),
  /** The level of help, from content/vocabulary/levels-of-help.yaml. Professionals see it; families do not. */
  level: Id.optional(),
  /** Languages spoken, in English words: [English, Polish]. */
  languages: z.array(line(40, 'name the language'), { error: 'list the languages' }).default([]),
  /** Can they arrange an interpreter? */
  interpreters: triState,
  /** Access features, each yes, no or unknown: { step-free: yes }. */
  accessibility: z.record(Id, TriState, { error: 'give each access feature yes, no or unknown' }).default({}),
  /** How to reach them. */
  contact: Contact.default({}),
  /** What happens the first time. */
  firstVisit: FirstVisit.optional(),
  /** For children with special educational needs and disabilities. */
  send: Send.optional(),
  /** For childcare only. */
  childcare: Childcare.optional(),
  /** Family hub strands it counts towards, from content/vocabulary/hub-strands.yaml. */
  strands: ids('list the strands').default([]),
  /** Who pays, until when. */
  commissioning: Commissioning.optional(),
  ...recordFields,
  sourceExtras: SourceExtras.optional(),
});
export type Service = z.infer<typeof Service>;
