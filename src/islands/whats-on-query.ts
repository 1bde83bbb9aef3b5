import { partsOfDay } from '../domain/parts-of-day.ts';
import { type OnQuery, spans } from '../domain/whats-on.ts';

export const firstQuery: OnQuery = {
  when: 'today',
  need: undefined,
  age: undefined,
  locality: undefined,
  near: undefined,
  part: undefined,
  free: false,
  dropIn: false,
};

/** How many things were chosen, besides when. */
export const howNarrow = ({ need, age, locality, near, part, free, dropIn }: OnQuery): number =>
  [need, age, locality, near, part].filter((one) => one !== undefined).length + Number(free) + Number(dropIn);

/** What is asked for, as a fragment: it can be shared and gone back to, and no server is told. `#when=weekend&age=18m&free=yes` */
export function onQueryToFragment({ when, need, age, locality, near, part, free, dropIn }: OnQuery): string {
  const parts = new URLSearchParams();
  if (when !== firstQuery.when) parts.set('when', when);
  if (need) parts.set('need', need);
  if (age !== undefined) parts.set('age', sayAge(age));
  if (locality) parts.set('locality', locality);
  if (near) parts.set('near', `${near.withinKm}@${near.point.lat},${near.point.lon}@${near.label}`);
  if (part) parts.set('part', part);
  if (free) parts.set('free', 'yes');
  if (dropIn) parts.set('drop-in', 'yes');
  return parts.size > 0 ? `#${parts}` : '';
}

/** What it does not know is dropped quietly: old links keep working. */
export function onQueryFromFragment(fragment: string): OnQuery {
  const parts = new URLSearchParams(fragment.replace(/^#/, ''));
  const id = (name: string) => /^[a-z0-9]+(-[a-z0-9]+)*$/.exec(parts.get(name) ?? '')?.[0];
  return {
    when: spans.find((span) => span === parts.get('when')) ?? firstQuery.when,
    need: id('need'),
    age: readAge(parts.get('age') ?? ''),
    locality: id('locality'),
    near: readNear(parts.get('near') ?? ''),
    part: partsOfDay.find(({ value }) => value === parts.get('part'))?.value,
    free: parts.get('free') === 'yes',
    dropIn: parts.get('drop-in') === 'yes',
  };
}

/** 2@53.5011,-1.1592@DN4 0AB */
function readNear(text: string): OnQuery['near'] {
  const [, km, lat, lon, label] = /^(\d{1,2})@(-?\d{1,2}(?:\.\d+)?),(-?\d{1,2}(?:\.\d+)?)@(.{1,60})$/s.exec(text) ?? [];
  return label === undefined ? undefined : { label, point: { lat: Number(lat), lon: Number(lon) }, withinKm: Number(km) };
}

/** 18 → 18m; 36 → 3y. From two years on people count in years. */
export const sayAge = (age: number | 'pregnant'): string => (age === 'pregnant' ? age : age < 24 ? `${age}m` : `${Math.floor(age / 12)}y`);

export function readAge(text: string): number | 'pregnant' | undefined {
  if (text === 'pregnant') return text;
  const [, count, unit] = /^(\d{1,2})([my])$/.exec(text) ?? [];
  return count === undefined ? undefined : Number(count) * (unit === 'y' ? 12 : 1);
}
