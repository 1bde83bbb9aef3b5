import { sayFar } from './distance.ts';
import { listWords } from './reach.ts';
import type { WhoToRing } from './who-to-ring.ts';

interface Named {
  /** What was asked for: "DN4 0AB", "Adwick Primary School". */
  readonly label: string;
  /** The name of its locality: Central. */
  readonly locality?: string | undefined;
  /** What a hub is called here: family hub. */
  readonly hubWord: string;
}

/** Why that hub: "Balby Library is in Central. 3 family hubs serve it, and this is the nearest: 0.6 miles in a straight line." */
export function sayWhyThatHub({ because, hub, or, km, serving }: WhoToRing, { label, locality, hubWord }: Named): string {
  const nearest = `the nearest${km === undefined ? '' : `: ${sayFar(km)} in a straight line`}.`;
  const where = locality ? `${label} is in ${locality}. ` : '';
  if (or.length > 0)
    return `${where}We do not know exactly where. Any of these serves it: ${listWords([hub, ...or].map(({ name }) => name))}.`;
  const it = locality ? 'it' : label;
  if (because === 'nearest') return `${where}We know of no ${hubWord} that serves ${it}. This is ${nearest}`;
  return where + (serving === 1 ? `This is the ${hubWord} that serves it.` : `${serving} ${hubWord}s serve it, and this is ${nearest}`);
}
