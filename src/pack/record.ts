import type { Contact } from '../domain/schema/contact.ts';
import type { Checked, Status } from '../domain/schema/record.ts';
import type { Referral, Wait } from '../domain/schema/referral.ts';
import type { TriState } from '../domain/schema/tri-state.ts';
import { digestOf } from './digest.ts';
import type { PackEntry, PackKind } from './pack.ts';

/** What a pack says about a service, a hub or a guide. Words that depend on the day are made when they are read. */
export interface PackRecord {
  readonly kind: PackKind;
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  readonly status: Status;
  /** To be seen with it could put someone at risk. */
  readonly atRisk: boolean;
  /** Facts in words; empty where a guide has none. */
  readonly ages: string;
  readonly when: string;
  readonly where: string;
  readonly cost: string;
  readonly waysIn: string;
  /** Each door on one line: "Balby Family Hub, 1 Sandycroft Crescent, Balby, DN4 0TY". */
  readonly doors: readonly string[];
  readonly contact: Contact;
  readonly languages: readonly string[];
  readonly interpreters: TriState;
  readonly checked: Checked;
  /** What matters about it today, digested: see `digestOfRecord`. */
  readonly digest: string;
  /** For professionals. Services only. */
  readonly lens?: Lens;
}

/** What a professional needs to know before they send a family. No page for families shows it whole. */
export interface Lens {
  readonly referral?: Referral;
  readonly wait: Wait;
  /** "Extra help with one thing (level 2)". */
  readonly level?: string;
  /** Services for the same need with more help than this, and with less. */
  readonly stepUp: readonly Step[];
  readonly stepDown: readonly Step[];
}

export interface Step {
  readonly id: string;
  readonly name: string;
}

/** What is compared with the day a thing was added, in the order in which it stands in a digest. */
export const comparedFacts = ['name', 'contact', 'when', 'where', 'cost', 'waysIn', 'ages'] as const;
export type ComparedFact = (typeof comparedFacts)[number];

const lettersPerFact = 2;
const lettersOfNeed = 3;
const lettersOfLocality = 2;

/** Facts, the need it is best known for and where it is → a digest of 19 letters. A change goes unseen once in 4,096 times. */
export const digestOfRecord = (
  facts: Readonly<Record<ComparedFact, string>>,
  { need, locality }: { readonly need: string; readonly locality: string },
): string =>
  comparedFacts.map((fact) => digestOf(facts[fact], lettersPerFact)).join('') +
  digestOf(need, lettersOfNeed) +
  digestOf(locality, lettersOfLocality);

const lettersOfFacts = comparedFacts.length * lettersPerFact;

/** The facts of which two digests differ. None when either is missing. */
export const changedFacts = (then: string, now: string): ComparedFact[] =>
  then.length < lettersOfFacts || now.length < lettersOfFacts
    ? []
    : comparedFacts.filter((_, at) => sliceOf(then, at) !== sliceOf(now, at));

const sliceOf = (digest: string, fact: number) => digest.slice(fact * lettersPerFact, (fact + 1) * lettersPerFact);

/** The need and the locality in a digest, as `digestOfNeed` and `digestOfLocality` write them. */
export const needIn = (digest: string): string => digest.slice(lettersOfFacts, lettersOfFacts + lettersOfNeed);
export const localityIn = (digest: string): string => digest.slice(lettersOfFacts + lettersOfNeed);
export const digestOfNeed = (id: string): string => digestOf(id, lettersOfNeed);
export const digestOfLocality = (id: string): string => digestOf(id, lettersOfLocality);

/** What stands for a thing where its id must not: six letters, the same for the same thing for good. */
export const hashOfThing = (kind: PackKind, id: string): string => digestOf(`${kind}.${id}`, 6);

/** The same for a thing in a pack, however it is named there. */
export const hashOfEntry = ({ kind, ref }: Pick<PackEntry, 'kind' | 'ref'>): string =>
  ref.startsWith('_') ? ref.slice(1) : hashOfThing(kind, ref);

/** How a pack names it. */
export const refOf = ({ kind, id, atRisk }: Pick<PackRecord, 'kind' | 'id' | 'atRisk'>): string =>
  atRisk ? `_${hashOfThing(kind, id)}` : id;

/** A thing as it goes into a pack. */
export const entryOf = (record: PackRecord): PackEntry => ({ kind: record.kind, ref: refOf(record), was: record.digest });
