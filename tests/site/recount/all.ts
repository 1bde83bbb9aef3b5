import { endingsOf } from './endings.ts';
import { combinations, servicesCounted } from './provision.ts';
import { waysTo } from './ways.ts';

/** What several pages rest on, counted once. */
const once = <Value>(count: () => Value): (() => Value) => {
  let kept: { value: Value } | undefined;
  return () => {
    kept ??= { value: count() };
    return kept.value;
  };
};

export const services = once(servicesCounted);
export const cells = once(() => [...combinations(services())]);
export const endings = once(() => endingsOf(services()));
export const ways = once(() => waysTo(services()));
