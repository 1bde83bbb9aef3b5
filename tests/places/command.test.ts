import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import { readPlacesOptions } from '../../scripts/places-options.ts';
import { readPostcodes } from '../../src/data/places.ts';
import { readYaml } from '../../src/data/yaml.ts';
import { Places } from '../../src/domain/schema/places.ts';
import { postcodeTyped } from '../../src/places/look-up.ts';
import { postcodeFiles } from '../../src/places/postcode-files.ts';
import { shelfOf } from '../../src/places/shelf.ts';

/** `npm run places`, as a web team types it. */

const codePoint = 'tests/fixtures/places/code-point-open.csv';
const rows: string[][] = parse(readFileSync(codePoint));
const ours = rows.filter((row) => row[8] === 'E06000013');
const newFolder = () => mkdtempSync(join(tmpdir(), 'signpost-places-'));

function places(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/places.ts', ...args], { encoding: 'utf8' });
  return { status, said: `${stdout}${stderr}` };
}

/** North Lincolnshire's wards, as the Office for National Statistics would give them, in metres. */
const wardShapes = () =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: [...new Set(ours.map((row) => row[9]))].map((code) => ({
      type: 'Feature',
      properties: { WD25CD: code, WD25NM: `Ward ${code}`, LAD25CD: 'E06000013', LAD25NM: 'North Lincolnshire' },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [480000, 400000],
            [490000, 400000],
            [490000, 410000],
            [480000, 400000],
          ],
        ],
      },
    })),
  });

describe('another council’s files', () => {
  const content = newFolder();
  const folder = join(content, 'places');
  const sources = newFolder();
  let first: ReturnType<typeof places>;

  beforeAll(() => {
    copyFileSync('tests/fixtures/area/content/site.yaml', join(content, 'site.yaml'));
    mkdirSync(join(sources, 'CSV'));
    mkdirSync(join(sources, 'Doc'));
    // Two area files, as they come, with what else is in the folder.
    writeFileSync(
      join(sources, 'CSV', 'dn.csv'),
      `${rows
        .slice(0, 30)
        .map((row) => row.join(','))
        .join('\n')}\nNONE,90,0,0,,,,,E06000013,\n`,
    );
    writeFileSync(
      join(sources, 'CSV', 'hu.csv'),
      `${rows
        .slice(30)
        .map((row) => row.join(','))
        .join('\r\n')}\r\n`,
    );
    writeFileSync(join(sources, 'Doc', 'licence.txt'), 'Open Government Licence\n');
    writeFileSync(join(sources, 'wards.geojson'), wardShapes());
    first = places(sources, '--district', 'E06000013', '--into', content);
  });

  test('are read, written and named in places.yaml, and what was left out is said', () => {
    expect(first.status, first.said).toBe(0);
    expect(first.said).toContain('licence.txt: left out: its first line is that of no source that we know');
    expect(first.said).toContain('dn.csv, line 31: found ‘NONE’ where a postcode should be. It was left out.');
    expect(first.said).toContain(
      `${rows.length + 1} postcodes read: ${ours.length} of the area, ${rows.length - ours.length} of elsewhere (13 next door), 1 with no postcode.`,
    );
    expect(readdirSync(folder).sort()).toEqual(['area-names.csv', 'nearby-postcodes.csv', 'places.yaml', 'postcodes.csv', 'wards.geojson']);
    const yaml = Places.parse(readYaml(readFileSync(join(folder, 'places.yaml'), 'utf8')).value);
    expect(yaml).toMatchObject({ postcodes: 'postcodes.csv', nearbyPostcodes: 'nearby-postcodes.csv', wards: 'wards.geojson' });
  });

  test('make every postcode resolve to its ward, by name', async () => {
    const known = readPostcodes(Places.parse(readYaml(readFileSync(join(folder, 'places.yaml'), 'utf8')).value), folder);
    const shelf = shelfOf(postcodeFiles(known, { localities: new Map() }));
    for (const [postcode = '', , , , , , , , , ward] of ours) {
      const found = await postcodeTyped(postcode, shelf);
      expect(found?.kind === 'whole' && found.areas).toEqual([{ code: ward, name: `Ward ${ward}` }]);
    }
    const [near] = known.nearby;
    const found = await postcodeTyped(near?.postcode ?? '', shelf);
    expect(found?.kind === 'whole' && found.areas).toMatchObject([{ code: near?.district_code, outside: true }]);
  });

  test('give the same bytes when they are read again, and a lost postcode is named', () => {
    const before = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
    expect(places(sources, '--district', 'E06000013', '--into', folder).status).toBe(0);
    expect(readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'))).toEqual(before);
    const { said } = places(join(sources, 'CSV', 'dn.csv'), '--district', 'E06000013', '--into', folder, '--dry-run');
    expect(said).toMatch(/of the 20 postcodes that were there before are not in these sources: DN\d+ /);
    expect(readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'))).toEqual(before);
  });
});

test('the ONS Postcode Directory of any year gives the same postcodes as Code-Point Open', () => {
  const folder = newFolder();
  const header = 'pcd7,pcds,dointr,doterm,cty31cd,lad31cd,wd31cd,east1m,north1m,lat,long';
  const lines = rows.map(([postcode, , east, north, , , , county, district, ward]) =>
    [postcode?.replace(' ', ''), postcode, '198001', '', county || 'E99999999', district, ward, east, north, '99.999999', '0.000000'].join(
      ',',
    ),
  );
  const ended = 'DN15 9ZZ,DN15 9ZZ,198001,199912,E99999999,E06000013,E05015081,,,99.999999,0.0';
  const noGrid = 'DN15 8ZZ,DN15 8ZZ,198001,,E99999999,E06000013,E05015081,,,99.999999,0.0';
  writeFileSync(join(folder, 'ONSPD_FEB_2031_UK.csv'), `\uFEFF${[header, ...lines, ended, noGrid].join('\r\n')}\r\n`);
  const [fromOns, fromOs] = [join(folder, 'ons'), join(folder, 'os')];
  const { status, said } = places(join(folder, 'ONSPD_FEB_2031_UK.csv'), '--district', 'E06000013', '--into', fromOns);
  expect(status, said).toBe(0);
  expect(said).toContain('1 no longer used, 1 of the area with nowhere on the map');
  expect(said).toContain('DN15 8ZZ');
  places(codePoint, '--district', 'E06000013', '--into', fromOs);
  for (const file of ['postcodes.csv', 'nearby-postcodes.csv'])
    expect(readFileSync(join(fromOns, file), 'utf8')).toBe(readFileSync(join(fromOs, file), 'utf8'));
});

test('OS Open Names gives the villages of the area and of next door, each with its ward or its district', () => {
  const folder = newFolder();
  const place = (name: string, easting: number, northing: number, type = 'populatedPlace') => {
    const cells = Array.from({ length: 34 }, () => '');
    return Object.assign(cells, {
      0: 'osgb1',
      1: 'http://data.ordnancesurvey.co.uk/id/1',
      2: name,
      6: type,
      7: 'Village',
      8: easting,
      9: northing,
    }).join(',');
  };
  const [own] = ours;
  const [next] = rows.filter((row) => row[8] === 'E08000017').sort((a, b) => Number(b[2]) - Number(a[2]));
  const names = [
    place('Ours-by-Water', Number(own?.[2]), Number(own?.[3])),
    place('Nextdoor', Number(next?.[2]), Number(next?.[3])),
    place('Far Away', 400000, 200000),
    place('High Street', Number(own?.[2]), Number(own?.[3]), 'transportNetwork'),
  ];
  writeFileSync(join(folder, 'SE60.csv'), `${names.join('\n')}\n`);
  writeFileSync(join(folder, 'names.csv'), 'LAD25CD,LAD25NM\nE08000017,Doncaster\nE06000013,North Lincolnshire\nE08000036,Wakefield\n');
  const into = join(folder, 'places');
  const { status, said } = places(folder, codePoint, '--district', 'E06000013', '--into', into);
  expect(status, said).toBe(0);
  const gazetteer: string[][] = parse(readFileSync(join(into, 'gazetteer.csv')));
  expect(gazetteer.map(([name, kind, , , ward, inside, district]) => [name, kind, ward, inside, district])).toEqual([
    ['name', 'kind', 'ward_code', 'inside', 'district'],
    ['Nextdoor', 'village', '', 'no', 'Doncaster'],
    ['Ours-by-Water', 'village', own?.[9], 'yes', ''],
  ]);
  expect(readFileSync(join(into, 'area-names.csv'), 'utf8')).toBe('code,name\nE06000013,North Lincolnshire\nE08000017,Doncaster\n');
});

test.each([
  [[], 'Say which file or folder to read.'],
  [[codePoint, '--district', 'Doncaster'], '--district: found ‘Doncaster’. Write the code of a district, like E08000017.'],
  [[codePoint, '--kind', 'onsdp'], '--kind: found ‘onsdp’. Did you mean ‘onspd’?'],
  [[codePoint, '--colour', 'red'], '--help shows the options'],
])('the options %j are answered with what is wrong', (args, says) => {
  expect(readPlacesOptions(args)).toContain(says);
});

test.each([
  [['--help'], 0, 'npm run places -- SOURCE'],
  [['/nowhere.csv'], 2, 'There is no file or folder called ‘/nowhere.csv’.'],
  [[codePoint, '--into', '/tmp/signpost-none'], 2, 'These files have postcodes of E08000017 (44), E06000013 (20)'],
  [
    [codePoint, '--into', '/tmp/signpost-none', '--district', 'E07000001'],
    1,
    'Nothing of E07000001 is in these files, so nothing was written.',
  ],
  [
    [codePoint, '--into', 'package.json', '--district', 'E06000013'],
    1,
    '‘package.json’ cannot be written to (EEXIST), so nothing was written.',
  ],
  [['package.json', '--into', '/tmp/signpost-none', '--district', 'E07000001'], 1, 'it is JSON, but no list of shapes'],
])('places %j is answered in plain words', (args, code, says) => {
  const { status, said } = places(...args);
  expect(said).toContain(says);
  expect(status).toBe(code);
  expect(said).not.toMatch(/\n\s+at /);
  expect(existsSync('/tmp/signpost-none')).toBe(false);
});
