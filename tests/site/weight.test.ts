import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { type BuiltPage, builtFolder, builtPages } from './pages.ts';

/** What a phone downloads the first time, in bytes, compressed as a host does. */
const packed = (file: string) => gzipSync(readFileSync(file), { level: 9 }).length;
const fileOf = (url: string) => `${builtFolder}${url.split('#')[0]}`;

/** The files that a page cannot do without: its styles, its scripts and what those import. */
function filesOf({ html }: BuiltPage): { styles: string[]; scripts: string[] } {
  const styles = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, url = '']) => fileOf(url));
  const first = [...html.matchAll(/<script type="module" src="([^"]+)"/g)].map(([, url = '']) => fileOf(url));
  const scripts = new Set<string>();
  const follow = (file: string) => {
    if (scripts.has(file) || !existsSync(file)) return;
    scripts.add(file);
    const code = readFileSync(file, 'utf8');
    for (const [, name = ''] of code.matchAll(/(?:^|[;}\s])import\s*(?:[^"'()]*?from\s*)?["']\.\/([^"']+)["']/g))
      follow(`${file.replace(/[^/]+$/, '')}${name}`);
  };
  for (const file of first) follow(file);
  return { styles, scripts: [...scripts] };
}

test('a service page is at most 25 kB without the font, and 60 kB with it', () => {
  const font = Math.max(
    ...[...readFileSync(`${builtFolder}/index.html`, 'utf8').matchAll(/rel="preload" href="([^"]+\.woff2)"/g)].map(
      ([, url = '']) => readFileSync(fileOf(url)).length,
    ),
  );
  expect(font).toBeGreaterThan(1000);
  const heavy = builtPages()
    .filter(({ path }) => /^\/services\/.+\/$/.test(path))
    .map((page) => {
      const { styles, scripts } = filesOf(page);
      return { path: page.path, bytes: [page.file, ...styles, ...scripts].reduce((sum, file) => sum + packed(file), 0) };
    })
    .filter(({ bytes }) => bytes > 25_000 || bytes + font > 60_000);
  expect(heavy.slice(0, 5)).toEqual([]);
});

test('only search, map, saved, what’s on and the professionals’ pages bring a framework or a map library', () => {
  const heavy = builtPages()
    .filter(({ path }) => !/^\/(search|map|saved|whats-on|pack|compare|professionals|professionals\/who-do-i-ring)\/$/.test(path))
    .filter(
      (page) => /astro-island/.test(page.html) || filesOf(page).scripts.some((file) => /react|leaflet/i.test(readFileSync(file, 'utf8'))),
    );
  expect(heavy.map(({ path }) => path)).toEqual([]);
});

test('every other page has at most 12 kB of script', () => {
  const heavy = builtPages()
    .filter(
      ({ path }) =>
        !/^\/(search|map|saved|whats-on|pack|compare|professionals|professionals\/who-do-i-ring|commissioners\/what-if)\/$/.test(path),
    )
    .map((page) => ({ path: page.path, bytes: filesOf(page).scripts.reduce((sum, file) => sum + packed(file), 0) }))
    .filter(({ bytes }) => bytes > 12_000);
  expect(heavy).toEqual([]);
});
