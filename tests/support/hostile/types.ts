import { readFileSync } from 'node:fs';
import { feedWith, type Hostile } from './hostile.ts';

/** Values of every wrong type that JSON can hold. */
export const wrongTypes: readonly unknown[] = [
  null,
  true,
  false,
  -1,
  1e308,
  '',
  ' ',
  [],
  {},
  [[]],
  [null],
  [1, 'a', {}],
  { id: {} },
  { name: ['x'] },
  { name: { name: { name: 'x' } } },
  'x'.repeat(5000),
  '\u0000\u202e\ud800',
  '=cmd|’ /C calc’!A0',
];

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every place of a record that holds a value, by the steps to it; of a list, its first. */
function placesOf(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  const inner = Array.isArray(value)
    ? value.slice(0, 1).map((one, at) => [at, one] as const)
    : isFields(value)
      ? Object.entries(value)
      : [];
  return [...(path.length > 0 ? [path] : []), ...inner.flatMap(([step, one]) => placesOf(one, [...path, step]))];
}

function changed(value: unknown, [step, ...rest]: readonly (string | number)[], to: unknown): unknown {
  if (step === undefined) return to;
  if (Array.isArray(value)) return value.map((one, at) => (at === step ? changed(one, rest, to) : one));
  return isFields(value) ? { ...value, [step]: changed(value[step], rest, to) } : value;
}

const firstIn = (file: string): Fields => {
  const value = JSON.parse(readFileSync(`tests/fixtures/import/${file}`, 'utf8')) as Fields | Fields[];
  if (Array.isArray(value)) return value[0] ?? {};
  const list = [value.content, value.contents, value.services].find(Array.isArray) as Fields[] | undefined;
  return list?.[0] ?? value;
};

const full = ['oruk-v3-service.json', 'outpost-page.json', 'salford-hubs-and-services.json'] as const;

/** How many kinds of wrong each place meets: all of them would be three thousand records, and say no more. */
const oneIn = 18;

/** A full record of each format of JSON, with a wrong type in every one of its places, one place at a time. */
export const hostileTypes: readonly Hostile[] = full.flatMap((file) => {
  const record = firstIn(file);
  return wrongTypes.map((wrong, which): Hostile => {
    const services = placesOf(record)
      .filter((path, at) => path.join() !== 'id' && path.join() !== 'name' && at % oneIn === which % oneIn)
      .map((path, at) => ({ ...(changed(record, path, wrong) as Fields), id: `w${which}-${at}`, name: `Wrong ${which} and ${at}` }));
    const said = JSON.stringify(wrong).slice(0, 24);
    return { says: `${said} in ${services.length} places of ${file}`, file: 'a.json', bytes: feedWith(...services), becomes: 'cleaned' };
  });
});
