import { gsm7Length, toGsm7 } from './gsm7.ts';
import { messageParts, roomForCount, roomInPart } from './message-parts.ts';
import type { PackRecord } from './record.ts';

/** A record with the whole address of its page. */
export interface Addressed {
  readonly record: PackRecord;
  readonly address: string;
}

/** A longer one would fill a message by itself. */
const longestAddress = 90;
const longestFact = 60;

/**
 * A pack as text messages, ready to copy: each at most 160 letters of GSM-7. Of a service that could put someone at risk it says a number
 * and when it is answered, and no name, need, place or address of a page: messages are read on lock screens, by whoever holds the phone.
 */
export const textMessages = (things: readonly Addressed[]): string[] => messageParts(things.map(wordsOf));

function wordsOf({ record, address }: Addressed): string[] {
  if (record.atRisk) return bareNumber(record);
  const facts = [record.when, record.where, record.cost]
    .filter((fact) => fact && fact.length <= longestFact)
    .map((fact) => words(`${fact}.`));
  const page = address.length <= longestAddress ? [[toGsm7(address)]] : [];
  return fitted([...words(`${record.name}:`), ...numbers(record)], [...facts, ...page]);
}

/** What must be said, with as much of the rest, from its start, as leaves it whole in one message. */
function fitted(must: readonly string[], rest: readonly (readonly string[])[]): string[] {
  const all = [...must, ...rest.flat()];
  if (rest.length === 0 || gsm7Length(all.join(' ')) <= roomInPart - roomForCount) return all;
  return fitted(must, rest.slice(0, -1));
}

/** A number and, where they are nothing but days and times, its hours. Notes are free words, and may say what must not be said. */
function bareNumber({ contact: { phone, text, hours = '' } }: PackRecord): string[] {
  if (!phone && !text) return words('Ask me about the other one.');
  const bare = [...(phone ? ['Ring', `${toGsm7(phone)}.`] : []), ...(text ? ['Text', `${toGsm7(text)}.`] : [])];
  return isOnlyTimes(hours) ? [...bare, ...words(`${hours}.`)] : bare;
}

const isOnlyTimes = (hours: string) =>
  /^((\d{1,2}([:.]\d\d)?(am|pm)?|to|and|midday|midnight|hours|a|every|day|days|week|year|all|seven|open|(mon|tues|wednes|thurs|fri|satur|sun)days?|weekdays|weekends)[ ,.]*)+$/i.test(
    hours,
  );

const words = (text: string): string[] => toGsm7(text).split(/\s+/).filter(Boolean);

/** A number is one word, spaces and all: it must not be broken over two messages. */
function numbers({ contact: { phone, text, textNote } }: PackRecord): string[] {
  const textTo = textNote ? `${textNote} to ${text}` : `Text ${text}`;
  return [...(phone ? ['Ring', `${toGsm7(phone)}.`] : []), ...(text ? [`${toGsm7(textTo)}.`] : [])];
}
