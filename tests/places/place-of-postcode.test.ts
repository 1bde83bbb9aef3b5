import { expect, test } from 'vitest';
import { localityOfWard } from '../../src/domain/ward-locality.ts';
import { postcodeTyped } from '../../src/places/look-up.ts';
import { placeOfPostcode } from '../../src/places/say-postcode.ts';
import { directory, rows, shelf } from './shelf.ts';

async function placeOf(typed: string) {
  const found = await postcodeTyped(typed, shelf);
  return found && found.kind !== 'elsewhere' ? placeOfPostcode(found) : undefined;
}

test('a whole postcode is in the ward and the locality that its own row says', async () => {
  for (const { postcode, ward_code } of rows.own.filter((_, at) => at % 40 === 0)) {
    const place = await placeOf(postcode ?? '');
    expect(place?.ward, postcode).toBe(rows.names.get(ward_code ?? ''));
    expect(place?.locality, postcode).toBe(localityOfWard({ code: ward_code }, directory));
    expect(place?.spread, postcode).toBe(false);
  }
});

test('half a postcode that lies in more than one part is said to be spread, and next door is somebody else’s', async () => {
  expect(await placeOf('DN5')).toMatchObject({ label: 'DN5', spread: true, ward: undefined });
  expect(await placeOf('S70 3NJ')).toMatchObject({ outside: 'Barnsley', spread: false, ward: undefined });
});
