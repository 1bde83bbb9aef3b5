import { expect, test } from 'vitest';
import { serviceJsonLd } from '../../src/domain/structured-data.ts';
import { readArea } from '../support/area.ts';

const directory = readArea();
const factsOf = (id: string) => {
  const service = directory.services.get(id);
  if (!service) throw new Error(`There is no ${id}.`);
  return JSON.parse(JSON.stringify(serviceJsonLd(service, directory, `https://help.example.org/services/${id}/`)));
};

test('search engines are told free only where someone recorded it', () => {
  expect(factsOf('biting-clinic').offers).toEqual({ '@type': 'Offer', price: '0', priceCurrency: 'GBP' });
  expect(factsOf('vale-larder').offers).toBeUndefined();
  expect(factsOf('quay-stay-and-play').offers).toBeUndefined();
});

test('search engines are told the area that a service reaches, and no country that nobody named', () => {
  expect(factsOf('vale-larder').areaServed).toBe('Wexcombe Vale');
  expect(factsOf('quay-stay-and-play').areaServed).toEqual(['Coast, Wexcombe Vale']);
  expect(factsOf('rose-childminding').areaServed).toEqual(['Overwold, Wexcombe Vale']);
  expect(factsOf('vale-night-line').areaServed).toBeUndefined();
});

test('a place is told with what is known of it, and a hidden one not at all', () => {
  expect(factsOf('vale-larder').availableChannel.serviceLocation).toEqual([
    {
      '@type': 'Place',
      name: 'Overwold Hall',
      address: { '@type': 'PostalAddress', streetAddress: 'Market Square', addressCountry: 'GB' },
    },
  ]);
  expect(factsOf('rose-childminding').availableChannel.serviceLocation).toEqual([]);
});
