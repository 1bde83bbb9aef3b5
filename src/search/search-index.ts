import type { CheckDays } from '../domain/freshness.ts';
import type { Ages } from '../domain/schema/ages.ts';
import type { Calendar } from '../domain/schema/calendar.ts';
import type { Cost } from '../domain/schema/cost.ts';
import type { Point } from '../domain/schema/place.ts';
import type { Checked, Status } from '../domain/schema/record.ts';
import type { AgeBand } from '../domain/schema/vocabulary.ts';
import type { Weekday } from '../domain/schema/when.ts';
import type { Series } from '../domain/series.ts';
import type { Interned } from './interned.ts';
import type { PackedLearned } from './learned-words.ts';
import type { PackedText } from './packed-text.ts';
import type { FacetName } from './query.ts';

/** Everything that search needs, as plain JSON: built once with the site, read in Node and in the browser. */
export interface SearchIndex {
  /** Services by what decides whether and where they stand among results. Everything else speaks of a service by its place here. */
  readonly services: { readonly [Field in keyof IndexedService]: Interned<IndexedService[Field]> };
  readonly facets: Readonly<Record<FacetName, FacetColumn>>;
  /** Names, summaries, organisations and places, packed. Only text-match.ts looks inside. */
  readonly text: PackedText;
  readonly needs: readonly IndexedNeed[];
  /** Which words lead to which needs, besides the needs' own phrases. Empty where nothing has been learned. */
  readonly learned: PackedLearned;
  readonly ageBands: readonly AgeBand[];
  readonly places: readonly IndexedPlace[];
  /** What the whole area is called: "in Doncaster" asks for nothing less than all of it. */
  readonly area: string;
  readonly calendar: Calendar;
}

/** What ranking and filters look at. */
export interface IndexedService {
  readonly status: Status;
  readonly ages: Ages;
  readonly checked: CheckDays;
  /** How far it reaches. */
  readonly reach: 'local' | 'borough' | 'national';
  /** The level of need that it goes with, 1 to 4; null when not recorded. */
  readonly level: number | null;
  /** Days on which it comes round every week, and in which part of the year. */
  readonly weekly: readonly { readonly day: Weekday; readonly season: 'all-year' | 'term-time' | 'school-holidays' }[];
  /** Localities where it has a door. */
  readonly basedIn: readonly string[];
  /** Doors that may be shown on a map. */
  readonly doors: readonly Point[];
}

/** What a result shows, in the terms of the record: words that depend on the day are made when it is shown. */
export interface SearchCard {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  readonly status: Status;
  readonly ages: Ages;
  /** When its sessions come round. */
  readonly times: readonly Pick<Series, 'start' | 'end' | 'on' | 'ask'>[];
  /** When someone answers, in words. */
  readonly hours?: string;
  readonly where: string;
  readonly cost: Cost;
  /** How to get in, in words. */
  readonly waysIn: string;
  readonly checked: Checked;
}

/** A facet's values in the order to show them, and for each service the places of its values in that list. */
export interface FacetColumn {
  readonly values: readonly { readonly value: string; readonly label: string }[];
  readonly rows: Interned<readonly number[]>;
}

/** A need, with all that people say when they have it. */
export interface IndexedNeed {
  readonly id: string;
  readonly label: string;
  /** What it covers, for editors, part by part and as terms. */
  readonly scope: readonly string[];
  /** What people say, each as its terms in their order: "wont go school". */
  readonly phrases: readonly string[];
  /** Urgent cards that go with it. */
  readonly urgent: readonly string[];
  /** To speak of it is to speak of danger. */
  readonly danger: boolean;
}

/** A name that can be typed for somewhere. */
export interface IndexedPlace {
  readonly name: string;
  readonly kind: 'locality' | 'ward' | 'hub' | 'place';
  /** The locality it is in. Left out when it is outside them all. */
  readonly locality?: string;
  readonly lat?: number;
  readonly lon?: number;
}

/** The words that bring urgent cards up. */
export interface Danger {
  /** Words that stand for one another where a phrase names their group: "{partner} hits me". */
  readonly words: Readonly<Record<string, string>>;
  /** Phrases one to a line: there are many, and the page carries them. */
  readonly cards: readonly { readonly id: string; readonly phrases: string }[];
}
