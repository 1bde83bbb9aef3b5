import type { SearchIndex } from './search-index.ts';

/** In this order parts are sent: what takes longest to open comes first, and is opened while the rest is on its way. */
const first: readonly (keyof SearchIndex)[] = ['text', 'needs', 'learned'];

/** The index as a file: JSON, with each of its parts on a line of its own. */
export function writeIndex(index: SearchIndex): string {
  const others = (Object.keys(index) as (keyof SearchIndex)[]).filter((name) => !first.includes(name));
  return `{\n${[...first, ...others].map((name) => `${JSON.stringify(name)}:${JSON.stringify(index[name])}`).join(',\n')}\n}`;
}

/** Reads such a file in pieces as they come, cut anywhere. Gives the parts that each piece completes. */
export function indexReader(): (piece: Uint8Array) => Partial<SearchIndex>[] {
  const decoder = new TextDecoder();
  let rest = '';
  return (piece) => {
    const lines = (rest + decoder.decode(piece, { stream: true })).split('\n');
    // What follows the last line break may go on in the next piece; after the last part it is a bracket.
    rest = lines.pop() ?? '';
    return lines.filter((line) => line !== '{').map((line) => JSON.parse(`{${line.replace(/,$/, '')}}`) as Partial<SearchIndex>);
  };
}
