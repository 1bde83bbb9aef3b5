import { Entry } from '../entry.ts';
import { type Found, noOrganisation, noPlace, noTimes, nothingFound } from '../found.ts';
import type { Row } from './csv-rows.ts';

/** Is this the template that the Department for Education gave local authorities to list their services in? */
export const isDfeCapture = (columns: readonly string[]) =>
  ['Service unique identifier', 'Name of service'].every((name) => columns.includes(name));

/** A row of that template. Its 28 columns and their guidance are public; the columns after them are kept as extras. */
export function fromDfeCapture({ where, cells }: Row): Found {
  const row = new Entry(cells);
  const council = row.text('Local authority');
  const organisation = row.text('Name of organisation') || council;
  const price = row.text('Cost (£ in pounds)');
  const when = row.text('Opening hours description');
  const forChildren = row.text('Is this service for children and young people?');
  const ages = { from: row.text('Age from'), to: row.text('Age to') };
  row.pass('Service administrator email');
  const found: Found = {
    ...nothingFound,
    where,
    id: row.text('Service unique identifier'),
    name: row.text('Name of service'),
    words: row.text('More details (service description)'),
    organisation: { ...noOrganisation, name: organisation, kind: row.text('Organisation type') },
    ages: [ages].filter(({ from, to }) => from !== '' || to !== ''),
    whoFor: /^no$/i.test(forChildren) ? ['parents and carers'] : [],
    free: /^no$/i.test(row.text('Cost')) ? 'yes' : /^yes$/i.test(cells.Cost ?? '') ? 'no' : '',
    prices: price ? [{ amount: price.replace('£', ''), option: row.text('Cost per'), about: '', until: '' }] : [],
    times: when ? [{ ...noTimes, words: [when] }] : [],
    places: [
      {
        ...noPlace,
        name: row.text('Location name'),
        about: row.text('Location description'),
        lines: row.texts('Address line 1', 'Address line 2', 'Town or City', 'County'),
        postcode: row.text('Postcode'),
      },
    ].filter(({ name, lines, postcode }) => [name, postcode, ...lines].some(Boolean)),
    delivery: lines(row.text('Delivery method')),
    phones: row.texts('Contact phone').map((number) => ({ number, about: '' })),
    texts: row.texts('Contact sms'),
    emails: row.texts('Contact email'),
    webs: row.texts('Website'),
    areas: [council],
    languages: lines(row.text('Language')),
    access: row.texts('Location description'),
    terms: lines(row.text('Sub-category')),
  };
  const administrator = cells['Service administrator email'] ?? '';
  return { ...found, left: [...row.left(), ...(administrator ? [['Service administrator email', administrator] as const] : [])] };
}

const lines = (text: string) =>
  text
    .split(/[\n;]+/)
    .map((line) => line.trim())
    .filter(Boolean);
