import type { Publication } from './publication.ts';
import { asItself, asTyped, withoutSigns } from './standing-signs.ts';

/**
 * Somebody's Markdown as plain text, as a person reads it on the page: links with their address, no marks, and a sign that was
 * escaped as the sign itself. Readers of a feed show it as it stands.
 */
export function plainWords(markdown: string, { address }: Pick<Publication, 'address'>): string {
  const words = withoutSigns(markdown)
    .replaceAll(/\\([!-/:-@[-`{-~])/g, (_escaped, sign: string) => asItself(sign))
    .replaceAll(/`([^`\n]{1,400})`/g, (_code, said: string) => asItself(said))
    .replaceAll(link, (_link, said: string, href: string) => linked(said, whole(href, address)))
    .replaceAll(/<?\b(https?:\/\/[^\s<>]+)>?/g, (_bare, href: string) => asItself(href));
  const bare = withoutEmphasis(withoutBlocks(words)).replaceAll(
    /&(#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,6});/gi,
    (entity, name: string) => letterOf(name) ?? entity,
  );
  return (
    asTyped(bare)
      // A tag that somebody wrote as words: a page shows it as it stands, a reader of the feed may run it.
      .replaceAll(/<(?=[a-z/!?])/gi, '‹')
      .trim()
  );
}

/** `[words](address)`, where the address may have a title, and one pair of brackets in it. */
const link = /!?\[([^\][]+)\]\(((?:[^()\s]|\([^()\s]{0,200}\)){1,2000})(?: +"[^"\n]{0,200}")?\)/g;

const whole = (href: string, address: (path: string) => string) =>
  href.startsWith('/') ? address(href) : href.replace(/^(mailto|tel):/, '');

/** An address that is its own words is said once. */
const linked = (said: string, href: string) => (asTyped(said).trim() === href ? asItself(href) : `${said} (${asItself(href)})`);

/** Marks at the start of a line: headings, quotations, lines across the page. Every list has the same bullets. */
const withoutBlocks = (text: string) =>
  text
    .replaceAll(/^ {0,3}([-*_])(?: {0,3}\1){2,} *$/gm, '')
    .replaceAll(/^ {0,3}(?:=+|`{3,}.*|~{3,}.*) *$/gm, '')
    .replaceAll(/^ {0,3}#{1,6} +/gm, '')
    .replaceAll(/^ {0,3}> ?/gm, '')
    .replaceAll(/^( *)[*+] +/gm, '$1- ')
    .replaceAll(/(?:\\| {2,})$/gm, '');

/** Words that are bold, leaning or struck through: the words alone. A star in a price and an underline in a name stay. */
const withoutEmphasis = (text: string) =>
  text
    .replaceAll(/(\*\*|__|~~)(?=\S)((?:(?!\1).)+)(?<=\S)\1/g, '$2')
    .replaceAll(/\*(?=[^\s*])([^*\n]{1,400})(?<=\S)\*/g, '$1')
    .replaceAll(/(?<![\p{L}\p{N}_])_(?=[^\s_])([^_\n]{1,400})(?<=\S)_(?![\p{L}\p{N}_])/gu, '$1');

const letters: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", nbsp: ' ', pound: '£', euro: '€' };

function letterOf(name: string): string | undefined {
  if (!name.startsWith('#')) return letters[name.toLowerCase()];
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 31 && code < 0xd800 ? String.fromCodePoint(code) : undefined;
}
