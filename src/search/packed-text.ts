import type { AsPlainObject } from 'minisearch';

/**
 * A text index of MiniSearch as it travels, at less than half the size of its own JSON: a line a term, in their order. A line is
 * how many letters the term shares with the one before (a letter, a for none), the rest of it, and for each field the services that
 * have it, as gaps between their places in letters (see `writeGap`). How often a service says a term is not kept: once is enough.
 */
export type PackedText = string;

const mostShared = 25;
const letter = (place: number) => String.fromCharCode(97 + place);

export function packText({ index, fieldIds }: AsPlainObject): PackedText {
  const fields = Object.values(fieldIds);
  let before = '';
  return [...index]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([term, services]) => {
      const shared = Math.min(sharedLetters(before, term), mostShared);
      before = term;
      return [
        letter(shared) + term.slice(shared),
        ...fields.map((field) => writePlaces(Object.keys(services[field] ?? {}).map(Number))),
      ].join(' ');
    })
    .join('\n');
}

export function unpackText(packed: PackedText, fieldNames: readonly string[]): AsPlainObject {
  const lengths = new Map<number, number[]>();
  let before = '';
  const lines = packed === '' ? [] : packed.split('\n');
  const index = lines.map((line): AsPlainObject['index'][number] => {
    const [head = '', ...places] = line.split(' ');
    const term = before.slice(0, head.charCodeAt(0) - 97) + head.slice(1);
    before = term;
    const services = places.flatMap((written, field): [number, Record<string, number>][] => {
      const read = readPlaces(written);
      for (const service of read) {
        const length = lengths.get(service) ?? fieldNames.map(() => 0);
        length[field] = (length[field] ?? 0) + 1;
        lengths.set(service, length);
      }
      return read.length === 0 ? [] : [[field, Object.fromEntries(read.map((service) => [service, 1]))]];
    });
    return [term, Object.fromEntries(services)];
  });
  const services = [...lengths.keys()].sort((a, b) => a - b);
  const mean = (field: number) =>
    services.reduce((sum, service) => sum + (lengths.get(service)?.[field] ?? 0), 0) / Math.max(1, services.length);
  return {
    documentCount: services.length,
    nextId: (services.at(-1) ?? -1) + 1,
    documentIds: Object.fromEntries(services.map((service) => [service, service])),
    fieldIds: Object.fromEntries(fieldNames.map((name, field) => [name, field])),
    fieldLength: Object.fromEntries(lengths),
    averageFieldLength: fieldNames.map((_, field) => mean(field)),
    storedFields: {},
    dirtCount: 0,
    index,
    serializationVersion: 2,
  };
}

function sharedLetters(a: string, b: string): number {
  let shared = 0;
  while (shared < Math.min(a.length, b.length) && a[shared] === b[shared]) shared++;
  return shared;
}

function writePlaces(places: readonly number[]): string {
  return places.map((place, at) => writeGap(place - (places[at - 1] ?? -1) - 1)).join('');
}

/** A gap in base 32: digits from @, A, B… to _, and the last from `, a, b… so that it needs no mark between one gap and the next. */
function writeGap(gap: number): string {
  let text = String.fromCharCode(96 + (gap % 32));
  for (let rest = Math.floor(gap / 32); rest > 0; rest = Math.floor(rest / 32)) text = String.fromCharCode(64 + (rest % 32)) + text;
  return text;
}

function readPlaces(written: string): number[] {
  const places: number[] = [];
  let gap = 0;
  for (let at = 0; at < written.length; at++) {
    const code = written.charCodeAt(at);
    gap = gap * 32 + (code % 32);
    if (code < 96) continue;
    places.push((places.at(-1) ?? -1) + gap + 1);
    gap = 0;
  }
  return places;
}
