import { Calendar } from './calendar.ts';
import { Guide } from './guide.ts';
import { Hub } from './hub.ts';
import { Locality } from './locality.ts';
import { Need } from './need.ts';
import { Organisation } from './organisation.ts';
import { Places } from './places.ts';
import { Service } from './service.ts';
import { Site } from './site.ts';
import { Urgent } from './urgent.ts';
import { vocabularies } from './vocabulary.ts';

/** Folders of Markdown files: one file, one thing; file name = id = address. */
export const collections = {
  services: Service,
  hubs: Hub,
  organisations: Organisation,
  needs: Need,
  localities: Locality,
  guides: Guide,
} as const;
export type CollectionName = keyof typeof collections;

/** Single YAML files, by their path in content/. */
export const settings = {
  'site.yaml': Site,
  'urgent.yaml': Urgent,
  'calendar.yaml': Calendar,
  'places/places.yaml': Places,
  'vocabulary/need-groups.yaml': vocabularies['need-groups'],
  'vocabulary/age-bands.yaml': vocabularies['age-bands'],
  'vocabulary/levels-of-help.yaml': vocabularies['levels-of-help'],
  'vocabulary/hub-strands.yaml': vocabularies['hub-strands'],
  'vocabulary/accessibility.yaml': vocabularies.accessibility,
  'vocabulary/facilities.yaml': vocabularies.facilities,
  'vocabulary/pack-phrases.yaml': vocabularies['pack-phrases'],
  'vocabulary/frame-words.yaml': vocabularies['frame-words'],
} as const;
