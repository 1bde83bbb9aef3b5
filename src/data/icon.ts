import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(process.cwd(), 'node_modules/lucide-static/icons');
const cache = new Map<string, string>();

/** One picture of the Lucide set as SVG to put in a page. An unknown name from a vocabulary gives a plain signpost. */
export function iconSvg(name: string): string {
  const file = join(folder, `${name}.svg`);
  const svg = cache.get(name) ?? inline(readFileSync(existsSync(file) ? file : join(folder, 'signpost.svg'), 'utf8'));
  cache.set(name, svg);
  return svg;
}

const inline = (svg: string) =>
  svg
    .replace(/<!--.*?-->\s*/s, '')
    .replace(/\s*\n\s*/g, ' ')
    .replace(
      /<svg [^>]*>/,
      '<svg class="icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">',
    )
    .trim();
