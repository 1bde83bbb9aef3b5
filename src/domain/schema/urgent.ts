import { z } from 'zod';
import { Phone, WebAddress } from './contact.ts';
import { Id, ids } from './ids.ts';
import { Checked } from './record.ts';
import { line, listOf } from './text.ts';
import { triState } from './tri-state.ts';

/** A number to ring or text when it cannot wait. */
export const UrgentNumber = z.strictObject({
  /** childline */
  id: Id,
  /** Childline */
  name: line(90, 'name the service'),
  /** 0800 1111 */
  phone: Phone.optional(),
  /** "choose the mental health option" */
  phoneNote: line(120, 'say what to do on the phone').optional(),
  /** 85258 */
  text: Phone.optional(),
  /** "text SHOUT" */
  textNote: line(120, 'say what to text').optional(),
  /** https://www.childline.org.uk/ */
  web: WebAddress.optional(),
  /** "24 hours, every day" */
  hours: line(120, 'say when someone answers'),
  /** One sentence: who it is for, what they do. */
  says: line(200, 'say in one sentence what they do'),
  /** Free to ring? */
  free: triState,
  /** Does the call stay off the phone bill? */
  offTheBill: triState,
  checked: Checked,
});
export type UrgentNumber = z.infer<typeof UrgentNumber>;

/** What to show first when it cannot wait: one action and the numbers for it. */
export const UrgentCard = z.strictObject({
  /** self-harm */
  id: Id,
  /** The action: "Ring 999 if someone has been hurt or has taken something". */
  heading: line(120, 'say the one action to take'),
  /** One or two kind sentences. */
  says: line(300, 'say what to do in a sentence or two'),
  /** Numbers in the order to show them. */
  numbers: ids('list the numbers').min(1, { error: 'list at least one number' }),
  /** Words in a search that bring this card up: "wants to die", "{partner} hits me". */
  phrases: z.array(line(80, 'write the phrase'), { error: 'list the phrases' }).default([]),
});
export type UrgentCard = z.infer<typeof UrgentCard>;

/** Every emergency and helpline number on the site, in one checked place: content/urgent.yaml. */
export const Urgent = z.strictObject({
  numbers: listOf(UrgentNumber, 'list the numbers'),
  /** Words that stand for one another where a phrase names their group in braces. partner: [husband, wife, boyfriend] */
  words: z.record(Id, z.array(line(40, 'write the word'))).default({}),
  cards: listOf(UrgentCard, 'list the cards'),
});
export type Urgent = z.infer<typeof Urgent>;
