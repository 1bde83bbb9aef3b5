import { asWritten, type WrittenFields } from './as-written.ts';
import type { Kept, ServiceRecord } from './directory.ts';
import { withoutHiddenAddress } from './hidden-address.ts';

/** A part of a record that is kept back from open data. Whoever reads the record back keeps what they hold. */
export type Withheld = 'address' | 'commissioning';

/** A record as it may leave: its facts as an officer would type them, its words, and what was kept back. */
export interface OpenRecord {
  readonly id: string;
  readonly fields: WrittenFields;
  readonly body: string;
  readonly withheld: readonly Withheld[];
}

/** A service with only what may be published: no place that would give a hidden address away, no commissioning unless the officer said yes. */
export function openService(service: ServiceRecord): ServiceRecord {
  const { commissioning, ...facts } = service;
  return withoutHiddenAddress({ ...facts, ...(commissioning?.publish ? { commissioning } : {}) });
}

/** What is kept back from open data about a service. */
export const withheldFrom = ({ addressHidden, commissioning }: ServiceRecord): Withheld[] => [
  ...(addressHidden ? (['address'] as const) : []),
  ...(commissioning && !commissioning.publish ? (['commissioning'] as const) : []),
];

/** A service as it may leave. */
export const openServiceRecord = (service: ServiceRecord): OpenRecord => ({
  ...openRecord(openService(service)),
  withheld: withheldFrom(service),
});

/** Any other record: all of it may leave. */
export function openRecord<Fields extends object>({ id, file: _file, body, ...fields }: Kept<Fields>): OpenRecord {
  return { id, fields: asWritten(fields), body, withheld: [] };
}
