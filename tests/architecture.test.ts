import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

/** Who may import whom. A room may import its own files, and those named here. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  search: ['domain'],
  learning: ['domain', 'search'],
  places: ['domain'],
  pack: ['domain'],
  oruk: ['domain'],
  spreadsheet: ['domain'],
  hosting: [],
  // A table leaves the commissioners' pages as a sheet leaves an officer's: no text in either can run as a formula.
  coverage: ['domain', 'spreadsheet'],
  data: ['domain'],
  // An import reads content through the one reader, and hears needs as the search hears them: a record and a family's words then meet.
  // Our own feed and spreadsheet come back through the rooms that wrote them, so that the ways out and in cannot drift apart.
  import: ['domain', 'data', 'search', 'oruk', 'spreadsheet'],
  schedule: ['domain'],
  partners: ['domain', 'schedule'],
  components: ['domain', 'data', 'islands', 'places', 'schedule', 'partners', 'coverage', 'pack', 'styles'],
  islands: ['domain', 'search', 'places', 'pack', 'styles'],
  layouts: ['components', 'domain', 'partners', 'styles'],
  pages: [
    'domain',
    'search',
    'places',
    'coverage',
    'pack',
    'schedule',
    'partners',
    'oruk',
    'spreadsheet',
    'hosting',
    'data',
    'components',
    'islands',
    'layouts',
    'styles',
  ],
};

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

const importLine = /import\s+(type\s+)?(?:[\w*{}\s,]+?\s+from\s+)?['"](\.[^'"]+)['"]|import\(\s*['"](\.[^'"]+)['"]\s*\)/g;

const imports: readonly Import[] = globSync('src/**/*.{ts,tsx,astro}').flatMap((from) =>
  [...readFileSync(from, 'utf8').matchAll(importLine)].map((match) => ({
    from,
    to: relative('.', join(dirname(from), (match[2] ?? match[3] ?? '').replace(/\?.*$/, ''))),
    typeOnly: match[1] !== undefined || /^import\s*\{(\s*type\s+\w+\s*,?)+\s*\}/.test(match[0]),
  })),
);

const roomOf = (file: string) => file.split('/')[1] ?? '';

test('there are imports to look at', () => {
  expect(imports.length).toBeGreaterThan(100);
});

test('a room imports only the rooms it may', () => {
  const wrong = imports.filter(({ from, to }) => {
    const room = roomOf(from);
    return room in mayImport && roomOf(to) !== room && !mayImport[room]?.includes(roomOf(to));
  });
  expect(wrong.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
});

test('nothing that ships to the browser imports a value from a schema', () => {
  const reached = new Set<string>();
  const follow = (file: string) => {
    if (reached.has(file)) return;
    reached.add(file);
    for (const next of imports.filter(({ from, typeOnly }) => from === file && !typeOnly)) follow(next.to);
  };
  for (const { from } of imports) if (roomOf(from) === 'islands' || from.endsWith('-element.ts')) follow(from);
  expect([...reached].filter((file) => file.includes('domain/schema/'))).toEqual([]);
});

test('the domain knows nothing of files, the network or the page', () => {
  const wrong = globSync('src/domain/**/*.ts').filter((file) =>
    /from ['"](node:|astro|react)|\bfetch\(|\bdocument\.|\bwindow\./.test(readFileSync(file, 'utf8')),
  );
  expect(wrong).toEqual([]);
});

test('zod is imported only by schemas and the reader', () => {
  const users = globSync('src/**/*.{ts,tsx,astro}').filter((file) => /from ['"]zod['"]/.test(readFileSync(file, 'utf8')));
  expect(users.filter((file) => !file.startsWith('src/domain/schema/') && !file.startsWith('src/data/'))).toEqual([]);
});
