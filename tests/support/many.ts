import { addDays } from '../../src/domain/day.ts';
import type { Directory, OrganisationRecord, ServiceRecord } from '../../src/domain/directory.ts';
import type { Venue } from '../../src/domain/schema/place.ts';
import type { Session } from '../../src/domain/schema/session.ts';
import { type MadeWords, madeWords } from './made-words.ts';

/**
 * The same directory with services made up until there are so many, for measuring. Each takes its facts from a real record, which it
 * names as its file, and its words are made. Doors, times, days of checking, lists of needs and organisations are made different too:
 * a large directory has more of them than a small one.
 */
export function manyServices(directory: Directory, count: number, seed = 1): Directory {
  const random = randomFrom(seed);
  const real = [...directory.services.values()];
  const words = madeWords(directory, random);
  const organisations = manyOrganisations(directory, Math.round((directory.organisations.size * count) / real.length), words);
  const pick = <Value>(list: readonly Value[]): Value => list[below(random, list.length)] as Value;
  const ids = new Set(real.map(({ id }) => id));
  const made = Array.from({ length: Math.max(0, count - real.length) }, (): ServiceRecord => {
    const like = pick(real);
    const sibling = pick(real.filter(({ needs }) => needs[0] === like.needs[0]));
    const name = words.name();
    return {
      ...like,
      id: freeId(name, ids),
      name,
      summary: words.summary(like.summary),
      body: words.body(like.body),
      organisation: pick([...organisations.keys()]),
      needs: [...new Set(like.needs.map((need, at) => (at % 2 === 0 ? need : (sibling.needs[at] ?? need))))],
      venues: like.venues.map((venue) => movedVenue(venue, words.name(), random)),
      sessions: like.sessions.map((session) => movedSession(session, 15 * below(random, 3))),
      checked: like.checked.kind === 'checked' ? { ...like.checked, on: addDays(like.checked.on, -below(random, 40)) } : like.checked,
    };
  });
  return { ...directory, organisations, services: new Map([...real, ...made].map((service) => [service.id, service])) };
}

function manyOrganisations({ organisations }: Directory, count: number, words: MadeWords): Map<string, OrganisationRecord> {
  const real = [...organisations.values()];
  const ids = new Set(organisations.keys());
  const made = Array.from({ length: Math.max(0, count - real.length) }, (_, place): OrganisationRecord => {
    const like = real[place % real.length] as OrganisationRecord;
    const name = words.name();
    return { ...like, id: freeId(name, ids), name, summary: words.summary(like.summary), body: words.body(like.body) };
  });
  return new Map([...real, ...made].map((one) => [one.id, one]));
}

const movedVenue = (venue: Venue, name: string, random: () => number): Venue => ({
  ...venue,
  name,
  ...(venue.point ? { point: { lat: near(venue.point.lat, random), lon: near(venue.point.lon, random) } } : {}),
});

/** Within a mile or so. */
const near = (degrees: number, random: () => number) => Number((degrees + (random() - 0.5) / 40).toFixed(4));

const movedSession = (session: Session, minutes: number): Session =>
  session.start < '01:00' ? session : { ...session, start: earlier(session.start, minutes), end: earlier(session.end, minutes) };

function earlier(time: string, minutes: number): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const all = hour * 60 + minute - minutes;
  return `${String(Math.floor(all / 60)).padStart(2, '0')}:${String(all % 60).padStart(2, '0')}`;
}

/** "Big Pan at 8" → big-pan-at-8, with a number after it when that is taken. */
function freeId(name: string, taken: Set<string>): string {
  const plain = (name.toLowerCase().match(/[a-z0-9]+/g) ?? ['service']).join('-');
  let id = plain;
  for (let number = 2; taken.has(id); number++) id = `${plain}-${number}`;
  taken.add(id);
  return id;
}

const below = (random: () => number, limit: number) => Math.floor(random() * limit);

/** Numbers from 0 to 1, the same every time for a seed. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
