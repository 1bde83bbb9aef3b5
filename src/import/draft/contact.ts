import { mailboxesIn } from '../clean/mailboxes.ts';
import { cutTo, oneLine } from '../clean/one-line.ts';
import { readPhone } from '../clean/phones.ts';
import { webAddressIn } from '../clean/web-address.ts';
import type { Found } from '../found.ts';
import type { Notes } from '../notes.ts';

/** How to reach a service: the first number, team mailbox and page that can be used; the rest in the notes. */
export function typeContact(
  found: Pick<Found, 'phones' | 'texts' | 'emails' | 'webs' | 'people'>,
  notes: Notes,
): { contact?: Readonly<Record<string, string>> } {
  const contact = {
    ...phoneOf(found, notes),
    ...textOf(found.texts, notes),
    ...emailOf(found, notes),
    ...webOf(found.webs, notes),
  };
  return Object.keys(contact).length > 0 ? { contact } : {};
}

function phoneOf({ phones, people }: Pick<Found, 'phones' | 'people'>, notes: Notes): Readonly<Record<string, string>> {
  const read = phones.map(({ number, about }) => ({ typed: number, about: oneLine(about), ...readPhone(number) }));
  for (const { typed, number, zeroPutBack } of read) {
    if (!number) notes.dropped('contact › phone', { found: typed, why: 'it is not a number that can be rung from here' });
    else if (number !== typed)
      notes.changed('contact › phone', {
        found: typed,
        now: number,
        why: zeroPutBack ? 'its first 0 was lost' : 'in the groups that people say',
      });
  }
  const usable = read.filter(({ number, about }) => number && !/\bfax\b/i.test(about));
  const [first, ...others] = [...new Map(usable.map((one) => [one.number, one])).values()];
  for (const fax of read.filter(({ number, about }) => number && /\bfax\b/i.test(about)))
    notes.dropped('contact › phone', { found: fax.typed, why: 'it is a fax' });
  if (!first?.number) return {};
  if (people.length > 0 && first.number.startsWith('07'))
    notes.guessed('contact › phone', { now: first.number, why: 'a mobile beside a person’s name may be theirs alone: ask' });
  const note = [
    first.note,
    first.about,
    ...others.map(({ number, note: said, about }) => `or ${[number, said, about].filter(Boolean).join(' ')}`),
  ]
    .filter(Boolean)
    .join('; ');
  if (note.length > 120) notes.dropped('contact › phoneNote', { found: note, why: 'cut to 120 letters' });
  return { phone: first.number, ...(note ? { phoneNote: cutTo(note, 120) } : {}) };
}

function textOf(texts: readonly string[], notes: Notes): Readonly<Record<string, string>> {
  for (const typed of texts) {
    const { number, note } = readPhone(typed);
    if (number) return { text: number, ...(note ? { textNote: cutTo(note, 120) } : {}) };
    notes.dropped('contact › text', { found: typed, why: 'it is not a number that can be texted' });
  }
  return {};
}

function emailOf({ emails, people }: Pick<Found, 'emails' | 'people'>, notes: Notes): Readonly<Record<string, string>> {
  const found = emails.map((typed) => ({ typed, mailboxes: mailboxesIn(typed, people) }));
  for (const { typed } of found.filter(({ mailboxes }) => mailboxes.length === 0))
    notes.dropped('contact › email', { found: typed, why: 'it is not an email address' });
  const all = [...new Map(found.flatMap(({ mailboxes }) => mailboxes).map((one) => [one.address, one])).values()];
  for (const { address, why } of all.filter(({ personal }) => personal)) notes.withheld('contact › email', { found: address, why });
  const [first, ...others] = all.filter(({ personal }) => !personal);
  for (const { address } of others) notes.dropped('contact › email', { found: address, why: 'another address is used' });
  return first ? { email: first.address } : {};
}

function webOf(webs: readonly string[], notes: Notes): Readonly<Record<string, string>> {
  const read = [...new Set(webs)].map((typed) => ({ typed, web: webAddressIn(typed) }));
  for (const { typed, web } of read) {
    if (!web) notes.dropped('contact › web', { found: typed, why: 'it is not a web address' });
    else if (web !== typed)
      notes.changed('contact › web', { found: typed, now: web, why: 'written in full, without what only counts visits' });
  }
  const [first, ...others] = [...new Set(read.flatMap(({ web }) => web ?? []))];
  for (const web of others) notes.dropped('contact › web', { found: web, why: 'another page is used' });
  return first ? { web: first } : {};
}
