/** A whole source that nobody should send: what it is, and what has to become of it. */
export interface Hostile {
  readonly says: string;
  /** The name of its file, which is all that the import is told. */
  readonly file: string;
  readonly bytes: string | Uint8Array;
  /**
   * `refused` in a sentence, with nothing written; `cleaned`, with the good service of it written and the rest told; or
   * `told`, where nothing in it is any good, record by record.
   */
  readonly becomes: 'refused' | 'cleaned' | 'told';
}

/** A service with nothing wrong with it: it has to come through, whatever stands beside it. */
export const goodService = {
  id: 'good',
  name: 'Harbour Sprats',
  description: 'Songs.',
  organization: { id: 'o', name: 'Sprats' },
} as const;

/** A feed of the good service and others. */
export const feedWith = (...services: readonly unknown[]): string => JSON.stringify([goodService, ...services]);
