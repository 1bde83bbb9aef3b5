import type { Note } from '../notes.ts';
import type { ProposedNeed } from './need-proposer.ts';

/** Fields as someone would type them: scalars are text. */
export type Fields = Readonly<Record<string, unknown>>;

/** A record ready to be written, or to be compared with the one that came from it before. */
export interface Draft {
  readonly collection: 'services' | 'organisations';
  readonly where: string;
  readonly idInSource: string;
  readonly name: string;
  readonly fields: Fields;
  /** The Markdown below the fields. */
  readonly words: string;
  readonly notes: readonly Note[];
  readonly needs: readonly ProposedNeed[];
  /** The source gives no date for its status, so today's stands in it: not a change when it is read again tomorrow. */
  readonly undatedStatus: boolean;
}

/** A record that is not written, and why. It is in the report with all that it said. */
export interface Withheld {
  readonly where: string;
  readonly idInSource: string;
  readonly name: string;
  readonly why: string;
  readonly notes: readonly Note[];
}

/** What stays the same for every record of one import. */
export interface Source {
  /** "Bristol open data, November 2026", or the file or address it came from. */
  readonly name: string;
  readonly licence: string;
  /** The day it is read. */
  readonly today: string;
}
