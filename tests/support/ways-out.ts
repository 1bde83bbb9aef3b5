import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openRecords } from '../../src/domain/open-records.ts';
import { feedFiles } from '../../src/oruk/files.ts';
import { publication } from '../../src/oruk/publication.ts';
import { toCsv } from '../../src/spreadsheet/csv.ts';
import type { Sheet } from '../../src/spreadsheet/sheet.ts';
import { toSheets } from '../../src/spreadsheet/to-sheets.ts';
import { toXlsx } from '../../src/spreadsheet/to-xlsx.ts';
import { readArea } from './area.ts';
import type { Place } from './importing.ts';

const directories = new Map<string, ReturnType<typeof readArea>>();

/** Read once: the real content takes a second. */
function directoryOf(content: string): ReturnType<typeof readArea> {
  const directory = directories.get(content) ?? readArea(content);
  directories.set(content, directory);
  return directory;
}

/** Every record of a content folder as it leaves. */
export const outOf = (content: string) => openRecords(directoryOf(content));

/** The workbook's sheets. */
export function sheetsOf(content: string): Sheet[] {
  const { accessibility, facilities } = directoryOf(content);
  const ids = (features: readonly { readonly id: string }[]) => features.map(({ id }) => id);
  return toSheets(outOf(content), { accessibility: ids(accessibility), facilities: ids(facilities) });
}

/** The feed's files. */
export const filesOf = (content: string) => feedFiles(publication(directoryOf(content), 'https://help.example.org'));

/** Every way out, as a file or a folder in the place that it is brought into. */
export const waysOut: Readonly<Record<string, (content: string, place: Place) => Promise<string> | string>> = {
  'signpost-records': (content, place) =>
    place.write('records.json', JSON.stringify({ directory: 'A directory', demonstration: true, ...outOf(content) })),
  'signpost-feed': (content, place) => place.write('services-full.json', JSON.stringify(filesOf(content).get('v3/services-full.json'))),
  'signpost-sheets': async (content, place) => place.write('directory.xlsx', await toXlsx(sheetsOf(content))),
};

/** Sheets as the CSV files that the site offers, in a folder of the place. */
export function csvFolder(sheets: readonly Sheet[], place: Place): string {
  const folder = join(place.folder, 'csv');
  mkdirSync(folder);
  for (const sheet of sheets) writeFileSync(join(folder, `${sheet.name.replaceAll(' ', '-')}.csv`), toCsv(sheet));
  return folder;
}
