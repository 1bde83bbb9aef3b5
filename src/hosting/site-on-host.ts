/** What a host has to know about the site that it serves. */
export interface SiteOnHost {
  /** The path of the site on its host: `/` or `/families/`. */
  readonly base: string;
  readonly demonstration: boolean;
  /** The lists of the feed, by its version: `/data/oruk/v3/services` is the file `services.json`. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
}

/** Each list's address and the file that answers it. */
export const listFiles = ({ base, lists }: SiteOnHost): { readonly path: string; readonly file: string }[] =>
  Object.entries(lists).flatMap(([version, names]) =>
    names.map((name) => ({ path: `${base}data/oruk/${version}/${name}`, file: `${base}data/oruk/${version}/${name}.json` })),
  );

/** The address of the feed's root and the file that answers it. */
export const rootFile = ({ base }: SiteOnHost) => ({ path: `${base}data/oruk/v3`, file: `${base}data/oruk/v3/index.json` });
