import type { Directory } from './directory.ts';

/** Colours from site.yaml and the locality files as CSS. What is left out keeps Signpost's own. */
export function brandCss({ site, localities }: Directory): string {
  const brand = Object.entries(site.brand).flatMap(([name, colour]) => (colour ? [`--brand-${name}: ${colour};`] : []));
  const ours = brand.length > 0 ? [`html:root { ${brand.join(' ')} }`] : [];
  const theirs = [...localities.values()].map(({ id, colour }) => `.locality-${id} { --locality: ${colour}; }`);
  return `${[...ours, ...theirs].join('\n')}\n`;
}
