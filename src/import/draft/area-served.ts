import { cutTo, oneLine } from '../clean/one-line.ts';
import type { Found } from '../found.ts';
import type { Notes } from '../notes.ts';
import { plainName } from '../slug.ts';
import type { Area } from './area.ts';

const wholeCountry = /\b(national(ly)?|nationwide|country[- ]?wide|england|united kingdom|uk|great britain)\b/i;

/** Whom it reaches, as someone would type it. With nothing said, the whole area is a guess that is told. */
export function areaOf({ areas, places }: Pick<Found, 'areas' | 'places'>, area: Area, notes: Notes): unknown {
  const said = [
    ...areas.map(oneLine),
    ...(places.length === 1 ? places.flatMap(({ lines }) => lines.filter((line) => /^nation(al|wide)$/i.test(line))) : []),
  ].filter(Boolean);
  if (said.some((text) => wholeCountry.test(text))) return 'national';
  const names = new Set(said.flatMap((text) => text.split(/[,;]/)).map(plainName));
  const localities = area.localities.filter(({ name }) => names.has(plainName(name))).map(({ id }) => id);
  if (localities.length > 0) return { kind: 'localities', localities };
  const wards = area.wards.filter((name) => names.has(plainName(name)));
  if (wards.length > 0) return { kind: 'wards', wards };
  if (!area.names.some((name) => [...names].some((one) => one.includes(plainName(name))))) {
    const found = said.length > 0 ? `: it says ‘${cutTo(said.join('; '), 200)}’` : '';
    notes.guessed('area', { now: 'borough', why: `the source names no part of this area${found}` });
  }
  return 'borough';
}
