import { at } from '../domain/urls.ts';
import { valueOfLetter } from './digest.ts';

/**
 * What packs say is in so many files, each with every record whose hash begins alike. Who serves the site learns only which file was
 * asked for, and each holds services for all sorts of needs. Of 350 records a file has 11; of 2,500, some 80.
 */
export const packFileCount = 32;

/** The file that a thing is in, by its hash. */
export const fileOfHash = (hash: string): number => valueOfLetter(hash.charAt(0)) % packFileCount;

export const packFileUrl = (file: number): string => at(`pack/records/${file}.json`);

/** Which services there are for each need, for what has left the directory. */
export const byNeedUrl = (): string => at('pack/by-need.json');
