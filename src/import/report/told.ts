import type { ProposedNeed } from '../draft/need-proposer.ts';
import type { Conflict } from '../merge/merge-fields.ts';
import type { NearDuplicate } from '../merge/near-duplicates.ts';
import type { Note } from '../notes.ts';

/** What became of a record. */
export type Outcome = 'new' | 'updated' | 'unchanged' | 'withheld' | 'repeated' | 'left' | 'unreadable' | 'gone';

/** One record of the report. */
export interface Told {
  readonly where: string;
  readonly idInSource: string;
  readonly name: string;
  readonly outcome: Outcome;
  /** Why it was withheld, left or not read. */
  readonly why?: string;
  /** Path from the content folder. */
  readonly file?: string;
  readonly needs?: readonly ProposedNeed[];
  readonly needsAPerson?: boolean;
  readonly notes?: readonly Note[];
  readonly taken?: readonly string[];
  readonly conflicts?: readonly Conflict[];
}

/** The whole of an import in numbers. `read` is the sum of what became of services. */
export interface Counts {
  read: number;
  new: number;
  updated: number;
  unchanged: number;
  withheld: number;
  repeated: number;
  left: number;
  unreadable: number;
  gone: number;
  needsAPerson: number;
  conflicts: number;
  organisations: number;
}

export interface Summary {
  readonly source: string;
  readonly licence: string;
  readonly formats: readonly string[];
  readonly readOn: string;
  readonly into: string;
  readonly dryRun: boolean;
  readonly counts: Readonly<Counts>;
  readonly filesWritten: number;
  readonly remarks: readonly string[];
  readonly nearDuplicates: readonly NearDuplicate[];
}
