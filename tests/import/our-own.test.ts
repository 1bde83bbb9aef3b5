import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { OpenRecord } from '../../src/domain/open-record.ts';
import { openRecords } from '../../src/domain/open-records.ts';
import { type CollectionName, collections } from '../../src/domain/schema/collections.ts';
import { areaFolder, readArea } from '../support/area.ts';
import { serveFeed } from '../support/feed-server.ts';
import { openPlace, type Place } from '../support/importing.ts';
import { csvFolder, filesOf, outOf, sheetsOf, waysOut } from '../support/ways-out.ts';

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

const contents = [areaFolder, 'content'];

/** An empty copy cannot hold back what it never got. */
const withoutCommissioningMark = (records: Partial<Record<CollectionName, OpenRecord[]>>) => ({
  ...records,
  services: records.services?.map((one) => ({ ...one, withheld: one.withheld.filter((part) => part !== 'commissioning') })),
});

/** The feed holds services and who runs them. */
const heldBy = (format: string, records: Record<CollectionName, OpenRecord[]>): Partial<Record<CollectionName, OpenRecord[]>> => {
  if (format !== 'signpost-feed') return records;
  const running = new Set(records.services.map(({ fields }) => fields.organisation));
  return { services: records.services, organisations: records.organisations.filter(({ id }) => running.has(id)) };
};

describe.each(contents)('%s', (content) => {
  test.each(Object.entries(waysOut))(
    'out, in and out again as %s says the same, and a second import changes nothing',
    async (format, out) => {
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
      expect(after).toEqual(withoutCommissioningMark(before));
      expect((await place.bring(source)).filesWritten).toBe(0);
    },
  );

  test('an unedited export changes nothing in the content that it came from, whichever way it went', async () => {
    const place = placeWith(content);
    const before = place.everything();
    for (const [format, out] of Object.entries(waysOut)) {
      const { counts, filesWritten, formats } = await place.bring(await out(content, place));
      expect([formats, filesWritten, counts.unchanged]).toEqual([[format], 0, counts.read]);
    }
    expect(place.everything()).toEqual(before);
  });
});

test('the folder of CSV files comes back as the workbook does', async () => {
  const place = emptyPlace(areaFolder);
  const source = csvFolder(sheetsOf(areaFolder), place);
  expect((await place.bring(source)).formats).toEqual(['signpost-sheets']);
  expect(openRecords(readArea(join(place.folder, 'content')))).toEqual(outOf(areaFolder));
  expect((await place.bring(source)).filesWritten).toBe(0);
});

test('the feed comes back over the web, by its address', async () => {
  const place = emptyPlace(areaFolder);
  const files = filesOf(areaFolder);
  const server = await serveFeed((path) => {
    const name = path.replace(/^\/data\/oruk\//, '').replace(/\/$/, '/index.json');
    return files.get(name) ?? files.get(`${name}.json`);
  });
  toClear.push(server.close);
  const address = `${server.address}/data/oruk/v3/`;
  const { services, organisations } = outOf(areaFolder);
  expect(await place.bring(address)).toMatchObject({ formats: ['signpost-feed'], counts: { new: services.length + organisations.length } });
  const read = place.everything();
  expect(Object.keys(read).filter((file) => /content\/services\/.*md$/.test(file))).toHaveLength(services.length);
  expect(await place.bring(address)).toMatchObject({ filesWritten: 0, counts: { new: 0, updated: 0 } });
  expect(place.everything()).toEqual(read);
});
