import { limits } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import type { Row as TableRow } from './csv-rows.ts';
import { plainColumns } from './plain-columns.ts';

/** A table by its name, and its rows. */
export interface TableFile {
  readonly name: string;
  readonly rows: () => AsyncIterable<TableRow>;
}

/** The tables of one publication, by what they hold; and those beside them that hold nothing of a service. */
export interface Tables {
  readonly of: ReadonlyMap<Table, readonly TableFile[]>;
  readonly others: readonly string[];
}
type Table = keyof typeof tableNames;
type Row = Readonly<Record<string, unknown>>;

/** What each table is called: HSDS 1 and 3, Open Referral UK, and the first directories that were built on them. */
const tableNames = {
  services: /^services?$/,
  organizations: /^organi[sz]ations?$/,
  locations: /^locations?$/,
  service_at_locations: /^services?_at_locations?$/,
  addresses: /^(physical_)?addresses$|^(physical_)?address$/,
  phones: /^phones?$/,
  contacts: /^contacts?$/,
  schedules: /^(regular_)?schedules?$/,
  holiday_schedules: /^holiday_schedules?$/,
  languages: /^languages?$/,
  service_areas: /^service_areas?$/,
  cost_options: /^cost_options?$/,
  eligibilitys: /^eligibilit(y|ys|ies)$/,
  accessibility: /^accessibilit(y|ies)(_for_disabilities)?$/,
  attributes: /^(service_)?attributes?$|^services?_taxonom(y|ies|ys)$/,
  taxonomy_terms: /^taxonomy_terms?$/,
  taxonomies: /^taxonom(y|ies)$/,
  funding: /^fundings?$/,
  organization_identifiers: /^organi[sz]ation_identifiers?$/,
  required_documents: /^required_documents?$/,
} as const;

/** The sets of linked tables among some files: a folder with services and at least one table that goes with them. */
export function tablesIn(files: readonly TableFile[]): Tables[] {
  const folders = new Map<string, { of: Map<Table, TableFile[]>; others: string[] }>();
  for (const file of files) {
    const [, folder = '', base = ''] = /^(.*?)([^/\\]+)\.(?:csv|tsv|txt)$/i.exec(file.name) ?? [];
    if (base === '') continue;
    const tables = folders.get(folder) ?? { of: new Map<Table, TableFile[]>(), others: [] };
    const table = tableOf(base);
    if (table) tables.of.set(table, [...(tables.of.get(table) ?? []), file]);
    else tables.others.push(file.name);
    folders.set(folder, tables);
  }
  return [...folders.values()].filter(({ of }) => of.has('services') && of.size > 1);
}

const tableOf = (base: string) =>
  (Object.entries(tableNames) as [Table, RegExp][]).find(([, pattern]) => pattern.test(base.toLowerCase().replace(/[\s-]+/g, '_')))?.[0];

export type Joined =
  | { readonly kind: 'service'; readonly where: string; readonly value: Row }
  | { readonly kind: 'remark'; readonly says: string };

/** Each row of the services table with every row that belongs to it, nested as the standard nests them in JSON. */
export async function* joinTables(tables: Tables): AsyncGenerator<Joined> {
  const linked = await readLinked(tables);
  if (tables.others.length > 0)
    yield { kind: 'remark', says: `Not read, because they hold nothing of a service: ${tables.others.join(', ')}.` };
  const serviceIds = new Set<string>();
  for (const file of tables.of.get('services') ?? []) {
    for await (const { where, cells } of rowsOf('services', file)) {
      serviceIds.add(String(cells.id ?? ''));
      yield { kind: 'service', where, value: nested(cells, linked) };
    }
  }
  for (const [table, { rows }] of linked) {
    const lost = rows.filter(
      (row) => typeof row.service_id === 'string' && row.service_id !== '' && !serviceIds.has(row.service_id),
    ).length;
    if (lost > 0)
      yield {
        kind: 'remark',
        says: `${lost} ${lost === 1 ? 'row' : 'rows'} of ${table} belong to services that the services table does not have.`,
      };
  }
}

interface Linked {
  readonly rows: readonly Row[];
  /** Rows by the value of a column, made when it is first asked for. */
  readonly by: (column: string, value: unknown) => readonly Row[];
}

async function readLinked(tables: Tables): Promise<ReadonlyMap<Table, Linked>> {
  const linked = new Map<Table, Linked>();
  let bytes = 0;
  for (const [table, files] of tables.of) {
    if (table === 'services') continue;
    const rows = new Map<string, Row>();
    for (const file of files) {
      for await (const { cells, where } of rowsOf(table, file)) {
        bytes += JSON.stringify(cells).length;
        if (bytes > limits.tableBytes)
          throw new Refusal(
            where,
            `linked tables of more than ${limits.tableBytes / 1024 / 1024} MB`,
            'Import a part of the services with the rows that belong to them.',
          );
        rows.set(`${cells.id ?? cells.taxonomy_id ?? ''}|${cells.id || cells.taxonomy_id ? '' : rows.size}`, cells);
      }
    }
    linked.set(table, indexed([...rows.values()]));
  }
  return linked;
}

function indexed(rows: readonly Row[]): Linked {
  const indexes = new Map<string, Map<unknown, Row[]>>();
  const indexOn = (column: string) => {
    const index = new Map<unknown, Row[]>();
    for (const row of rows) {
      const value = Object.hasOwn(row, column) ? row[column] : '';
      const same = index.get(value);
      if (same) same.push(row);
      else if (value !== '') index.set(value, [row]);
    }
    indexes.set(column, index);
    return index;
  };
  return {
    rows,
    by: (column, value) => (value === '' || value === undefined ? [] : ((indexes.get(column) ?? indexOn(column)).get(value) ?? [])),
  };
}

const none: Linked = { rows: [], by: () => [] };

/** Rows with the names of their columns in small letters, and empty cells left out. */
async function* rowsOf(table: Table, file: TableFile) {
  for await (const { where, cells } of file.rows()) {
    yield {
      where,
      cells: plainColumns(
        table,
        Object.fromEntries(Object.entries(cells).flatMap(([name, text]) => (text === '' ? [] : [[name.toLowerCase(), text]]))),
      ),
    };
  }
}

function nested(service: Readonly<Record<string, string>>, linked: ReadonlyMap<Table, Linked>): Row {
  const at = (table: Table) => linked.get(table) ?? none;
  const { id } = service;
  const placeRows = at('service_at_locations').by('service_id', id);
  const places = placeRows.length > 0 ? placeRows : service.location_id ? [{ location_id: service.location_id }] : [];
  const contacts = at('contacts')
    .by('service_id', id)
    .map((contact) => withPhones(contact, at('phones')));
  const [location] = at('locations').by('id', service.location_id);
  const [organization] = at('organizations').by('id', service.organization_id ?? location?.organization_id);
  return {
    ...service,
    ...(organization
      ? {
          organization: {
            ...organization,
            organization_identifiers: at('organization_identifiers').by('organization_id', organization.id),
          },
        }
      : {}),
    service_at_locations: places.map((place) => atPlace(place, linked)),
    contacts,
    phones: [
      ...unlessOf(at('phones').by('service_id', id), 'contact_id'),
      ...(contacts.length === 0 ? organisationPhones(organization, at('phones')) : []),
    ],
    schedules: unlessOf(at('schedules').by('service_id', id), 'service_at_location_id'),
    holiday_schedules: at('holiday_schedules').by('service_id', id),
    languages: [...at('languages').by('service_id', id), ...(service.languages ? [{ name: service.languages }] : [])],
    service_areas: [
      ...at('service_areas').by('service_id', id),
      ...(service.service_areas ? service.service_areas.split(',').map((name) => ({ name })) : []),
    ],
    cost_options: at('cost_options').by('service_id', id),
    eligibilitys: at('eligibilitys').by('service_id', id),
    funding: at('funding').by('service_id', id),
    required_documents: [
      ...at('required_documents').by('service_id', id),
      ...(service.required_documents ? [{ document: service.required_documents }] : []),
    ],
    attributes: [...at('attributes').by('service_id', id), ...at('attributes').by('link_id', id)].map((attribute) =>
      withTerm(attribute, at('taxonomy_terms'), at('taxonomies')),
    ),
    taxonomies: (service.taxonomy_ids ?? '')
      .split(',')
      .flatMap((one) => [...at('taxonomies').by('taxonomy_id', one.trim()), ...at('taxonomies').by('id', one.trim())])
      .map(({ name }) => ({ name })),
  };
}

function atPlace(place: Row, linked: ReadonlyMap<Table, Linked>): Row {
  const at = (table: Table) => linked.get(table) ?? none;
  const [location] = at('locations').by('id', place.location_id);
  const ownRows = (table: Table) => at(table).by('service_at_location_id', place.id);
  // What belongs to a service as well is already told there.
  const ofLocation = (table: Table) => unlessOf(at(table).by('location_id', place.location_id), 'service_id');
  return {
    ...place,
    phones: unlessOf(ownRows('phones'), 'service_id'),
    schedules: ownRows('schedules'),
    ...(location
      ? {
          location: {
            ...location,
            addresses: at('addresses').by('location_id', place.location_id),
            accessibility: [
              ...at('accessibility').by('location_id', place.location_id),
              ...(typeof location.accessibility === 'string' ? [{ name: location.accessibility }] : []),
            ],
            phones: ofLocation('phones'),
            contacts: ofLocation('contacts').map((contact) => withPhones(contact, at('phones'))),
            schedules: ofLocation('schedules'),
            languages: typeof location.languages === 'string' ? [{ name: location.languages }] : [],
          },
        }
      : {}),
  };
}

const withPhones = (contact: Row, phones: Linked): Row => ({ ...contact, phones: phones.by('contact_id', contact.id) });
const unlessOf = (rows: readonly Row[], column: string) => rows.filter((row) => !row[column]);
const organisationPhones = (organization: Row | undefined, phones: Linked) =>
  unlessOf(unlessOf(unlessOf(phones.by('organization_id', organization?.id), 'service_id'), 'location_id'), 'contact_id');

function withTerm(attribute: Row, terms: Linked, taxonomies: Linked): Row {
  const [term] = [
    ...terms.by('id', attribute.taxonomy_term_id),
    ...taxonomies.by('id', attribute.taxonomy_id ?? attribute.taxonomy_term_id),
    ...taxonomies.by('taxonomy_id', attribute.taxonomy_id),
  ];
  return term ? { ...attribute, taxonomy_term: term } : attribute;
}
