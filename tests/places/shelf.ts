import { readPostcodes } from '../../src/data/places.ts';
import type { PostcodeRow } from '../../src/places/postcode-files.ts';
import { postcodeFiles } from '../../src/places/postcode-files.ts';
import { shelfOf } from '../../src/places/shelf.ts';
import { readArea } from '../support/area.ts';

/** The postcodes of the directory that ships, as files and as rows. */
export const directory = readArea('content');
export const rows: { own: readonly PostcodeRow[]; nearby: readonly PostcodeRow[]; names: ReadonlyMap<string, string> } = readPostcodes(
  directory.places,
);
export const files = postcodeFiles(rows, directory);
export const shelf = shelfOf(files);
