import { existsSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { areaBase, areaFolder, type BuiltPage, builtFolder, builtPages } from './pages.ts';

const idsOf = (html: string) => new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));
const attributes = (html: string) =>
  [...html.matchAll(/\s(?:href|src|action)="([^"]*)"/g)].map(([, value = '']) => value.replaceAll('&#38;', '&').replaceAll('&amp;', '&'));

/** Links of a build that lead nowhere: to a page or file that is not there, or a place on a page that is not there. */
function brokenLinks(pages: readonly BuiltPage[], folder: string, base: string): string[] {
  const anchors = new Map(pages.map(({ path, html }) => [path, idsOf(html)]));
  // These read their fragment as a query or a pack.
  const isQuery = (path: string) => ['/search/', '/pack/', '/compare/', '/professionals/'].includes(path);
  return pages.flatMap(({ path, html }) =>
    [...new Set(attributes(html))].flatMap((link) => {
      if (/^(https?:|mailto:|tel:|sms:|data:)/.test(link) || link === '') return [];
      const url = new URL(link, `https://site.test${base}${path.slice(1)}`);
      if (url.search) return [`${path} has a query string in ${link}`];
      if (!url.pathname.startsWith(base)) return [`${path} → ${link} (outside ${base})`];
      const target = `/${decodeURIComponent(url.pathname.slice(base.length))}`;
      const there = target.endsWith('/') ? anchors.has(target) : existsSync(`${folder}${target}`);
      if (!there) return [`${path} → ${link}`];
      const id = decodeURIComponent(url.hash.slice(1));
      return id && !isQuery(target) && !anchors.get(target)?.has(id) ? [`${path} → ${link} (no such place on the page)`] : [];
    }),
  );
}

test('no link on the site is broken, and no anchor', () => {
  expect(brokenLinks(builtPages(), builtFolder, '/').slice(0, 20)).toEqual([]);
});

test('another area, under its own path, has no broken link either', () => {
  expect(brokenLinks(builtPages(areaFolder), areaFolder, areaBase).slice(0, 20)).toEqual([]);
});

test('links out of the site are safe: https, and to no tracker', () => {
  const insecure = builtPages().flatMap(({ path, html }) =>
    attributes(html)
      .filter((link) => link.startsWith('http:'))
      .map((link) => `${path} → ${link}`),
  );
  expect(insecure.slice(0, 20)).toEqual([]);
});
