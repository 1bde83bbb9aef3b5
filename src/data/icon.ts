import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { optimize } from 'svgo';

const folder = join(process.cwd(), 'node_modules/lucide-static/icons');
const cache = new Map<string, string>();

/**
 * What one picture of the Lucide set is drawn with, as SVG in a square of 24: one line where that can be, which a browser draws quicker
 * than four. An unknown name from a vocabulary gives a plain signpost.
 */
export function iconShapes(name: string): string {
  const file = join(folder, `${name}.svg`);
  const shapes = cache.get(name) ?? shapesIn(readFileSync(existsSync(file) ? file : join(folder, 'signpost.svg'), 'utf8'));
  cache.set(name, shapes);
  return shapes;
}

const shapesIn = (svg: string) =>
  optimize(svg, {
    plugins: [
      'removeComments',
      { name: 'convertShapeToPath', params: { convertArcs: true } },
      { name: 'mergePaths', params: { force: true } },
    ],
  }).data.replace(/<\/?svg[^>]*>/g, '');
