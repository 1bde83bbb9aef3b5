/** Where a link may lead: to a page, a mailbox or a phone. */
const allowed = /^(https?:\/\/[^\s/.]+\.[^\s]+|mailto:[^\s@]+@[^\s@]+|tel:\+?[\d ()-]+)$/i;

/** Parts of an address that only tell somebody who sent you. */
const trackers = /^(utm_\w+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|_hsenc|_hsmi|yclid|twclid)$/i;

/** A link that is safe to publish, without its trackers; or undefined, when it leads nowhere that it may. */
export function safeLink(href: string): string | undefined {
  const link = href.trim().replace(/^www\./i, 'https://www.');
  if (!allowed.test(link)) return undefined;
  if (!/^https?:/i.test(link)) return link.replace(/ /g, '');
  if (!URL.canParse(link)) return undefined;
  const url = new URL(link);
  // A name and a password in an address are somebody's, or a trick.
  if (url.username || url.password) return undefined;
  const names = [...url.searchParams.keys()];
  if (!names.some((name) => trackers.test(name))) return link;
  for (const name of names) if (trackers.test(name)) url.searchParams.delete(name);
  return url.href;
}
