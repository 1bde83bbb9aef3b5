import type { Directory, HubRecord, ServiceRecord } from './directory.ts';
import { type Door, doorOfHub, placesOf } from './places-of.ts';

/** schema.org facts about a service. What is not known is not there; a hidden address cannot be. */
export function serviceJsonLd(service: ServiceRecord, directory: Directory, url: string): object {
  const provider = directory.organisations.get(service.organisation);
  const { contact } = service;
  return {
    '@context': 'https://schema.org',
    '@type': 'Service',
    name: service.name,
    description: service.summary,
    url,
    ...(provider ? { provider: { '@type': 'Organization', name: provider.name } } : {}),
    ...areaServed(service, directory),
    ...(service.cost.kind === 'free' ? { offers: { '@type': 'Offer', price: '0', priceCurrency: 'GBP' } } : {}),
    availableChannel: {
      '@type': 'ServiceChannel',
      ...(contact.phone ? { servicePhone: { '@type': 'ContactPoint', telephone: contact.phone } } : {}),
      ...(contact.web ? { serviceUrl: contact.web } : {}),
      serviceLocation: service.addressHidden ? [] : placesOf(service, directory).map(place),
    },
  };
}

/** The places that it serves. Which country a national service means, no record says. */
function areaServed({ area }: ServiceRecord, { localities, site }: Directory): { areaServed?: string | string[] } {
  switch (area.kind) {
    case 'national':
      return {};
    case 'borough':
      return { areaServed: site.area };
    case 'localities':
      return { areaServed: area.localities.map((id) => `${localities.get(id)?.name ?? id}, ${site.area}`) };
    case 'wards':
      return { areaServed: area.wards.map((ward) => `${ward}, ${site.area}`) };
    default:
      return area satisfies never;
  }
}

/** schema.org facts about a hub, with its usual hours. */
export function hubJsonLd(hub: HubRecord, url: string): object {
  return {
    '@context': 'https://schema.org',
    ...place(doorOfHub(hub)),
    '@type': 'CivicStructure',
    description: hub.summary,
    url,
    ...(hub.contact.phone ? { telephone: hub.contact.phone } : {}),
    ...(hub.opening
      ? {
          openingHoursSpecification: hub.opening.hours.map(({ days, opens, closes }) => ({
            '@type': 'OpeningHoursSpecification',
            dayOfWeek: days.map((day) => `https://schema.org/${day}`),
            opens,
            closes,
          })),
        }
      : {}),
  };
}

const place = ({ name, address, postcode, point }: Door) => ({
  '@type': 'Place',
  name,
  ...(address || postcode
    ? {
        address: {
          '@type': 'PostalAddress',
          ...(address ? { streetAddress: address } : {}),
          ...(postcode ? { postalCode: postcode } : {}),
          addressCountry: 'GB',
        },
      }
    : {}),
  ...(point ? { geo: { '@type': 'GeoCoordinates', latitude: point.lat, longitude: point.lon } } : {}),
});
