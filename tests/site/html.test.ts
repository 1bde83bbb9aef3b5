import { expect, test } from '@playwright/test';
import { HtmlValidate } from 'html-validate';
import { areaFolder, builtFolder, builtPages } from './pages.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    // Style, not validity: what the framework writes is valid either way.
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-inline-style': 'off',
    'long-title': 'off',
    'require-sri': 'off',
    'tel-non-breaking': 'off',
    'no-implicit-button-type': 'off',
    'doctype-style': 'off',
  },
});

// Astro writes this one style where an island stands; browsers take it anywhere.
const islandStyle = '<style>astro-island,astro-slot,astro-static-slot{display:contents}</style>';

for (const folder of [builtFolder, areaFolder]) {
  test(`every page in ${folder} is valid HTML`, async () => {
    const faults: string[] = [];
    for (const { file, html } of builtPages(folder)) {
      const report = await validator.validateString(html.replace(islandStyle, ''), file);
      for (const { messages } of report.results)
        for (const { ruleId, message, line } of messages) faults.push(`${file}:${line} ${ruleId}: ${message}`);
    }
    expect(faults.slice(0, 20)).toEqual([]);
  });
}

test('every page has one first heading, a language, and a title of its own unless it keeps someone safe', () => {
  const titles = new Map<string, string>();
  const faults: string[] = [];
  for (const { path, html } of builtPages()) {
    if (!/<html lang="en-GB"/.test(html)) faults.push(`${path} has no language`);
    if ((html.match(/<h1[ >]/g) ?? []).length !== 1) faults.push(`${path} does not have one h1`);
    const title = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '';
    if (!title) faults.push(`${path} has no title`);
    if (titles.has(title) && !title.startsWith('Help and advice')) faults.push(`${path} has the title of ${titles.get(title)}`);
    titles.set(title, path);
  }
  expect(faults).toEqual([]);
});
