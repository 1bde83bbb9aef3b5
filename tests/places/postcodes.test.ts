import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distanceKm } from '../../src/domain/distance.ts';
import { drawnByLot } from '../../src/learning/random.ts';
import { postcodeSaid, postcodeTyped } from '../../src/places/look-up.ts';
import { packUnits, unpackUnits } from '../../src/places/packed-units.ts';
import { postcodeFiles } from '../../src/places/postcode-files.ts';
import { noteOfPostcode, saidPostcode } from '../../src/places/say-postcode.ts';
import { shelfOf } from '../../src/places/shelf.ts';
import { readingsOf } from '../../src/places/typed-postcode.ts';
import { packed } from '../bench/brotli.ts';
import { readArea } from '../support/area.ts';
import { mangled } from './mangled.ts';
import { directory, files, rows, shelf } from './shelf.ts';

const typed = (text: string) => postcodeTyped(text, shelf);
const note = async (text: string) => {
  const found = await typed(text);
  return found && noteOfPostcode(found, 'Doncaster');
};

describe('every postcode of the area', () => {
  test('is known, in its ward and within 10 metres', async () => {
    expect(rows.own.length).toBe(8064);
    const wrong: string[] = [];
    for (const { postcode = '', lat, lon, ward_code } of rows.own) {
      const found = await typed(postcode);
      const isRight =
        found?.kind === 'whole' &&
        found.name === postcode &&
        found.areas.map(({ code }) => code).join() === ward_code &&
        distanceKm(found.point, { lat: Number(lat), lon: Number(lon) }) < 0.01;
      if (!isRight) wrong.push(postcode);
    }
    expect(wrong).toEqual([]);
  });

  test('has the name of its ward, and its locality where the ward is in one', async () => {
    const found = await typed('DN4 0AB');
    expect(found?.kind === 'whole' && found.areas).toEqual([{ code: 'E05010738', name: 'Hexthorpe & Balby North', locality: 'central' }]);
    const unlisted = postcodeFiles(rows, { localities: new Map() }).contents.areas[0];
    expect(unlisted?.name).not.toBe('');
    expect(unlisted && 'locality' in unlisted).toBe(false);
  });
});

test('every postcode next door is known, with whose area it is', async () => {
  const wrong: string[] = [];
  for (const { postcode = '', district_code } of rows.nearby) {
    const found = await typed(postcode);
    const [area] = found?.kind === 'whole' ? found.areas : [];
    // Two come from the source without a district: they are outside, and nobody says whose they are.
    if (area?.code !== district_code || !area?.outside || (district_code && !area.name)) wrong.push(postcode);
  }
  expect(wrong).toEqual([]);
});

test('a thousand mangled postcodes are found, or we say what we do not know', async () => {
  const random = drawnByLot(20261125);
  const all = rows.own.flatMap(({ postcode }) => postcode ?? []);
  const misread: string[] = [];
  for (let count = 0; count < 1000; count++) {
    const { postcode, typed: text, isWhole } = mangled(all[Math.floor(random() * all.length)] ?? '', random);
    const found = await typed(text);
    const isFound = found?.kind === 'whole' && found.name === postcode;
    const isExplained = found !== undefined && (found.kind === 'whole' || noteOfPostcode(found, 'Doncaster') !== '');
    if (isWhole ? !isFound : !isExplained) misread.push(`${postcode} typed ‘${text}’: ${JSON.stringify(found)}`);
  }
  expect(misread).toEqual([]);
});

test.each([
  ['dn40ab', 'DN4 0AB'],
  ['DN4 OAB', 'DN4 0AB'],
  ['dn4-0ab.', 'DN4 0AB'],
  ['D N 4 0 A B', 'DN4 0AB'],
  ['DN4', 'DN4'],
  ['dn4 0', 'DN4 0'],
  ['DN40A', 'DN4 0A'],
  ['564 0AA', 'S64 0AA'],
  ['12 High Street, Balby DN4 0AB', 'DN4 0AB'],
])('‘%s’ is read as %s', async (text, name) => {
  expect((await typed(text))?.name).toBe(name);
});

test.each([
  ['DN4 0AB', ''],
  ['DN4', 'We measure from the middle of DN4.'],
  ['DN4 0ZZ', 'We do not know DN4 0ZZ. We measure from the middle of DN4 0.'],
  ['DN4 0ABB', 'We do not know DN4 0ABB. We measure from the middle of DN4.'],
  ['LS1 4AP', 'We do not know LS1 4AP. It is not in or near Doncaster. You can still use help that is online or national.'],
])('of ‘%s’ we say: %s', async (text, says) => {
  expect(await note(text)).toBe(says);
});

test('a postcode with one wrong letter is answered with what may have been meant, unless that is too many to help', async () => {
  const known = new Set(rows.own.map(({ postcode }) => postcode));
  const letters = [...'ABDEFGHJLNPQRSTUWXYZ'];
  const missing = letters.flatMap((first) => letters.map((second) => `DN4 0${first}${second}`)).filter((one) => !known.has(one));
  const notes = await Promise.all(missing.map(note));
  expect(notes.filter((one) => !one?.startsWith('We do not know DN4 0'))).toEqual([]);
  const offers = notes.filter((one) => one?.includes('Did you mean'));
  expect(offers.length).toBeGreaterThan(missing.length / 2);
  expect(await note('DN4 0ZA')).toBe('We do not know DN4 0ZA. Did you mean DN4 0AZ? We measure from the middle of DN4 0.');
});

describe('in a sentence', () => {
  const said = async (words: string) => {
    const one = await postcodeSaid(words, shelf);
    return one && { words: one.said, ...saidPostcode(one, 'Doncaster') };
  };

  test.each([
    ['food bank near DN4 0AB', 'DN4 0AB', 'Near DN4 0AB'],
    ['food bank dn4oab please', 'dn4oab', 'Near DN4 0AB'],
    ['near DN4 for my 3 year old', 'DN4', 'Near DN4'],
    ['near DN4 3 year old', 'DN4', 'Near DN4'],
    ['baby group DN4 0', 'DN4 0', 'Near DN4 0'],
    ['wont sleep S70 3AH', 'S70 3AH', 'Near S70 3AH, which is in Barnsley'],
    ['wont sleep S70 1AA', 'S70 1AA', 'Near S70 in Barnsley, as we do not know S70 1AA'],
    ['wont sleep ls1 4ap', 'ls1 4ap', 'LS1 4AP, which is not in or near Doncaster'],
    ['help near dn 4', 'dn 4', 'Near DN4'],
    ['near DN4 for a 2nd baby', 'DN4', 'Near DN4'],
    ['near DN4 2 yr old', 'DN4', 'Near DN4'],
    ['near D N6 8 PQ please', 'D N6 8 PQ', 'Near DN6 8PQ'],
    ['help near DN4 OZ2', 'DN4 OZ2', 'Near DN4 0, as we do not know DN4 0ZZ'],
    ['help near DN4 0ZZ', 'DN4 0ZZ', 'Near DN4 0, as we do not know DN4 0ZZ'],
  ])('‘%s’ has %s', async (words, has, says) => {
    expect(await said(words)).toMatchObject({ words: has, says });
  });

  test.each([
    'my 3 year old wont sleep',
    'is 50 on the bus',
    'ks2 sats worry',
    'me 5 kids and no money',
    'vitamin b12 3rd dose',
    'up 6 times a night',
    'year 9 refusing school',
    'aged 4 to 11',
    '£20 left till friday',
    'born 2 months early',
  ])('‘%s’ has none', async (words) => {
    expect(await said(words)).toBeUndefined();
  });

  test('nothing is fetched for words that have nothing like a postcode, and only the list of first halves for a first half', async () => {
    const fetched: string[] = [];
    const watched = {
      contents: () => {
        fetched.push('contents');
        return shelf.contents();
      },
      file: (number: number, digest: string) => {
        fetched.push('file');
        return shelf.file(number, digest);
      },
    };
    await postcodeSaid('my lad is kicking off every night', watched);
    expect(fetched).toEqual([]);
    await postcodeSaid('food near DN4', watched);
    expect(fetched).toEqual(['contents']);
    await postcodeSaid('food near DN4 0AB', watched);
    expect(fetched).toEqual(['contents', 'contents', 'file']);
  });
});

test('an area that has no postcodes knows none, and says nothing of them', async () => {
  const bare = shelfOf(postcodeFiles({ own: [], nearby: [], names: new Map() }, readArea()));
  expect(await postcodeTyped('DN4 0AB', bare)).toBeUndefined();
  expect(await postcodeSaid('food near DN4 0AB', bare)).toBeUndefined();
});

describe('the files', () => {
  const bytes = (file: unknown) => packed(JSON.stringify(file)).length;

  test('are at most 12 kB each when packed for the network', () => {
    expect(Math.max(...files.files.map(bytes), bytes(files.contents))).toBeLessThanOrEqual(12_000);
  });

  test('stay so for a first half with four thousand postcodes strewn at random', () => {
    const random = drawnByLot(7);
    const letters = 'ABDEFGHJLNPQRSTUWXYZ';
    const letter = () => letters.charAt(Math.floor(random() * letters.length));
    const own = Array.from({ length: 4000 }, () => ({
      postcode: `CR0 ${Math.floor(random() * 10)}${letter()}${letter()}`,
      lat: (51.3 + random() * 0.1).toFixed(5),
      lon: (-0.1 + random() * 0.1).toFixed(5),
      ward_code: `E0500${Math.floor(random() * 20)}`,
    }));
    const many = postcodeFiles({ own, nearby: [], names: new Map() }, directory);
    expect(many.files.length).toBeGreaterThan(1);
    expect(Math.max(...many.files.map(bytes))).toBeLessThanOrEqual(12_000);
  });

  test('give back what was packed, to a ten-thousandth of a degree', () => {
    const letter = fc.constantFrom(...'ABDEFGHJLNPQRSTUWXYZ');
    const incode = fc.tuple(fc.nat(9), letter, letter).map((parts) => parts.join(''));
    const degrees = (min: number, max: number) => fc.integer({ min: min * 1e4, max: max * 1e4 }).map((number) => number / 1e4);
    const unit = fc.record({ incode, lat: degrees(49, 61), lon: degrees(-9, 2), area: fc.nat(40) });
    fc.assert(
      fc.property(fc.uniqueArray(unit, { selector: (one) => one.incode }), (units) => {
        const sorted = [...units].sort((a, b) => (a.incode < b.incode ? -1 : 1));
        expect(unpackUnits(packUnits(sorted))).toEqual(sorted);
      }),
    );
  });
});

test('a postcode is the likeliest reading of itself, in any case and with or without its space', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...rows.own.map(({ postcode }) => postcode ?? '')),
      fc.boolean(),
      fc.boolean(),
      (postcode, small, joined) => {
        const cased = small ? postcode.toLowerCase() : postcode;
        const [first] = readingsOf(joined ? cased.replace(' ', '') : cased);
        expect(first && `${first.outcode} ${first.incode}`).toBe(postcode);
      },
    ),
  );
});
