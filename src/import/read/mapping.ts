import { Entry } from '../entry.ts';
import { type Found, noOrganisation, noPlace, noTimes, nothingFound } from '../found.ts';
import { Refusal } from '../refusal.ts';
import type { Row } from './csv-rows.ts';

/** What a column of somebody's own table can be, with the names that people give to it. In this order: the first that fits takes the column. */
const columnNames = {
  id: /^(id|uid|uuid|ref(erence)?( ?(no|number))?|record id|service id|unique id(entifier)?|external id|asset ?id)$/i,
  name: /^((service|activity|group|provision|club|resource|event|listing|record|provider|display) ?(name|title)|name|title|name of (the )?(service|group|activity))$/i,
  otherName: /^(other|alternate|alternative|also known as|short) ?names?$/i,
  organisation: /^(organi[sz]ation|provider|agency|run by|delivered by|lead organi[sz]ation|who runs it|company)( ?name)?$/i,
  organisationId: /^organi[sz]ation ?id$/i,
  organisationKind: /^(organi[sz]ation|provider) type$/i,
  summary: /^(summary|short description|strapline|in a nutshell|intro(duction)?)$/i,
  description: /^((long |full |service )?description|details|about|info(rmation)?|what (we|they) do|overview|content|body|notes?)$/i,
  contactName: /^(contact( ?(name|person))?|main contact|manager|named contact|lead|coordinator)$/i,
  phone: /^((contact|main|office) )?(tele)?phone( ?(no\.?|number))?$|^tel\.?( ?no\.?)?$|^(contact )?number$|^landline$|^mobile$/i,
  text: /^(text|sms)( number)?$/i,
  email: /^((contact|public|main) )?e-?mail( address)?$/i,
  web: /^(web(site)?( ?(address|url|link))?|url|link|homepage|more info(rmation)?( link)?)$/i,
  venue: /^((venue|location|building|site|place)( ?name)?|where)$/i,
  address:
    /^(full )?address( ?(line)? ?\d)?$|^street( address)?$|^(town|city|town\/city|town or city|village|county|locality)$|^(venue|location) address$/i,
  postcode: /^(venue |location )?post ?code$|^zip( code)?$|^postal code$/i,
  lat: /^lat(itude)?$/i,
  lon: /^(lon|lng|long)(gitude)?$/i,
  ageFrom: /^(age ?(from|min(imum)?|lower)|min(imum)? ?age|youngest( age)?|from age)$/i,
  ageTo: /^(age ?(to|max(imum)?|upper)|max(imum)? ?age|oldest( age)?|to age)$/i,
  ages: /^(ages?|age ?(range|group|band)s?|ages? (catered for|covered))$/i,
  whoFor:
    /^(who (is it )?for|who can (come|use it|attend)|eligib(le|ility)( criteria)?|target (group|audience)|audience|suitable for|criteria)$/i,
  free: /^(free( of charge)?\??|is it free\??)$/i,
  cost: /^(costs?|fees?|charges?|prices?|how much( is it)?|cost( £|\(£\)| details| description)?)$/i,
  day: /^(days?|day of (the )?week|day\(s\))$/i,
  opens: /^(start ?time|opens?( at)?|opening time|from time|time from)$/i,
  closes: /^(end ?time|closes?( at)?|closing time|to time|time to|finish ?time)$/i,
  when: /^(when|times?|opening ?(hours|times)|day(s)? (and|&) times?|sessions?( times?)?|schedule|hours)$/i,
  area: /^((area|areas|geographical area)( ?(served|covered))?|coverage|ward|wards|catchment|district)$/i,
  languages: /^languages?( spoken)?$/i,
  terms:
    /^(categor(y|ies)|(service |activity )?types?( of service)?|tags?|keywords?|themes?|topics?|sub-?categor(y|ies)|needs?|support types?)$/i,
  access: /^(access(ibility)?( (information|details|features))?|disabled access|facilities)$/i,
  delivery: /^(delivery( (method|type|mode))?|how delivered|format|mode)$/i,
  howToJoin:
    /^(referral( (route|process|method|criteria))?s?|how to (join|refer|access|book)|booking( (details|information))?|access route|application process)$/i,
  wait: /^(wait(ing)? ?(time|list)?s?)$/i,
  status: /^(status|active|live|state)$/i,
  shown: /^((is )?(visible|public|published|approved)|show( on (the )?(web|site|website))?|publish)\??$/i,
  masked: /^((mask|hide)( exact)? address|address (hidden|masked|is private)|private address|physical address is private)$/i,
  checkedOn: /^((last )?(checked|verified|assured|reviewed)( (on|date))?|date (checked|verified)|assured date)$/i,
  changedOn: /^((last )?(updated|modified|changed)( (on|date|at))?|date (updated|modified)|last_modified|updated_at)$/i,
  licence: /^licen[cs]e$/i,
} as const;

export type ColumnKind = keyof typeof columnNames;
export const columnKinds = Object.keys(columnNames) as ColumnKind[];

/** Which columns hold what. */
export type Mapping = ReadonlyMap<ColumnKind, readonly string[]>;

/** A table that the importer cannot read until somebody says which column is which. */
export class MappingNeeded extends Refusal {
  readonly draft: string;

  constructor(where: string, columns: readonly string[]) {
    super(
      where,
      `no column that is surely the name of a service, among ${columns.slice(0, 12).join(', ')}`,
      'Say which column is which in a mapping file, and give it with --mapping.',
    );
    this.draft = mappingText(guess(columns), columns);
  }
}

/** The mapping of a table whose columns have names that people give them; undefined when its names are not among them. */
export function mappingFor(columns: readonly string[]): Mapping | undefined {
  const mapping = guess(columns);
  return mapping.has('name') && mapping.size >= 2 ? mapping : undefined;
}

function guess(columns: readonly string[]): Mapping {
  const mapping = new Map<ColumnKind, string[]>();
  for (const column of columns) {
    const plain = column
      .replace(/[_-]+/g, ' ')
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .replace(/[*:?]+$/, '')
      .trim();
    const kind = columnKinds.find((one) => columnNames[one].test(plain));
    if (kind) mapping.set(kind, [...(mapping.get(kind) ?? []), column]);
  }
  return mapping;
}

/** A mapping as a file that a person can read and change. Columns that nothing reads are listed, for them to be put somewhere. */
export function mappingText(mapping: Mapping, columns: readonly string[]): string {
  const used = new Set([...mapping.values()].flat());
  const rest = columns.filter((column) => !used.has(column));
  return [
    '# Which column holds what. Write the names of columns after a colon, in [brackets] when there are several.',
    `# What there is to say: ${columnKinds.join(', ')}`,
    ...[...mapping].map(([kind, names]) => `${kind}: [${names.map((name) => JSON.stringify(name)).join(', ')}]`),
    ...(mapping.has('name') ? [] : ['# name: ["the column that has the name of the service"]']),
    ...(rest.length > 0 ? [`# Kept as they are, in sourceExtras: ${rest.map((name) => JSON.stringify(name)).join(', ')}`] : []),
    '',
  ].join('\n');
}

/** What a mapping file says → the mapping; or what is wrong with it. */
export function readMapping(fields: unknown): Mapping | string {
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) return 'write a line for each thing: name: [Service name]';
  const mapping = new Map<ColumnKind, string[]>();
  for (const [kind, names] of Object.entries(fields)) {
    if (!columnKinds.includes(kind as ColumnKind)) return `‘${kind}’ is not something that a column can be. Use: ${columnKinds.join(', ')}`;
    mapping.set(kind as ColumnKind, (Array.isArray(names) ? names : [names]).map(String));
  }
  return mapping.has('name') ? mapping : 'say which column has the name: name: [Service name]';
}

/** A row of somebody's own table, by a mapping. Columns that it does not name stay as extras. */
export function fromMappedRow({ where, cells }: Row, mapping: Mapping): Found {
  const row = new Entry(cells);
  const all = (kind: ColumnKind) => row.texts(...(mapping.get(kind) ?? []));
  const one = (kind: ColumnKind) => all(kind).join(', ');
  const place = {
    ...noPlace,
    name: one('venue'),
    lines: all('address').flatMap((text) => text.split(/\n+/)),
    postcode: one('postcode'),
    lat: one('lat'),
    lon: one('lon'),
    masked: isYes.test(one('masked')),
  };
  const times = { ...noTimes, days: one('day'), opens: one('opens'), closes: one('closes'), words: all('when') };
  const ages = { from: one('ageFrom'), to: one('ageTo') };
  const status = one('status');
  return {
    ...nothingFound,
    where,
    id: one('id'),
    name: one('name'),
    otherName: one('otherName'),
    summary: one('summary'),
    words: all('description').join('\n\n'),
    organisation: { ...noOrganisation, id: one('organisationId'), name: one('organisation'), kind: one('organisationKind') },
    // What its own publisher does not show is not shown here.
    status: all('shown').some((said) => isNo.test(said))
      ? 'unpublished'
      : isNo.test(status)
        ? 'inactive'
        : isYes.test(status)
          ? ''
          : status,
    assuredOn: one('checkedOn'),
    changedOn: one('changedOn'),
    ages: ages.from || ages.to ? [ages] : [],
    whoFor: [...all('ages'), ...all('whoFor')],
    fees: all('cost'),
    free: /^(yes|true|y|1|free)$/i.test(one('free')) ? 'yes' : isNo.test(one('free')) ? 'no' : '',
    times: [times.days, times.opens, times.closes, ...times.words].some(Boolean) ? [times] : [],
    places: [place.name, place.postcode, ...place.lines].some(Boolean) ? [place] : [],
    delivery: all('delivery'),
    howToJoin: all('howToJoin'),
    wait: one('wait'),
    phones: all('phone').map((number) => ({ number, about: '' })),
    texts: all('text'),
    emails: all('email'),
    webs: all('web'),
    people: all('contactName'),
    areas: all('area'),
    languages: all('languages').flatMap(words),
    access: all('access'),
    terms: all('terms').flatMap(words),
    licence: one('licence'),
    left: row.left(),
  };
}

const isYes = /^(yes|true|y|1)$/i;
const isNo = /^(no|false|n|0)$/i;

const words = (text: string) =>
  text
    .split(/[,;|\n]/)
    .map((part) => part.trim())
    .filter(Boolean);
