import { expect } from '@playwright/test';
import type { Check } from './check.ts';
import { aboutOf } from './downloads.ts';
import { wordsOf } from './html.ts';
import { hasClass } from './page.ts';

/** The words beside figures are those of the file that can be taken away: a definition, a source, limits. Their numbers are no figures. */
export const checksOfTheWordsBeside: readonly Check[] = [
  {
    of: 'what the figures are, in the words of the files',
    pages: /./,
    check: (page) => {
      for (const box of page.all((element) => hasClass(element, 'about-figures'))) {
        const [link] = page.all(({ attribs }) => (attribs.href ?? '').endsWith('.csv'), box);
        const id = /([\w-]+)\.csv$/.exec(link?.attribs.href ?? '')?.[1] ?? '';
        const { title, definition, source, limits } = aboutOf(id);
        const said = page.all(({ name }) => name === 'dd', box).map(wordsOf);
        for (const words of [definition, source, limits])
          if (words) expect(said, `${page.path}: ${id}`).toContain(words.replace(/\s+/g, ' ').trim());
        expect(wordsOf(box).toLowerCase()).toContain(title.toLowerCase());
        page.note(box);
      }
    },
  },
];
