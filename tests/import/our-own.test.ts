import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { OpenRecord } from '../../src/domain/open-record.ts';
import { openRecords } from '../../src/domain/open-records.ts';
import { type CollectionName, collections } from '../../src/domain/schema/collections.ts';
import { feedFiles } from '../../src/oruk/files.ts';
import { publication } from '../../src/oruk/publication.ts';
import { toCsv } from '../../src/spreadsheet/csv.ts';
import type { Sheet } from '../../src/spreadsheet/sheet.ts';
import { toSheets } from '../../src/spreadsheet/to-sheets.ts';
import { toXlsx } from '../../src/spreadsheet/to-xlsx.ts';
import { areaFolder, readArea } from '../support/area.ts';
import { serveFeed } from '../support/feed-server.ts';
import { openPlace, type Place } from '../support/importing.ts';

const folders = Object.keys(collections) as CollectionName[];
const toClear: (() => void | Promise<void>)[] = [];
afterEach(async () => {
  for (const clear of toClear.splice(0)) await clear();
});

const placeWith = (content?: string): Place => {
  const place = openPlace(content);
  toClear.push(place.clear);
  return place;
};

/** The settings of a content folder, and no record. */
function emptyPlace(content: string): Place {
  const folder = mkdtempSync(join(tmpdir(), 'import-empty-'));
  toClear.push(() => rmSync(folder, { recursive: true }));
  cpSync(content, folder, { recursive: true });
  for (const one of folders) rmSync(join(folder, one), { recursive: true, force: true });
  return placeWith(folder);
}

const outOf = (content: string) => openRecords(readArea(content));

function sheetsOf(content: string): Sheet[] {
  const { accessibility, facilities } = readArea(content);
  const ids = (features: readonly { readonly id: string }[]) => features.map(({ id }) => id);
  return toSheets(outOf(content), { accessibility: ids(accessibility), facilities: ids(facilities) });
}

const filesOf = (content: string) => feedFiles(publication(readArea(content), 'https://help.example.org'));

/** Every way out, as a file or a folder in the place that it is brought into. */
const waysOut: Readonly<Record<string, (content: string, place: Place) => Promise<string> | string>> = {
  'signpost-records': (content, place) =>
    place.write('records.json', JSON.stringify({ directory: 'A directory', demonstration: true, ...outOf(content) })),
  'signpost-feed': (content, place) =>
    place.write('services-full.json', JSON.stringify(filesOf(content).get('v3/services-full.json'))),
  'signpost-sheets': async (content, place) => place.write('directory.xlsx', await toXlsx(sheetsOf(content))),
};

function csvFolder(sheets: readonly Sheet[], place: Place): string {
  const folder = join(place.folder, 'csv');
  mkdirSync(folder);
  for (const sheet of sheets) writeFileSync(join(folder, `${sheet.name.replaceAll(' ', '-')}.csv`), toCsv(sheet));
  return folder;
}

/** The feed holds services and who runs them. */
const heldBy = (format: string, records: Record<CollectionName, OpenRecord[]>): Partial<Record<CollectionName, OpenRecord[]>> => {
  if (format !== 'signpost-feed') return records;
  const running = new Set(records.services.map(({ fields }) => fields.organisation));
  return { services: records.services, organisations: records.organisations.filter(({ id }) => running.has(id)) };
};

describe.each([areaFolder, 'content'])('%s', (content) => {
  test.each(Object.entries(waysOut))('out, in and out again as %s says the same, and a second import changes nothing', async (format, out) => {
    const place = emptyPlace(content);
    const source = await out(content, place);
    const before = heldBy(format, outOf(content));
    const first = await place.bring(source);
    const count = Object.values(before).flat().length;
    expect(first).toMatchObject({ formats: [format], counts: { read: count, new: count } });
    // A feed brings no hub, need or locality to point to, so these are brought as they are for the comparison.
    for (const folder of folders)
      if (!(folder in before)) cpSync(join(content, folder), join(place.folder, 'content', folder), { recursive: true });
    const after = heldBy(format, openRecords(readArea(join(place.folder, 'content'))));
    expect(after).toEqual(before);
    expect((await place.bring(source)).filesWritten).toBe(0);
  });

  test.each(Object.entries(waysOut))('an unedited export as %s changes nothing in the content that it came from', async (format, out) => {
    const place = placeWith(content);
    const source = await out(content, place);
    const before = place.everything();
    const { counts, filesWritten, formats } = await place.bring(source);
    expect([formats, filesWritten]).toEqual([[format], 0]);
    expect(counts.unchanged).toBe(counts.read);
    expect(place.everything()).toEqual(before);
  });

  test('the folder of CSV files comes back as the workbook does', async () => {
    const place = emptyPlace(content);
    const source = csvFolder(sheetsOf(content), place);
    expect((await place.bring(source)).formats).toEqual(['signpost-sheets']);
    expect(openRecords(readArea(join(place.folder, 'content')))).toEqual(outOf(content));
    expect((await place.bring(source)).filesWritten).toBe(0);
  });
});
