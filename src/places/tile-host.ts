import type { Site } from '../domain/schema/site.ts';

/** What a page with a map must let pictures come from, for a browser to show tiles once someone has asked for them. */
export const tileHost = ({ tiles }: Pick<Site, 'tiles'>): string | undefined => tiles && new URL(tiles.url.split('{')[0] ?? '').origin;
