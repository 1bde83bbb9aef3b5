import type { APIRoute } from 'astro';
import { directory } from '../../data/directory.ts';
import { lastChanged } from '../../data/last-changed.ts';
import { atomFeed, latestChanges } from '../../domain/changes-feed.ts';
import { dataUrl } from '../../domain/urls.ts';

/** What has changed, for a feed reader. */
export const GET: APIRoute = ({ site }) => {
  const whole = directory();
  const feed = atomFeed(latestChanges(whole, lastChanged()), {
    site: whole.site,
    self: dataUrl('changes.atom'),
    address: (path) => new URL(path, site).href,
  });
  return new Response(feed, { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
};
