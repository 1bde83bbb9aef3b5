import { parseArgs } from 'node:util';
import { nearestName } from '../src/domain/nearest-name.ts';
import { weekdays } from '../src/domain/weekdays.ts';
import { type PostcodeShelf, postcodeTyped } from '../src/places/look-up.ts';
import { nearOfPostcode, noteOfPostcode } from '../src/places/say-postcode.ts';
import type { OpenIndex } from '../src/search/open-index.ts';
import { placeNamed } from '../src/search/place-named.ts';
import { emptyQuery, exactAge, type FacetName, type Near, type Query } from '../src/search/query.ts';

/** What was typed after `find`. */
export interface FindOptions {
  readonly words: string;
  readonly json: boolean;
  readonly stdin: boolean;
  readonly explain: boolean;
  readonly limit: number;
  /** Values of the facets as they were typed, by the name of the option. */
  readonly typed: Readonly<Partial<Record<FacetName, readonly string[]>>>;
  readonly near?: string;
  readonly withinKm?: number;
}

const many = { type: 'string', multiple: true } as const;
const yes = { type: 'boolean', default: false } as const;

/** What was typed, or a sentence that says what is wrong with it. */
export function readFindOptions(typed: readonly string[]): FindOptions | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...typed],
      allowPositionals: true,
      options: {
        need: many,
        age: many,
        locality: many,
        day: many,
        time: many,
        access: many,
        route: many,
        kind: many,
        language: many,
        cost: many,
        free: yes,
        online: yes,
        send: yes,
        near: { type: 'string' },
        within: { type: 'string' },
        limit: { type: 'string', default: '10' },
        json: yes,
        stdin: yes,
        explain: yes,
      },
    });
    if (!/^\d{1,4}$/.test(values.limit)) return `--limit: found ‘${values.limit}’. Write a whole number, like 10.`;
    if (values.within !== undefined && !(Number(values.within) > 0)) return `--within: found ‘${values.within}’. Write kilometres, like 5.`;
    if (values.within !== undefined && values.near === undefined) return '--within needs --near: say where to measure from.';
    return {
      words: positionals.join(' ').trim(),
      json: values.json,
      stdin: values.stdin,
      explain: values.explain,
      limit: Number(values.limit),
      typed: {
        need: values.need ?? [],
        age: values.age ?? [],
        locality: values.locality ?? [],
        day: values.day ?? [],
        time: values.time ?? [],
        access: values.access ?? [],
        route: values.route ?? [],
        kind: values.kind ?? [],
        language: values.language ?? [],
        cost: [...(values.cost ?? []), ...(values.free ? ['free'] : [])],
        delivery: values.online ? ['online'] : [],
        send: values.send ? ['yes'] : [],
      },
      ...(values.near === undefined ? {} : { near: values.near }),
      ...(values.within === undefined ? {} : { withinKm: Number(values.within) }),
    };
  } catch (error) {
    return `${(error as Error).message.split('.')[0]}. Use --need --age --locality --near --within --free --cost --day --time --access --route --kind --language --send --online --limit --json --explain --stdin.`;
  }
}

/** What options are read by. */
interface Known {
  readonly open: OpenIndex;
  readonly shelf: PostcodeShelf;
}

/** What was typed → a query, or a sentence that says what this directory does not know. */
export async function queryOf(options: FindOptions, { open, shelf }: Known): Promise<Query | string> {
  const query: Record<string, unknown> = { ...emptyQuery, words: options.words };
  for (const [facet, typed] of Object.entries(options.typed) as [FacetName, readonly string[]][]) {
    const values = typed.map((text) => meaningOf(open, facet, text));
    const wrong = values.find(({ kind }) => kind === 'unknown');
    if (wrong) return `--${facet}: ${wrong.says}`;
    query[facet] = [...new Set(values.map(({ says }) => says))];
  }
  if (options.near === undefined) return query as unknown as Query;
  const near = await nearOf(options.near, { open, shelf });
  if (typeof near === 'string') return near;
  return { ...(query as unknown as Query), near, ...(options.withinKm === undefined ? {} : { withinKm: options.withinKm }) };
}

type Read = { readonly kind: 'value' | 'unknown'; readonly says: string };

/** The value that someone means: its id or its label, in any case; an age in years or months; a day by its first letters. */
function meaningOf({ index }: OpenIndex, facet: FacetName, text: string): Read {
  const said = text.trim().toLowerCase();
  const { values } = index.facets[facet];
  const value = values.find((one) => one.value.toLowerCase() === said || one.label.toLowerCase() === said)?.value;
  if (value) return { kind: 'value', says: value };
  const day = facet === 'day' && said.length >= 3 ? weekdays.find((one) => one.toLowerCase().startsWith(said)) : undefined;
  if (day) return { kind: 'value', says: day };
  const age = facet === 'age' ? /^(\d{1,3})\s*(y|m|years?|months?)?$/.exec(said) : undefined;
  const exact = age ? `${Number(age[1])}${age[2]?.startsWith('m') ? 'm' : 'y'}` : '';
  if (exactAge(exact)) return { kind: 'value', says: exact };
  const ids = values.map((one) => one.value);
  const nearest = nearestName(said, ids);
  const known = ids.length <= 12 ? ` Use one of: ${ids.join(', ')}${facet === 'age' ? ', or an age like 3 or 18m' : ''}.` : '';
  return { kind: 'unknown', says: `found ‘${text}’, which is not here.${nearest ? ` Did you mean ‘${nearest}’?` : known}` };
}

async function nearOf(text: string, { open, shelf }: Known): Promise<Near | string> {
  const point = /^\s*(-?\d+(?:\.\d+)?)\s*,\s*(-?\d+(?:\.\d+)?)\s*$/.exec(text);
  if (point) return { label: text.trim(), point: { lat: Number(point[1]), lon: Number(point[2]) } };
  const place = placeNamed(open, text);
  if ('near' in place) return place.near;
  const found = await postcodeTyped(text, shelf);
  if (found) return nearOfPostcode(found) ?? `--near: ${noteOfPostcode(found, open.index.area)}`;
  return `--near: we do not know where ‘${text}’ is.${place.meant ? ` Did you mean ‘${place.meant}’?` : ' Use a place name, the name of a hub, or a point like 53.52,-1.13.'}`;
}
