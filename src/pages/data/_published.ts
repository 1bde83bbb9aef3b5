import { directory } from '../../data/directory.ts';
import { publication } from '../../oruk/publication.ts';

/** The directory as it is about to be published, at the address that the site is built for. */
export const published = (site: URL | undefined) => publication(directory(), site?.href ?? 'http://localhost:4321/');
