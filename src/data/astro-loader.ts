import { resolve } from 'node:path';
import type { Loader } from 'astro/loaders';
import type { Directory } from '../domain/directory.ts';
import { leadsNowhere } from '../domain/record-links.ts';
import type { CollectionName } from '../domain/schema/collections.ts';
import { contentFolder } from './folder.ts';
import { readContent } from './read.ts';

/**
 * One folder of the content for Astro, through the same reader as everything else. Astro renders the words below
 * the fields; the facts come to pages from `directory()`, so there is one answer to what a record says.
 */
export const records = (folder: CollectionName): Loader => ({
  name: `signpost-${folder}`,
  load: async (context) => {
    const { store, renderMarkdown, generateDigest, watcher, config } = context;
    const load = async () => {
      const content = readContent();
      store.clear();
      if (content.kind === 'unusable') return;
      for (const { id, body } of content.directory[folder].values()) {
        const rendered = await renderMarkdown(body);
        store.set({
          id,
          data: {},
          body,
          digest: generateDigest(body),
          rendered: { ...rendered, html: withBase(withoutDeadLinks(rendered.html, content.directory), config.base) },
        });
      }
    };
    await load();
    watcher?.add(resolve(contentFolder()));
    watcher?.on('change', (path) => {
      if (path.startsWith(resolve(contentFolder(), folder))) void load();
    });
  },
});

/** A link to a record that was left out of this build becomes plain words. */
const withoutDeadLinks = (html: string, directory: Directory) =>
  html.replaceAll(/<a href="([^"]+)">(.*?)<\/a>/gs, (link, href: string, words: string) =>
    leadsNowhere(href, (collection, id) => directory[collection].has(id)) ? words : link,
  );

/** Words link to `/needs/food/`; a site that lives at `/fis/` needs `/fis/needs/food/`. */
const withBase = (html: string, base: string) => html.replaceAll(/href="\/(?!\/)/g, `href="${base.replace(/\/?$/, '/')}`);
