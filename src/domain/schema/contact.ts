import { z } from 'zod';
import { line } from './text.ts';

const digitsOf = (text: string) => text.replace(/\D/g, '');

/** A phone number as people read it aloud: 01302 736000, 0800 1111, 999. Leading zeros are kept. */
export const Phone = z
  .string({ error: 'write the phone number, like 01632 960123' })
  .trim()
  .regex(/^[+\d][\d ]*$/, { error: 'use digits and spaces only; put words such as "option 2" in phoneNote' })
  .refine((text) => !/^[1-9]\d{8,9}$/.test(digitsOf(text)) || text.startsWith('+'), {
    error: 'it may have lost its first 0: write it with its 0, like 01632 960123',
    abort: true,
  })
  .refine((text) => (digitsOf(text).length >= 3 && digitsOf(text).length <= 6) || /^(\+\d{9,15}|0\d{7,10})$/.test(text.replace(/ /g, '')), {
    error: 'check the number: it has too few or too many digits',
  });
export type Phone = z.infer<typeof Phone>;

/** A web address, https first. */
export const WebAddress = z
  .string({ error: 'write the web address in full, like https://example.org/' })
  .trim()
  .refine((text) => /^https?:\/\/[^\s/.]+\.[^\s]+$/.test(text) && URL.canParse(text), {
    error: 'write the web address in full, like https://example.org/',
  });

/** An email address of a team, not of one person. */
export const EmailAddress = z.email({ error: 'write an email address, like team@example.org' });

/** How to reach them, always shown in this order. Leave out what is not known. */
export const Contact = z.strictObject({
  /** 01632 960123 */
  phone: Phone.optional(),
  /** Words that go with the number: "choose option 2", "ask for the duty worker". */
  phoneNote: line(120, 'say in a few words what to do on the phone').optional(),
  /** The number to text: 07700 900123 or a short code such as 85258. */
  text: Phone.optional(),
  /** Words that go with the text number: "text SHOUT". */
  textNote: line(120, 'say in a few words what to text').optional(),
  /** team@example.org */
  email: EmailAddress.optional(),
  /** https://example.org/sleep */
  web: WebAddress.optional(),
  /** When someone answers, in words: "9am to 5pm, Monday to Friday". */
  hours: line(160, 'say when someone answers').optional(),
});
export type Contact = z.infer<typeof Contact>;
