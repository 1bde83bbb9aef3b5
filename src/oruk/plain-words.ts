import type { Publication } from './publication.ts';

/** Somebody's Markdown as plain text: links with their address, no marks. Readers of a feed show it as it stands. */
export const plainWords = (markdown: string, { address }: Pick<Publication, 'address'>): string =>
  markdown
    .replaceAll(/\[([^\][]+)\]\(([^)\s]+)\)/g, (_link, words: string, href: string) => `${words} (${whole(href, address)})`)
    .replaceAll(/^#{1,6} +/gm, '')
    .replaceAll(/(\*\*|__)(?=\S)(.+?)\1/g, '$2')
    .trim();

const whole = (href: string, address: (path: string) => string) =>
  href.startsWith('/') ? address(href) : href.replace(/^(mailto|tel):/, '');
