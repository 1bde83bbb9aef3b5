import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gsm7Length, toGsm7 } from '../../src/pack/gsm7.ts';
import { messageParts, roomInPart } from '../../src/pack/message-parts.ts';
import { packRecords } from '../../src/pack/records.ts';
import { textMessages } from '../../src/pack/text-message.ts';
import { caseNote, plainEmail } from '../../src/pack/written.ts';
import { readArea, testDay } from '../support/area.ts';

const directory = readArea('content');
const records = packRecords(directory);
const addressed = records.map((record) => ({ record, address: `https://help.example.gov.uk/services/${record.id}/` }));

test('any text has only letters that a text message carries, and those that it carries are left alone', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      const plain = toGsm7(text);
      expect(gsm7Length(plain)).toBeLessThan(Number.POSITIVE_INFINITY);
      expect(toGsm7(plain)).toBe(plain);
    }),
  );
  expect(toGsm7('Café’s £5 – “free” ő €2')).toBe('Café\'s £5 - "free" o €2');
  expect(gsm7Length('€')).toBe(2);
});

test('whatever is said, each part has at most 160 letters, and joined they say it all in order', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abc£€[ÅΔ'), minLength: 1, maxLength: 220 });
  fc.assert(
    fc.property(fc.array(fc.array(word, { minLength: 1, maxLength: 12 }), { maxLength: 12 }), (things) => {
      const parts = messageParts(things);
      for (const part of parts) expect(gsm7Length(part)).toBeLessThanOrEqual(roomInPart);
      const said = parts.map((part) => (parts.length > 1 ? part.replace(/ \d+\/\d+$/, '') : part)).join('');
      expect(said.replaceAll(/\s/g, '')).toBe(things.flat().join(''));
    }),
  );
});

test('every record of the directory fits, and twelve of any together', () => {
  for (const one of addressed)
    for (const part of textMessages([one])) expect(gsm7Length(part), one.record.id).toBeLessThanOrEqual(roomInPart);
  fc.assert(
    fc.property(fc.subarray(addressed, { minLength: 1, maxLength: 12 }), (some) => {
      for (const part of textMessages(some)) expect(gsm7Length(part)).toBeLessThanOrEqual(roomInPart);
    }),
    { numRuns: 50 },
  );
});

test('a phone number is never broken over two messages', () => {
  const ringable = addressed.filter(({ record }) => record.contact.phone && !record.atRisk);
  fc.assert(
    fc.property(fc.subarray(ringable, { minLength: 2, maxLength: 8 }), (some) => {
      const parts = textMessages(some);
      for (const { record } of some)
        expect(
          parts.some((part) => part.includes(record.contact.phone ?? '')),
          record.id,
        ).toBe(true);
    }),
    { numRuns: 50 },
  );
});

test('a service by itself is one message, which has its name and its number whatever must be left out', () => {
  for (const one of addressed.filter(({ record }) => record.kind !== 'guide' && !record.atRisk)) {
    const messages = textMessages([{ ...one, address: `https://families.a-long-name.example.gov.uk/services/${one.record.id}/` }]);
    expect(messages, one.record.id).toHaveLength(1);
    expect(messages[0]).toContain(toGsm7(one.record.name));
    if (one.record.contact.phone) expect(messages[0]).toContain(one.record.contact.phone);
  }
});

test('a text about a service that puts people at risk has a number and no name, need, place or page', () => {
  const risky = addressed.filter(({ record }) => record.atRisk);
  expect(risky.length).toBeGreaterThan(3);
  for (const one of risky) {
    const { record } = one;
    const text = textMessages([one]).join(' ').toLowerCase();
    for (const secret of [record.name, record.id, record.where, one.address].filter(Boolean))
      expect(text, record.id).not.toContain(secret.toLowerCase());
    expect(text).not.toMatch(/abuse|violen|refuge|exploit|danger|safe|door|http/);
    if (record.contact.phone) expect(text).toContain(record.contact.phone);
  }
});

test('the hours of such a number are said only when they are nothing but days and times', () => {
  const [one] = addressed.filter(({ record }) => record.atRisk && record.contact.phone);
  if (!one) throw new Error('There is no such service.');
  const textWith = (hours: string) => textMessages([{ ...one, record: { ...one.record, contact: { phone: '01632 960165', hours } } }]);
  expect(textWith('24 hours, every day')).toEqual(['Ring 01632 960165. 24 hours, every day.']);
  expect(textWith('9am to 5:30pm, Monday to Friday')).toEqual(['Ring 01632 960165. 9am to 5:30pm, Monday to Friday.']);
  expect(textWith('The refuge answers 24 hours')).toEqual(['Ring 01632 960165.']);
});

const clinic = addressed.find(({ record }) => record.id === 'sleep-clinic');
const written = {
  things: clinic ? [{ ...clinic, reason: 'Someone to talk to about this.', next: 'Ring them.' }] : [],
  note: 'See you on Friday.',
  address: 'https://help.example.gov.uk/pack/#pack=1',
  team: 'Questions? Families Information Service, 01632 960800.',
};

test('an email is plain words that a family can use without opening anything', () => {
  expect(plainEmail(written, testDay)).toMatchInlineSnapshot(`
    "Hello,
    These are the places we talked about.

    See you on Friday.

    1. Children's sleep clinic
    School nurses help you change bedtimes and broken nights for a child aged one to eleven.
    Why: Someone to talk to about this.
    Next step: Ring them.
    Phone: 01632 960155 (press 4 for sleep)
    When: Tuesdays, 1pm to 3:30pm, at Wheatley Family Hub; Every other Thursday, 9:30am to midday, at Stainforth Family Hub
    Where: Wheatley Family Hub, Old School Way, Beckett Road, Wheatley, Doncaster, DN2 4AJ; Stainforth Family Hub, Junction Road, Stainforth, Doncaster, DN7 5DH
    Cost: Free
    How to get in: Ask them yourself, or a professional asks for you
    For: 12 months to 11 years, and parents and carers
    Checked 10 November 2026.
    https://help.example.gov.uk/services/sleep-clinic/

    All of them on one page:
    https://help.example.gov.uk/pack/#pack=1

    Questions? Families Information Service, 01632 960800."
  `);
});

test('a case note says what was offered, how to get in, the wait with its day, and how sure the facts are', () => {
  expect(caseNote(written, testDay)).toMatchInlineSnapshot(`
    "Information given on 23 November 2026.

    1. Children's sleep clinic (service)
    Reason: Someone to talk to about this.
    Next step: Ring them.
    How to get in: Ask them yourself, or a professional asks for you. Wait: About 6 weeks (said on 10 November).
    Facts checked 10 November 2026 by Doncaster 0 to 19 health team.
    https://help.example.gov.uk/services/sleep-clinic/

    Note on the pack: See you on Friday.

    The pack: https://help.example.gov.uk/pack/#pack=1"
  `);
});
