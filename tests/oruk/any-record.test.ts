import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asWritten } from '../../src/domain/as-written.ts';
import type { ServiceRecord } from '../../src/domain/directory.ts';
import { openService, openServiceRecord, withheldFrom } from '../../src/domain/open-record.ts';
import { Service } from '../../src/domain/schema/service.ts';
import { recordOf } from '../../src/oruk/our-own.ts';
import { publication } from '../../src/oruk/publication.ts';
import { serviceInList, serviceOf } from '../../src/oruk/service.ts';
import { fromSheets } from '../../src/spreadsheet/from-sheets.ts';
import { toSheets } from '../../src/spreadsheet/to-sheets.ts';
import { anyServiceFields, anyWords } from '../support/any-service.ts';
import { readArea } from '../support/area.ts';
import { compiled, faults } from '../support/oruk-schemas.ts';

const published = publication(readArea(), 'https://help.example.org');
const [inList, alone] = [compiled('service_list'), compiled('service')];

const anyService: fc.Arbitrary<ServiceRecord> = fc
  .tuple(anyServiceFields, anyWords)
  .map(([fields, body]) => ({ ...Service.parse(fields), id: 'any-service', file: 'services/any-service.md', body }));

describe('whatever a record says', () => {
  test('written out and read again, it says the same', () => {
    fc.assert(
      fc.property(anyServiceFields, (fields) => {
        const read = Service.parse(fields);
        expect(Service.parse(asWritten(read))).toEqual(read);
      }),
      { numRuns: 100 },
    );
  });

  test('its entry in the feed has no fault, and gives the record back', () => {
    fc.assert(
      fc.property(anyService, (service) => {
        const entry = serviceOf(service, published);
        expect(faults(alone, entry)).toEqual([]);
        expect(faults(inList, serviceInList(service, published))).toEqual([]);
        expect(recordOf(JSON.parse(JSON.stringify(entry)))).toEqual(openServiceRecord(service));
      }),
      { numRuns: 100 },
    );
  });

  test('its rows in the spreadsheet give it back', () => {
    fc.assert(
      fc.property(anyService, (service) => {
        const record = openServiceRecord(service);
        const { records, problems } = fromSheets(toSheets({ services: [record] }));
        expect(problems).toEqual([]);
        expect(records.get('services')).toEqual([record]);
        const { id: _id, file: _file, body: _body, ...facts } = openService(service);
        expect(Service.parse(records.get('services')?.[0]?.fields)).toEqual(facts);
      }),
      { numRuns: 100 },
    );
  });

  test('what is kept back is said, and is not there', () => {
    fc.assert(
      fc.property(anyService, (service) => {
        const { fields, withheld } = openServiceRecord(service);
        expect(withheld).toEqual(withheldFrom(service));
        expect('commissioning' in fields).toBe(service.commissioning?.publish === true);
        const entry = serviceOf(service, published);
        expect(entry.funding !== undefined).toBe(service.commissioning?.publish === true);
        if (service.addressHidden)
          expect([entry.service_at_locations, JSON.stringify(fields).includes('saltmouth')]).toEqual([
            undefined,
            service.organisation === 'saltmouth-toy-shed',
          ]);
      }),
      { numRuns: 100 },
    );
  });
});
