import { today } from './downloads.ts';
import { combinations, type Service, type State, stateOf } from './provision.ts';

/** What ends within the year, and what each ending would leave, if nothing is renewed. */

export const nextYear = `${Number(today.slice(0, 4)) + 1}${today.slice(4).replace('-02-29', '-02-28')}`;

export interface Left {
  readonly need: string;
  readonly label: string;
  readonly area: string;
  readonly band: string;
  readonly from: State;
  readonly to: State;
  /** Names of services that were there and are gone. */
  readonly lost: readonly string[];
}

export interface Ending {
  readonly on: string;
  readonly services: readonly Service[];
  readonly left: readonly Left[];
}

const badness: readonly State[] = ['covered', 'thin', 'unknown', 'empty'];

/** Combinations that are worse covered by some services than by others. */
export function worse(before: readonly Service[], after: readonly Service[]): Left[] {
  const then = [...combinations(before)];
  return [...combinations(after)].flatMap(({ need, area, band, is }, at) => {
    const was = then[at]?.is;
    if (!was) throw new Error('The combinations are not the same.');
    const [from, to] = [stateOf(was), stateOf(is)];
    if (badness.indexOf(to) <= badness.indexOf(from)) return [];
    const lost = was.local.filter(({ id }) => !is.local.some((service) => service.id === id)).map(({ name }) => name);
    return [{ need: need.id, label: need.label, area, band, from, to, lost }];
  });
}

/** Day by day. */
export function endingsOf(services: readonly Service[]): Ending[] {
  const days = [...new Set(services.flatMap(({ endsOn }) => (endsOn && endsOn >= today && endsOn <= nextYear ? [endsOn] : [])))].sort();
  let running = services;
  return days.map((on) => {
    const left = running.filter(({ endsOn }) => endsOn === undefined || endsOn > on);
    const ending = { on, services: services.filter(({ endsOn }) => endsOn === on), left: worse(running, left) };
    running = left;
    return ending;
  });
}
