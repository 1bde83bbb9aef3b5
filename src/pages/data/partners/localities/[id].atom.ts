import type { APIRoute, GetStaticPaths } from 'astro';
import { directory } from '../../../../data/directory.ts';
import { lastChanged } from '../../../../data/last-changed.ts';
import { atomFeed, latestChanges } from '../../../../domain/changes-feed.ts';
import { isOfLocality } from '../../../../domain/patches.ts';
import { partnerUrl } from '../../../../domain/urls.ts';

export const getStaticPaths = (() => [...directory().localities.keys()].map((id) => ({ params: { id } }))) satisfies GetStaticPaths;

/** What has changed in one locality, for a feed reader. */
export const GET: APIRoute = ({ params: { id = '' }, site }) => {
  const whole = directory();
  const hubs = new Map([...whole.hubs].filter(([, { locality }]) => locality === id));
  const services = new Map([...whole.services].filter(([, service]) => isOfLocality(service, id, whole)));
  const feed = atomFeed(latestChanges({ ...whole, hubs, services, organisations: new Map() }, lastChanged()), {
    site: { ...whole.site, name: `${whole.site.name}, ${whole.localities.get(id)?.name ?? id}` },
    self: partnerUrl(`localities/${id}.atom`),
    address: (path) => new URL(path, site).href,
  });
  return new Response(feed, { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
};
