import { withPack } from '../pack/fragment.ts';

/** Side by side, more than this does not fit a screen or a head. */
export const mostCompared = 4;

/** Services as a pack names them → the fragment of the page that compares them: `#with=sleep-clinic*sleep-line`. */
export const fragmentOfCompared = (refs: readonly string[]): string => `#with=${refs.slice(0, mostCompared).join('*')}`;

/** The fragment of that page → services as a pack names them, each once. */
export function comparedIn(fragment: string): string[] {
  const text = new URLSearchParams(withPack(fragment, undefined).replace(/^#/, '')).get('with') ?? '';
  return [...new Set(text.split('*').filter((ref) => /^(_[\w-]{6}|[a-z0-9]+(-[a-z0-9]+)*)$/.test(ref)))].slice(0, mostCompared);
}
