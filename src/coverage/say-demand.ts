import { sayWhole } from './say-number.ts';
import { fewerThan, type Published } from './small-numbers.ts';

/** none · fewer than 5 · about 120 */
export function sayAsked(asked: Published): string {
  switch (asked.kind) {
    case 'none':
      return 'none';
    case 'few':
      return `fewer than ${fewerThan}`;
    case 'about':
      return `about ${sayWhole(asked.count)}`;
    default:
      return asked satisfies never;
  }
}
