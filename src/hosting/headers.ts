/** A header's name and what it says. */
export type Header = readonly [name: string, says: string];

/**
 * Headers that a page cannot set for itself, for every file of the site but for who may frame it. Our pages say "no-referrer" of
 * themselves, and send none; as a header it would also hide from a page where the person who comes Back has been, and with it what
 * they added to their pack there (src/islands/carry-pack.ts).
 */
export const always: readonly Header[] = [
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'same-origin'],
  ['Permissions-Policy', 'camera=(), geolocation=(self), microphone=()'],
];

/** Nobody may put our pages in a frame, where clicks can be stolen. */
export const unframed: Header = ['Content-Security-Policy', "frame-ancestors 'none'; object-src 'none'; base-uri 'self'"];

/** But the lists under /embed/ are made for frames on any page: they have links and nothing to steal. */
export const framed: Header = ['Content-Security-Policy', "frame-ancestors *; object-src 'none'; base-uri 'self'"];

/** The folder of those lists, from the top of the site. */
export const framedFolder = 'embed/';

/** What every other file has. */
export const everywhere: readonly Header[] = [...always, unframed];

/**
 * The parts of the site that have pages, but for those lists. Hosts that read `_headers` join two policies that fit one file, and
 * a browser then keeps the stricter: so the strict one is given part by part. A test holds this list to what is built.
 */
export const parts: readonly string[] = [
  '',
  '404.html',
  ...[
    'about',
    'accessibility',
    'ages',
    'commissioners',
    'compare',
    'data',
    'guides',
    'help-me-choose',
    'help-now',
    'how-much-help',
    'hubs',
    'map',
  ].map(part),
  ...['needs', 'organisations', 'pack', 'places', 'privacy', 'professionals', 'saved', 'search', 'services', 'status', 'whats-on'].map(
    part,
  ),
  part('youth'),
];

function part(folder: string): string {
  return `${folder}/*`;
}

/** Open data may be read by any page on the web. */
export const openData: readonly (readonly [string, string])[] = [['Access-Control-Allow-Origin', '*']];

/** A demonstration asks search engines to leave its data alone too: a file has no tag to say so in. */
export const unlisted: readonly (readonly [string, string])[] = [['X-Robots-Tag', 'noindex, nofollow']];

/** What the feed's files are, with or without an ending. */
export const json = 'application/json; charset=utf-8';
