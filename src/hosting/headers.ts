/** Headers that a page cannot set for itself, for every file of the site. */
export const everywhere: readonly (readonly [string, string])[] = [
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'no-referrer'],
  ['Content-Security-Policy', "frame-ancestors 'none'; object-src 'none'; base-uri 'self'"],
  ['Permissions-Policy', 'camera=(), geolocation=(self), microphone=()'],
];

/** Open data may be read by any page on the web. */
export const openData: readonly (readonly [string, string])[] = [['Access-Control-Allow-Origin', '*']];

/** A demonstration asks search engines to leave its data alone too: a file has no tag to say so in. */
export const unlisted: readonly (readonly [string, string])[] = [['X-Robots-Tag', 'noindex, nofollow']];

/** What the feed's files are, with or without an ending. */
export const json = 'application/json; charset=utf-8';
