import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { expect, test } from 'vitest';
import { toMarkdown } from '../../src/import/clean/html-text.ts';
import { ageLimits } from '../../src/oruk/ages.ts';
import { languageCode } from '../../src/oruk/language.ts';
import { plainWords } from '../../src/oruk/plain-words.ts';
import { asPage } from '../support/live-html.ts';

const site = { address: (path: string) => `https://help.example.org${path}` };

/** The words of a page as a person reads them: a plain way to the same answer, by the program that makes the pages. */
async function asRead(markdown: string): Promise<string> {
  const said: string[] = [];
  let link = { href: '', from: 0 };
  let number = 0;
  const parser = new Parser({
    onopentag: (name, { href = '', start = '1' }) => {
      if (name === 'a') link = { href, from: said.length };
      else if (!inLine.has(name)) said.push(' ');
      if (name === 'ul' || name === 'ol') number = name === 'ol' ? Number(start) : 0;
      if (name === 'li') said.push(number > 0 ? `${number++}. ` : '- ');
    },
    ontext: (text) => said.push(text),
    onclosetag: (name) => {
      if (!inLine.has(name)) said.push(' ');
      if (name !== 'a') return;
      const href = link.href.startsWith('/') ? site.address(link.href) : link.href.replace(/^(mailto|tel):/, '');
      if (!decodeURI(href).endsWith(said.slice(link.from).join('').trim())) said.push(` (${href})`);
    },
  });
  parser.end(await asPage(markdown));
  return said.join('');
}
const inLine = new Set(['a', 'strong', 'em', 'code', 'del']);

/** On one line, with quotes and dashes as they are typed. */
const inOneLine = (text: string) =>
  text
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/[“”]/g, '"')
    .replaceAll('…', '...')
    .replaceAll('‹', '<')
    .replaceAll(/–|—|-{2,3}/g, '-')
    .replaceAll(/\s+/g, ' ')
    .trim();

test('words lose their marks and keep their links', () => {
  expect(plainWords('## Food\n\n**Bring** a bag. See [the larder](/services/vale-larder/) or [ring](tel:01632960900).', site)).toBe(
    'Food\n\nBring a bag. See the larder (https://help.example.org/services/vale-larder/) or ring (01632960900).',
  );
});

test('a sign that was escaped is the sign, and no mark is left', () => {
  expect(plainWords('Ring \\[us\\] on Tuesday\\_s, 2 \\* 3, &lt;3 & C\\#.\n\n> *Not* ~~here~~ `now`\n\n---\n\n* a\n+ b', site)).toBe(
    'Ring [us] on Tuesday_s, 2 * 3, <3 & C#.\n\nNot here now\n\n\n\n- a\n- b',
  );
  expect(plainWords('See https://e.org/_a_/*b* or [https://e.org/__x__](https://e.org/__x__).', site)).toBe(
    'See https://e.org/_a_/*b* or https://e.org/__x__.',
  );
  expect(plainWords('\\<script> and &lt;script&gt;', site)).toBe('‹script> and ‹script>');
});

test('every record says in the feed what its page says', async () => {
  const files = globSync(['content/services/*.md', 'content/organisations/*.md']);
  const marked = files
    .map((file) => ({ file, body: readFileSync(file, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '') }))
    .filter(({ body }) => /[\\*_`~[>#&|]|^\d+\. |https?:/m.test(body));
  expect(marked.length).toBeGreaterThan(10);
  for (const { file, body } of marked) expect(inOneLine(plainWords(body, site)), file).toBe(inOneLine(await asRead(body)));
});

test('whatever somebody typed elsewhere, the feed says it as they typed it', async () => {
  const typed = fc.array(
    fc.oneof(
      fc.constantFrom(..."\\`*_{}[]()#+-.!|~>:/=&'", '\n', ' ', 'a', '1', 'word ', ' https://e.org/a_b?c_=d&e=*f '),
      fc.string({ maxLength: 6 }),
    ),
  );
  await fc.assert(
    fc.asyncProperty(typed, async (parts) => {
      const { text } = toMarkdown(parts.join(''));
      expect(inOneLine(plainWords(text, site))).toBe(inOneLine(await asRead(text)));
    }),
    { numRuns: 300 },
  );
});

test('an address in imported words leads where it led', async () => {
  const { text } = toMarkdown('See https://e.org/a_b?x=1&amp;y_z=*2 or <b>www.e.org/_c_d</b> on the day_s.');
  const page = await asPage(text);
  expect([...page.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)).toEqual([
    'https://e.org/a_b?x=1&amp;y_z=*2',
    'http://www.e.org/_c_d',
  ]);
});

test('a star in a price, or a bracket left open, is left alone', () => {
  expect(plainWords('2 * 3 [and so on', site)).toBe('2 * 3 [and so on');
});

test('words full of brackets do not hold the build up', () => {
  const began = performance.now();
  plainWords('['.repeat(250_000), site);
  plainWords('**a '.repeat(60_000), site);
  expect(performance.now() - began).toBeLessThan(1000);
});

test('ages are in years, and only where somebody said them', () => {
  const range = { kind: 'range', pregnancy: false, parentsAndCarers: false } as const;
  expect(ageLimits({ ...range, from: { value: 18, unit: 'months' }, to: { value: 4, unit: 'years' } })).toEqual({
    minimum_age: 1.5,
    maximum_age: 4,
  });
  expect(ageLimits({ ...range, from: { value: 18, unit: 'years' }, to: 'any' })).toEqual({ minimum_age: 18 });
  expect(ageLimits({ kind: 'any' })).toEqual({ minimum_age: 0 });
  expect(ageLimits({ kind: 'unknown' })).toEqual({});
  expect(ageLimits({ kind: 'parents-and-carers' })).toEqual({});
});

test.each([
  ['English', 'en'],
  ['Polish', 'pl'],
  ['Romanian', 'ro'],
  ['British Sign Language', 'bfi'],
  ['urdu', 'ur'],
  ['Yorkshire', undefined],
])('the code of %s is %s', (name, code) => {
  expect(languageCode(name)).toBe(code);
});
