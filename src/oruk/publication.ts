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

/** A web address as the standard wants it: what a person typed, with odd letters encoded. */
export const uri = (typed: string): string => new URL(typed).href;
