import { Entry } from '../entry.ts';
import { type Found, noOrganisation, noPlace, nothingFound } from '../found.ts';
import type { Row } from './csv-rows.ts';

/** Is this Ofsted's list of childcare providers, as it publishes it or as a council cut it down? */
export const isOfsted = (columns: readonly string[]) => {
  const plain = columns.map((name) => name.toLowerCase());
  return plain.some((name) => /^(provider |ofsted[ _])urn$/.test(name)) && plain.some((name) => /(provider )?(type|subtype)/.test(name));
};

/** A childcare provider of the register. A childminder's address is a home: it comes in hidden, and Ofsted's own list has it redacted. */
export function fromOfsted({ where, cells }: Row): Found {
  // The register changes the case of its names from month to month.
  const row = new Entry(
    Object.fromEntries(
      Object.entries(cells).flatMap(([name, text]) =>
        /^redacted$/i.test(text.trim()) ? [] : [[name.toLowerCase().replace(/_/g, ' '), text]],
      ),
    ),
  );
  const urn = row.text('provider urn', 'ofsted urn', 'urn');
  const type = [row.text('provider type', 'type'), row.text('provider subtype', 'subtype')].filter(Boolean).join(', ');
  const given = row.text('provider name', 'setting name', 'name');
  const minder = /child ?minder/i.test(type);
  const name = given || (urn ? `${minder ? 'Childminder' : 'Childcare'} ${urn}` : '');
  const flags = [
    row.text('individual register combinations', 'provider register combinations'),
    ...['eyr', 'ccr', 'vcr'].map((flag) => (/^y/i.test(row.text(flag, flagNames.get(flag) ?? flag)) ? flag.toUpperCase() : '')),
  ];
  const person = row.texts('registered person name', 'registered person');
  const found: Found = {
    ...nothingFound,
    where,
    id: urn,
    name,
    words: summaryOf(minder, type, row.text('provider town', 'town')),
    organisation:
      minder || !given
        ? noOrganisation
        : { ...noOrganisation, id: urn, name: given, kind: 'business', registers: urn ? [{ scheme: 'ofsted', number: urn }] : [] },
    status: /resigned|cancelled|closed|inactive|suspended/i.test(row.text('provider status')) ? (cells['Provider status'] ?? 'closed') : '',
    places: [
      {
        ...noPlace,
        name: minder ? '' : given,
        lines: row.texts(
          'provider address line 1',
          'provider address line 2',
          'provider address line 3',
          'provider town',
          'address',
          'town',
        ),
        postcode: row.text('postcode', 'provider postcode'),
        lat: row.text('lat', 'latitude'),
        lon: row.text('lon', 'longitude'),
      },
    ].filter(({ lines, postcode }) => [postcode, ...lines].some(Boolean)),
    delivery: ['in person'],
    phones: row.texts('telephone number', 'telephone', 'phone').map((number) => ({ number, about: '' })),
    emails: row.texts('email', 'email address'),
    webs: row.texts('website'),
    people: minder && given ? [...person, given] : person,
    terms: [minder ? 'Childminder' : type],
    childcare: {
      urn,
      type,
      registers: flags.filter(Boolean).join(' '),
      judgement: row.text(
        'most recent full: overall effectiveness',
        'overall effectiveness',
        'most recent inspection: overall effectiveness',
      ),
      judgedOn: row.text('most recent full: inspection date', 'last full inspection', 'inspection date'),
      places: row.text('places', 'registered places'),
    },
    licence: 'Open Government Licence v3.0',
  };
  return { ...found, name: minder && given ? `Childminder ${urn}`.trim() : name, left: row.left() };
}

const flagNames: ReadonlyMap<string, string> = new Map([
  ['eyr', 'provider early years register flag'],
  ['ccr', 'provider compulsory childcare register flag'],
  ['vcr', 'provider voluntary childcare register flag'],
]);

/** The register says what it is and no more; this says the same in words. */
const summaryOf = (minder: boolean, type: string, town: string) =>
  minder
    ? 'A registered childminder, who looks after children at home.'
    : `Registered childcare${type ? `: ${type.split(', ').at(-1)?.toLowerCase()}` : ''}${town ? ` in ${town}` : ''}.`;
