import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import type { FeatureCollection, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { distanceKm } from '../../src/domain/distance.ts';
import { boundariesIn } from '../../src/places/importing/boundaries.ts';
import { gatherNothing, gatherOwn } from '../../src/places/importing/gather-postcodes.ts';
import { degreesOf, pointOfGrid } from '../../src/places/importing/grid.ts';
import { nearestPostcode, placesInRow } from '../../src/places/importing/open-names.ts';
import { changedPlacesYaml, credits } from '../../src/places/importing/places-yaml.ts';
import { codePointColumns, readPostcodeRow, wholePostcode } from '../../src/places/importing/postcode-row.ts';
import { tableKind } from '../../src/places/importing/source-kind.ts';
import { rows } from './shelf.ts';

const codePoint: string[][] = parse(readFileSync('tests/fixtures/places/code-point-open.csv'));

describe('the National Grid becomes degrees within five metres', () => {
  test('for every row of Code-Point Open whose degrees we know', () => {
    const known = new Map(
      [...rows.own, ...rows.nearby].map(({ postcode, lat, lon }) => [postcode, { lat: Number(lat), lon: Number(lon) }]),
    );
    const apart = codePoint.flatMap(([postcode, , easting, northing]) => {
      const point = known.get(postcode);
      return point ? [distanceKm(pointOfGrid(Number(easting), Number(northing)), point) * 1000] : [];
    });
    expect(apart.length).toBeGreaterThan(40);
    expect(Math.max(...apart)).toBeLessThan(5);
  });

  test('as Ordnance Survey publishes it for the Isles of Scilly, its first test point', () => {
    const published = { lat: 49.9222639373, lon: -6.29977752014 };
    expect(distanceKm(pointOfGrid(91492.146, 11318.804), published) * 1000).toBeLessThan(5);
  });

  test('and a position says by its size which system it is in', () => {
    expect(degreesOf([-1.13531, 53.52279])).toEqual([-1.13531, 53.52279]);
    const [lon, lat] = degreesOf([457425, 403250]);
    expect(distanceKm({ lat, lon }, { lat: 53.52279, lon: -1.13531 }) * 1000).toBeLessThan(5);
    const [webLon, webLat] = degreesOf([-126382.13, 7090214.5]);
    expect(Math.abs(webLon + 1.13531)).toBeLessThan(0.001);
    expect(webLat).toBeGreaterThan(53);
  });
});

describe('a source is told by its first line', () => {
  test.each([
    ['Code-Point Open, which has no header', codePoint[0] ?? []],
    ['ONSPD before 2025', ['pcd', 'pcds', 'doterm', 'oslaua', 'osward', 'oseast1m', 'osnrth1m', 'lat', 'long']],
    ['ONSPD since 2025', ['pcd7', 'pcd8', 'pcds', 'dointr', 'doterm', 'cty25cd', 'lad25cd', 'wd25cd', 'east1m', 'north1m', 'lat', 'long']],
    ['an edition not yet made', ['pcds', 'doterm', 'lad31cd', 'wd31cd', 'lat', 'long']],
    ['NSPL', ['pcd', 'pcds', 'dointr', 'doterm', 'oseast1m', 'osnrth1m', 'laua', 'ward', 'lat', 'long']],
    [
      'Code-Point Open with its header put on',
      ['Postcode', 'Positional_quality_indicator', 'Eastings', 'Northings', 'Admin_district_code', 'Admin_ward_code'],
    ],
  ])('%s has postcodes', (_, first) => {
    expect(tableKind(first).kind).toBe('postcodes');
  });

  test('of two years of one column the newest is taken', () => {
    const told = tableKind(['pcds', 'lad24cd', 'lad25cd', 'wd24cd', 'wd25cd', 'lat', 'long']);
    expect(told.kind === 'postcodes' && [told.columns.district, told.columns.ward]).toEqual([2, 4]);
  });

  test('a table without a ward or a point says what it lacks', () => {
    expect(tableKind(['postcode', 'lad25cd', 'easting'])).toEqual({
      kind: 'unknown',
      why: 'it has postcodes, but no column for a ward (wd25cd, osward), nor for a point (lat and long, or eastings and northings)',
    });
  });

  test('names and codes, and what is none of these', () => {
    expect(tableKind(['WD25CD', 'LAD25CD', 'WD25NM', 'LAD25NM'])).toEqual({
      kind: 'area-names',
      pairs: [
        { code: 0, name: 2 },
        { code: 1, name: 3 },
      ],
    });
    expect(tableKind(['Dear', 'sir'])).toMatchObject({ kind: 'unknown' });
  });
});

describe('a row of postcodes', () => {
  const columns = { postcode: 0, ended: 1, district: 2, ward: 3, easting: 4, northing: 5, lat: 6, lon: 7 };
  const read = (...row: string[]) => readPostcodeRow(row, columns).kind;

  test('that has ended is passed over', () => {
    expect(read('DN1 1AA', '202103', 'E08000017', 'E05010747', '', '', '53.5', '-1.1')).toBe('ended');
  });

  test('without a place on the map is named, whatever way the source says so', () => {
    expect(read('DN1 1AA', '', 'E08000017', 'E05010747', '', '', '99.999999', '0.000000')).toBe('no-point');
    expect(read('DN1 1AA', '', 'E08000017', 'E05010747', '0', '0', '', '')).toBe('no-point');
  });

  test('with a grid reference and no degrees has a point', () => {
    expect(read('DN1 1AB', '', 'E08000017', 'E05010747', '457425', '403250', '99.9999', '0')).toBe('postcode');
  });

  test('whose postcode is none says what was found', () => {
    expect(readPostcodeRow(['N/A', '', 'E08000017'], columns)).toEqual({ kind: 'fault', found: '‘N/A’' });
  });

  test.each([
    ['DN101AB', 'DN10 1AB'],
    ['DN1  1AB', 'DN1 1AB'],
    ['dn1 1ab', 'DN1 1AB'],
    ['EC1A1BB', 'EC1A 1BB'],
    ['DN1', undefined],
    ['', undefined],
  ])('‘%s’ is the postcode %s', (text, postcode) => {
    expect(wholePostcode(text)).toBe(postcode);
  });
});

test('whatever is wrong with rows, every one of them is counted once', () => {
  const damage = fc.constantFrom('none', 'no postcode', 'no point', 'short', 'twice');
  const damaged = (row: readonly string[], how: string): string[][] => {
    if (how === 'no postcode') return [['?', ...row.slice(1)]];
    if (how === 'no point') return [[row[0] ?? '', '90', '0', '0', ...row.slice(4)]];
    if (how === 'short') return [row.slice(0, 3)];
    return how === 'twice' ? [[...row], [...row]] : [[...row]];
  };
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...codePoint), damage)), fc.constantFrom('E08000017', 'E06000013'), (some, district) => {
      const all = some.flatMap(([row, how]) => damaged(row, how));
      const gathered = gatherNothing();
      for (const [at, row] of all.entries())
        gatherOwn(gathered, readPostcodeRow(row, codePointColumns), { area: [district], file: 'dn.csv', line: at + 1 });
      const { rows: count, own, elsewhere, ended, again, noPoint, faults } = gathered.tally;
      expect(count).toBe(all.length);
      expect(own + elsewhere + ended + again + noPoint.length + faults.length).toBe(all.length);
      const expected = all.filter((row) => row[8] === district && row[0] !== '?' && row[2] !== '0').map(([postcode]) => postcode);
      expect([...gathered.own.keys()].sort()).toEqual([...new Set(expected)].sort());
    }),
  );
});

describe('boundaries', () => {
  const square: Position[] = [
    [-1.2, 53.5],
    [-1.1, 53.5],
    [-1.1, 53.6],
    [-1.2, 53.5],
  ];
  const inMetres: Position[] = [
    [457425, 403250, 12],
    [458084, 402157, 12],
    [457367, 403596, 12],
    [457425, 403250, 12],
  ];
  const collection = (properties: Record<string, unknown>, ring: Position[] = square, id?: string): FeatureCollection => ({
    type: 'FeatureCollection',
    features: [{ type: 'Feature', ...(id ? { id } : {}), properties, geometry: { type: 'Polygon', coordinates: [ring] } }],
  });

  test.each([
    ['ONS wards', { FID: 1, WD24CD: 'E05010729', WD24NM: 'Armthorpe', LAD24CD: 'E08000017', LAD24NM: 'Doncaster' }, ['E08000017']],
    ['ONS wards in small letters', { wd25cd: 'E05010729', wd25nm: 'Armthorpe' }, []],
    ['our own files', { code: 'E05010729', name: 'Armthorpe', area_km2: 11.8 }, []],
    ['Ordnance Survey, Boundary-Line', { NAME: 'Armthorpe', CODE: 'E05010729' }, []],
  ])('%s: code, name and what they are in', (_, properties, within) => {
    expect(boundariesIn(collection(properties)).boundaries).toMatchObject([{ code: 'E05010729', name: 'Armthorpe', kind: 'ward', within }]);
  });

  test('a district is one though it names its region', () => {
    const properties = { LAD23CD: 'E08000017', LAD23NM: 'Doncaster', LAD23NMW: '' };
    expect(boundariesIn(collection(properties)).boundaries).toMatchObject([{ code: 'E08000017', name: 'Doncaster', kind: 'district' }]);
  });

  test('in metres on the National Grid they become degrees, and heights are dropped', () => {
    const [ward] = boundariesIn(collection({ WD24CD: 'E05010747', WD24NM: 'Town' }, inMetres)).boundaries;
    const [lon = 0, lat = 0, ...more] = ward?.geometry.type === 'Polygon' ? (ward.geometry.coordinates[0]?.[0] ?? []) : [];
    expect(distanceKm({ lat, lon }, { lat: 53.52279, lon: -1.13531 }) * 1000).toBeLessThan(5);
    expect(more).toEqual([]);
  });

  test('what is no ward and no district is named by its place in the file', () => {
    expect(boundariesIn(collection({ LSOA21CD: 'E01007532', WD24CD: 'E05010747' })).faults).toEqual([
      { place: 1, found: 'the shape of E01007532, which is smaller than a ward' },
    ]);
    expect(boundariesIn(collection({ name: 'The park' })).faults).toEqual([
      { place: 1, found: 'a shape with no code of a ward or a district (like E05010729 or E08000017)' },
    ]);
  });
});

test('OS Open Names gives towns and villages, in both languages where there are two, and no roads', () => {
  const row = (type: string, second = '') => {
    const cells = Array.from({ length: 34 }, () => '');
    return Object.assign(cells, {
      1: 'http://data.ordnancesurvey.co.uk/id/1',
      2: 'Cantley',
      4: second,
      6: type,
      7: 'Suburban Area',
      8: '461800',
      9: '402300',
    });
  };
  expect(tableKind(row('populatedPlace')).kind).toBe('open-names');
  expect(placesInRow(row('transportNetwork'))).toEqual([]);
  expect(placesInRow(row('populatedPlace')).map(({ name, kind }) => [name, kind])).toEqual([['Cantley', 'suburb']]);
  expect(placesInRow(row('populatedPlace', 'Canteli')).map(({ name }) => name)).toEqual(['Cantley', 'Canteli']);
});

test('a place takes its ward from the nearest postcode, and none when all are far', () => {
  const near = { point: { lat: 53.5, lon: -1.1 }, ward: 'E05010732', district: '' };
  const far = { point: { lat: 53.51, lon: -1.1 }, ward: '', district: 'E08000018' };
  expect(nearestPostcode({ lat: 53.501, lon: -1.1 }, [far, near])).toBe(near);
  expect(nearestPostcode({ lat: 54.5, lon: -1.1 }, [far, near])).toBeUndefined();
});

describe('places.yaml', () => {
  const change = { files: { postcodes: 'postcodes.csv' }, credits: [credits.ordnanceSurvey('2026'), credits.royalMail('2026')] };

  test('keeps what an editor wrote, and credits each source once', () => {
    const text = readFileSync('content/places/places.yaml', 'utf8');
    const once = changedPlacesYaml(text, change) ?? '';
    expect(once).toContain('# Open data beneath the maps.');
    expect(once).toContain('Place data from GeoNames, CC BY 4.0.');
    expect(once.match(/Contains Royal Mail data/g)).toHaveLength(1);
    expect(changedPlacesYaml(once, change)).toBe(once);
  });

  test('with a mistake in it is left as it is', () => {
    expect(changedPlacesYaml('credits: [a\nview: {', change)).toBeUndefined();
  });

  test('is made when there is none', () => {
    expect(changedPlacesYaml(undefined, change)).toContain('Contains Royal Mail data © Royal Mail copyright and database right 2026.');
  });
});
