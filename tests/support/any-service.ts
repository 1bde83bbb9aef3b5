import fc from 'fast-check';
import type { WrittenFields } from '../../src/domain/as-written.ts';

/** Services as an officer might write them, with every field that there is, for properties that must hold whatever a record says. */

const line = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .map((text) => text.replaceAll(/[\n\r]/g, ' ').trim())
  .filter((text) => text.length > 0);
const prose = fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'));
const yesNo = fc.constantFrom('yes', 'no');
const answer = fc.constantFrom('yes', 'no', 'unknown');
const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${hour}:${String(minute).padStart(2, '0')}`);
const closing = fc.oneof(time, fc.constant('midnight'));
const weekday = fc.constantFrom('Monday', 'Tuesday', 'Saturday', 'Sunday');
const age = fc.oneof(
  fc.integer({ min: 0, max: 120 }).map(String),
  fc.integer({ min: 0, max: 60 }).map((months) => `${months} months`),
);
const pounds = fc.integer({ min: 0, max: 99_999_999 }).map((pence) => (pence / 100).toFixed(2));
const point = fc.record({
  lat: fc.integer({ min: 49_000_000, max: 61_000_000 }).map((millionths) => (millionths / 1e6).toFixed(6)),
  lon: fc.integer({ min: -90_000_000, max: 20_000_000 }).map((millionths) => (millionths / 1e7).toFixed(7)),
});
/** Addresses that people do type, with all sorts after the host. */
const web = fc.oneof(
  fc.constant('http://example.org'),
  line.map((text) => `https://example.org/${text.replaceAll(/\s/gu, '')}`).filter((address) => URL.canParse(address)),
);
const phone = fc.constantFrom('01632 960123', '07700 900123', '0800 1111', '999');

/** Some of the fields, those named always. */
const fields = (model: Record<string, fc.Arbitrary<unknown>>, required: readonly string[] = []) =>
  fc.record(model, { requiredKeys: [...required] });

const places = ['saltmouth-family-centre', 'own-hall'] as const;

const session = fc.oneof(
  fields(
    {
      day: weekday,
      start: time,
      end: closing,
      repeats: fc.oneof(
        fc.constantFrom('weekly', 'term-time', 'school-holidays'),
        fc.record({ kind: fc.constant('fortnightly'), startingOn: day }),
        fc.record({ kind: fc.constant('monthly'), nth: fc.constantFrom('first', 'second', 'last') }),
      ),
      from: day,
      until: day,
      except: fc.array(day, { maxLength: 2 }),
      at: fc.constantFrom(...places),
      name: line,
      booking: line,
    },
    ['day', 'start', 'end', 'repeats'],
  ),
  fc.record({
    start: time,
    end: closing,
    repeats: fc.record({ kind: fc.constant('dates'), dates: fc.uniqueArray(day, { minLength: 1, maxLength: 3 }) }),
  }),
);

const opening = fields(
  {
    hours: fc.array(fc.record({ days: fc.uniqueArray(weekday, { minLength: 1 }), opens: time, closes: closing }), {
      minLength: 1,
      maxLength: 3,
    }),
    closedOnBankHolidays: answer,
    exceptions: fc.array(fields({ from: day, to: day, opens: time, closes: time, note: line }, ['from']), { maxLength: 2 }),
  },
  ['hours'],
);

const status = fc.oneof(
  fc.constant('open'),
  fields({ kind: fc.constant('paused'), since: day, until: day, note: line, instead: fc.constant(['vale-larder']) }, ['kind', 'since']),
  fields({ kind: fc.constantFrom('closing', 'closed'), on: day, note: line, instead: fc.constant(['vale-larder']) }, ['kind', 'on']),
);

/** The fields of a service of the made-up area. */
export const anyServiceFields: fc.Arbitrary<WrittenFields> = fields(
  {
    name: line.map((text) => `${text} and more`),
    summary: line,
    organisation: fc.constantFrom('vale-larder', 'saltmouth-toy-shed'),
    status,
    needs: fc.uniqueArray(fc.constantFrom('biting', 'food', 'playing'), { minLength: 1 }),
    ages: fc.oneof(
      fc.constantFrom('unknown', 'any', 'parents-and-carers', 'pregnancy'),
      fields({ from: age, to: fc.oneof(age, fc.constant('any')), pregnancy: yesNo, parentsAndCarers: yesNo }, ['from', 'to']),
    ),
    audience: fc.constant(['families']),
    kind: fc.constantFrom('drop-in', 'childcare', 'helpline'),
    delivery: fc.uniqueArray(fc.constantFrom('in-person', 'home', 'phone', 'online', 'text'), { minLength: 1 }),
    at: fc.subarray([...places]),
    venues: fc.array(
      fields(
        {
          id: fc.constant('own-hall'),
          name: line,
          address: line,
          postcode: fc.constant('DN4 0TY'),
          point,
          locality: fc.constant('hills'),
          findIt: line,
        },
        ['id', 'name', 'locality'],
      ),
      { minLength: 1, maxLength: 1 },
    ),
    addressHidden: yesNo,
    area: fc.oneof(
      fc.constantFrom('borough', 'national'),
      fc.record({ kind: fc.constant('localities'), localities: fc.constant(['coast']) }),
      fc.record({ kind: fc.constant('wards'), wards: fc.constant(['Overwold']) }),
    ),
    sessions: fc.array(session, { maxLength: 3 }),
    opening,
    cost: fc.oneof(
      fc.constantFrom('free', 'unknown'),
      fields({ kind: fc.constant('paid'), amount: pounds, per: fc.constantFrom('session', 'hour'), concessions: line, note: line }, [
        'kind',
      ]),
    ),
    referral: fields(
      {
        routes: fc.uniqueArray(fc.constantFrom('turn-up', 'book', 'professional-refers'), { minLength: 1 }),
        whoRefers: line,
        form: web,
        consent: answer,
        takes: prose,
      },
      ['routes'],
    ),
    wait: fc.oneof(
      fc.constant('unknown'),
      fields({ weeks: fc.integer({ min: 0, max: 520 }).map(String), saidOn: day, meanwhile: line }, ['weeks', 'saidOn']),
    ),
    level: fc.constantFrom('everyone', 'extra'),
    languages: fc.uniqueArray(fc.constantFrom('English', 'Polish', 'Yorkshire'), { maxLength: 3 }),
    interpreters: answer,
    accessibility: fc.dictionary(fc.constantFrom('step-free', 'hearing-loop'), answer),
    contact: fields({
      phone,
      phoneNote: line,
      text: phone,
      email: fc.constant('team@example.org'),
      web: web,
      hours: line,
    }),
    firstVisit: fields({ expect: prose, bring: line, bringSomeone: answer, pramSpace: answer }),
    send: fields({ needsMet: fc.array(line, { maxLength: 3 }), support: prose, quietSpace: answer }),
    childcare: fields(
      {
        type: fc.constant('nursery'),
        urn: fc.constant('EY123456'),
        judgement: fc.constantFrom('good', 'unknown'),
        judgedOn: day,
        places: fc.constant('24'),
        vacancies: answer,
      },
      ['type'],
    ),
    commissioning: fields({ funder: line, contractEnd: day, annualValue: pounds, publish: yesNo }, ['funder']),
    checked: fc.oneof(fc.constant('not-yet'), fields({ on: day, by: line, next: day }, ['on', 'by'])),
    provenance: fields({ source: line, idInSource: line, licence: line }, ['source']),
  },
  [
    'name',
    'summary',
    'organisation',
    'status',
    'needs',
    'ages',
    'audience',
    'kind',
    'delivery',
    'area',
    'cost',
    'checked',
    'provenance',
    'venues',
  ],
) as fc.Arbitrary<WrittenFields>;

/** The words below the fields. */
export const anyWords = fc.oneof(fc.constant(''), prose, fc.constant('See [the larder](/services/vale-larder/).\n\n**Come in.**'));
