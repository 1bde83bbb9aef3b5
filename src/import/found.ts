/** When something is on, as the source says it: rule fields, words, or both. */
export interface FoundTimes {
  readonly days: string;
  readonly opens: string;
  readonly closes: string;
  readonly frequency: string;
  readonly interval: string;
  readonly monthDays: string;
  readonly startsOn: string;
  readonly from: string;
  readonly until: string;
  /** Anything said in words: "Mondays, 10am to 12pm, term time only". */
  readonly words: readonly string[];
  /** Which of the record's places, counting from 0. */
  readonly place?: number;
}

/** A place as the source says it. Degrees and postcode are text, and may be wrong. */
export interface FoundPlace {
  readonly name: string;
  readonly about: string;
  readonly lines: readonly string[];
  readonly postcode: string;
  readonly lat: string;
  readonly lon: string;
  /** physical, postal, virtual; or empty. */
  readonly kind: string;
  /** The source asks that the exact address is not shown. */
  readonly masked: boolean;
}

export interface FoundPhone {
  readonly number: string;
  readonly about: string;
}

export interface FoundPrice {
  readonly amount: string;
  readonly option: string;
  readonly about: string;
  readonly until: string;
}

/** Who runs it, as the source says it. */
export interface FoundOrganisation {
  readonly id: string;
  readonly name: string;
  readonly words: string;
  readonly kind: string;
  readonly emails: readonly string[];
  readonly webs: readonly string[];
  readonly phones: readonly FoundPhone[];
  readonly registers: readonly { readonly scheme: string; readonly number: string }[];
}

/** What Ofsted's register says of a childcare provider. */
export interface FoundChildcare {
  readonly urn: string;
  readonly type: string;
  readonly registers: string;
  readonly judgement: string;
  readonly judgedOn: string;
  readonly places: string;
}

/** A service as a source says it, in one shape whatever the format: nothing cleaned, nothing guessed, nothing missing. */
export interface Found {
  /** Where it stood: `services.csv, row 12`. */
  readonly where: string;
  readonly id: string;
  readonly name: string;
  readonly otherName: string;
  /** HTML or plain text. */
  readonly words: string;
  readonly summary: string;
  readonly organisation: FoundOrganisation;
  readonly status: string;
  readonly alert: string;
  readonly assuredOn: string;
  readonly changedOn: string;
  readonly ages: readonly { readonly from: string; readonly to: string }[];
  /** Who can come, in words. */
  readonly whoFor: readonly string[];
  readonly fees: readonly string[];
  readonly prices: readonly FoundPrice[];
  /** yes, no or empty: the source has a tick box for it. */
  readonly free: string;
  readonly times: readonly FoundTimes[];
  readonly places: readonly FoundPlace[];
  /** In person, online, home visit … in the source's words. */
  readonly delivery: readonly string[];
  /** drop-in, referral … in the source's words. */
  readonly waysIn: readonly string[];
  readonly howToJoin: readonly string[];
  readonly wait: string;
  readonly phones: readonly FoundPhone[];
  readonly texts: readonly string[];
  readonly emails: readonly string[];
  readonly webs: readonly string[];
  /** Names of people, which are never kept. */
  readonly people: readonly string[];
  readonly areas: readonly string[];
  readonly languages: readonly string[];
  readonly interpreters: string;
  readonly access: readonly string[];
  /** Categories, most telling first. */
  readonly terms: readonly string[];
  readonly sendNeeds: readonly string[];
  /** How it supports a child with special needs, in words. */
  readonly sendSupport: string;
  readonly childcare?: FoundChildcare;
  readonly licence: string;
  /** What the reader of this format did not read. */
  readonly left: readonly (readonly [path: string, text: string])[];
}

export const noOrganisation: FoundOrganisation = { id: '', name: '', words: '', kind: '', emails: [], webs: [], phones: [], registers: [] };

/** A service of which nothing is said. Each reader fills in what its format has. */
export const nothingFound: Found = {
  where: '',
  id: '',
  name: '',
  otherName: '',
  words: '',
  summary: '',
  organisation: noOrganisation,
  status: '',
  alert: '',
  assuredOn: '',
  changedOn: '',
  ages: [],
  whoFor: [],
  fees: [],
  prices: [],
  free: '',
  times: [],
  places: [],
  delivery: [],
  waysIn: [],
  howToJoin: [],
  wait: '',
  phones: [],
  texts: [],
  emails: [],
  webs: [],
  people: [],
  areas: [],
  languages: [],
  interpreters: '',
  access: [],
  terms: [],
  sendNeeds: [],
  sendSupport: '',
  licence: '',
  left: [],
};

export const noTimes: FoundTimes = {
  days: '',
  opens: '',
  closes: '',
  frequency: '',
  interval: '',
  monthDays: '',
  startsOn: '',
  from: '',
  until: '',
  words: [],
};

export const noPlace: FoundPlace = { name: '', about: '', lines: [], postcode: '', lat: '', lon: '', kind: '', masked: false };
