import type { Directory } from '../domain/directory.ts';
import { idMaker, type MakeId } from './ids.ts';

/** A directory about to be published in the standard. */
export interface Publication {
  readonly directory: Directory;
  readonly id: MakeId;
  /** A path on the site → its whole address: `/services/eric/` → `https://help.example.gov.uk/services/eric/`. */
  readonly address: (path: string) => string;
}

/** `siteUrl` is where the site will be, with its host: `https://help.example.gov.uk`. */
export const publication = (directory: Directory, siteUrl: string): Publication => ({
  directory,
  id: idMaker(directory.site.council),
  address: (path) => new URL(path, siteUrl).href,
});

/** A web address as the standard wants it (RFC 3986): what a person typed, with every letter encoded that browsers would let pass. */
export function uri(typed: string): string {
  const { href, hash } = new URL(typed);
  const pathStart = href.indexOf('/', href.indexOf('//') + 2);
  const path = href.slice(pathStart, href.length - hash.length);
  const fragment = hash === '' ? '' : `#${hash.slice(1).replaceAll('#', '%23')}`;
  return href.slice(0, pathStart) + encodeRest(path + fragment);
}

const encodeRest = (text: string) => text.replaceAll(/[[\]{}|^`\\]/g, encodeURIComponent).replaceAll(/%(?![0-9A-Fa-f]{2})/g, '%25');
