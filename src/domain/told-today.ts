import type { ServiceRecord } from './directory.ts';
import { withoutHiddenAddress } from './hidden-address.ts';

/**
 * A service as its record was on an earlier day, with only what may be told today. An address that is secret now was perhaps not
 * then, and a contract that was published may be no longer: what must not be told today is not told of the past either.
 * `now` is the same service today; undefined when it has left.
 */
export function asToldToday(past: ServiceRecord, now: ServiceRecord | undefined): ServiceRecord {
  const { commissioning, ...facts } = past;
  const published = commissioning?.publish && (now === undefined || now.commissioning?.publish === true);
  return withoutHiddenAddress({
    ...facts,
    addressHidden: past.addressHidden || (now?.addressHidden ?? false),
    ...(published ? { commissioning } : {}),
  });
}
