import { directory } from '../../../data/directory.ts';
import { at } from '../../../domain/urls.ts';
import type { SiteOnHost } from '../../../hosting/site-on-host.ts';
import { feedLists } from '../../../oruk/files.ts';

/** This site, as a host has to know it. */
export const siteOnHost = (): SiteOnHost => ({ base: at(''), demonstration: directory().site.demonstration, lists: feedLists });
