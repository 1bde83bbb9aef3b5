import { EmailAddress } from '../../domain/schema/contact.ts';
import { firstNames } from './first-names.ts';

/** A mailbox in some text, and whether it seems to be one person's. */
export interface Mailbox {
  readonly address: string;
  readonly personal: boolean;
  readonly why: string;
}

// It begins where a word begins, and is no longer than an address may be: a page of letters then costs one look, not one for each letter.
const mailbox = /(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}.-]{1,190}\.\p{L}{2,24}/giu;

/** Mailboxes of everyone, where a group keeps its post as often as a person. */
const freeMail =
  /@(gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|icloud|me|aol|btinternet|btopenworld|sky|talktalk|virginmedia|ntlworld|blueyonder|tiscali|protonmail|mail)\./i;

/** The mailboxes in a text. `people` are names that stood beside it: a mailbox that has one of them is that person's. */
export function mailboxesIn(text: string, people: readonly string[]): Mailbox[] {
  const found = [...new Set((text.match(mailbox) ?? []).map((one) => one.replace(/^[.'-]+|[.'-]+$/g, '').toLowerCase()))];
  return found.filter((address) => EmailAddress.safeParse(address).success).map((address) => ({ address, ...whose(address, people) }));
}

function whose(address: string, people: readonly string[]): Omit<Mailbox, 'address'> {
  const [local = ''] = address.split('@');
  const parts = local.split(/[._+\-\d]+/).filter(Boolean);
  const named = people.some((name) => isOf(local, name));
  if (named) return { personal: true, why: 'it has the name of the person beside it' };
  const [first = '', ...rest] = parts;
  if (firstNames.has(first) && rest.length > 0 && rest.length < 3)
    return { personal: true, why: 'it looks like a first name and a family name' };
  if (firstNames.has(first) && rest.length === 0 && !freeMail.test(address)) return { personal: true, why: 'it looks like a first name' };
  if (firstNames.has(first) && freeMail.test(address)) return { personal: true, why: 'it looks like a person’s own mailbox' };
  if (parts.length === 2 && first.length === 1 && (rest[0]?.length ?? 0) > 2)
    return { personal: true, why: 'it looks like an initial and a family name' };
  return { personal: false, why: '' };
}

/** Does a mailbox hold this person's name? Jo Bloggs: jo.bloggs, jbloggs, bloggsj. */
function isOf(local: string, name: string): boolean {
  const words =
    name
      .toLowerCase()
      .replace(/\b(mr|mrs|miss|ms|mx|dr|rev)\b\.?/g, '')
      .match(/\p{L}{2,}/gu) ?? [];
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last || words.length < 2) return false;
  const bare = local.replace(/[^\p{L}]/gu, '');
  return [first + last, last + first, first[0] + last, last + first[0]].includes(bare) || (bare === first && firstNames.has(first));
}
