import { type Draft, type Drafts, isImported } from '../draft.ts';
import { type Problem, problemIn, quote } from '../problem.ts';
import { leadsNowhere } from '../record-links.ts';
import type { CollectionName } from '../schema/collections.ts';
import type { Service } from '../schema/service.ts';

const phoneInProse = /(?<![\d/.#-])(?:\+44 ?\d(?:[ -]?\d){8,9}|0\d(?:[ -]?\d){7,9}|116 ?\d{3}|999|112|111|85258)(?![\d/-])/g;
const postcodeInProse = /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2}\b/i;

const digits = (text: string) => text.replace(/\D/g, '');

/** HTML in the words below the line: it may run in a family's browser, so the record is left out. */
export function htmlInWords(draft: Draft<unknown>): Problem[] {
  const html = /<\/?[a-z!][^>]*>?|\]\(\s*(?:javascript|data|vbscript):/i.exec(draft.body);
  if (!html) return [];
  const fix = 'write plain words and Markdown only; put a link as [words](https://…)';
  return [problemAt(draft, { path: [], index: html.index }, { rule: 'html-in-words', found: quote(html[0]), fix })];
}

/** A number in the words of a page that is not in urgent.yaml: when it changes, nobody will find it there. */
export function strayNumbers(draft: Draft<unknown>, drafts: Drafts): Problem[] {
  const known = new Set([...allowedNumbers(drafts), ...contactNumbers(draft.fields)].map(digits));
  return wordsOf(draft).flatMap(({ path, text }) =>
    [...text.matchAll(phoneInProse)]
      .filter(([number]) => !known.has(digits(number)))
      .map(({ 0: number, index }) =>
        problemAt(
          draft,
          { path, index },
          {
            rule: 'number-not-in-urgent',
            // A number that came from a source changes there, and comes in again.
            severity: isImported(draft) ? 'warning' : 'error',
            effect: 'shown as it is',
            found: quote(number),
            fix: 'move it to the contact fields, or add it to content/urgent.yaml so that it is kept in one place',
          },
        ),
      ),
  );
}

/** A link in the words to a page of this site that is not there, perhaps because its record was left out. */
export function deadLinks(draft: Draft<unknown>, drafts: Drafts): Problem[] {
  const has = (collection: CollectionName, id: string) => drafts[collection].some((other) => other.id === id);
  return [...draft.body.matchAll(/\]\((\/[^)\s]*)/g)]
    .filter(([, link = '']) => leadsNowhere(link, has))
    .map(({ 1: link = '', index }) =>
      problemAt(
        draft,
        { path: [], index },
        {
          rule: 'dead-link',
          effect: 'part left out',
          found: quote(link),
          fix: 'link to a page that is there; if its record has a problem of its own, mend it first',
        },
      ),
    );
}

/** A postcode in the words of a service whose address must never be shown. */
export function hiddenAddressInWords(draft: Draft<Service>): Problem[] {
  if (!draft.fields.addressHidden) return [];
  const fix = 'take the address out of the words: this service hides it';
  return wordsOf(draft).flatMap(({ path, text }) => {
    const postcode = postcodeInProse.exec(text);
    return postcode
      ? [problemAt(draft, { path, index: postcode.index }, { rule: 'hidden-address-in-words', found: 'a postcode', fix })]
      : [];
  });
}

/** Where in a record's prose: a field, or with no path the words below the fields. */
interface Spot {
  readonly path: (string | number)[];
  readonly index: number;
}

function problemAt(draft: Draft<unknown>, { path, index }: Spot, told: Parameters<typeof problemIn>[2]): Problem {
  const problem = problemIn(draft, path, told);
  if (path.length > 0) return problem;
  const line = draft.bodyLine + draft.body.slice(0, index).split('\n').length - 1;
  return { ...problem, field: 'the words below the fields', line };
}

function allowedNumbers({ settings: { urgent, site } }: Drafts): string[] {
  const doors = [site.team.contact, site.frontDoor.day, site.frontDoor.night];
  return [...urgent.numbers, ...doors].flatMap((door) => [door?.phone ?? '', door?.text ?? '']);
}

function contactNumbers(fields: unknown): string[] {
  const contact = (fields as { contact?: { phone?: string; text?: string } }).contact;
  return [contact?.phone ?? '', contact?.text ?? ''];
}

/** The prose of a record: its body, and every text field but the contact ones, each with where it stands. */
function wordsOf(draft: Draft<unknown>): { path: (string | number)[]; text: string }[] {
  const found: { path: (string | number)[]; text: string }[] = [{ path: [], text: draft.body }];
  const walk = (value: unknown, path: (string | number)[]) => {
    if (typeof value === 'string') found.push({ path, text: value });
    else if (Array.isArray(value)) for (const [index, inner] of value.entries()) walk(inner, [...path, index]);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) if (!notProse.has(key)) walk(inner, [...path, key]);
    }
  };
  walk(draft.fields, []);
  return found;
}

const notProse = new Set([
  'contact',
  'coordinator',
  'venues',
  'point',
  'postcode',
  'phrases',
  'provenance',
  'sourceExtras',
  'commissioning',
  'childcare',
  'identifiers',
  'sessions',
  'opening',
  'wards',
]);
