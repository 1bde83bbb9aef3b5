import { z } from 'zod';
import { Point } from './place.ts';
import { line, listOf, whole } from './text.ts';
import { Day } from './when.ts';

const file = (hint: string) => z.string({ error: hint }).regex(/^[a-z0-9][a-z0-9._-]*\.(geojson|csv)$/, { error: hint });
const geojson = file('name a .geojson file in content/places');

/** Where a column of figures came from, for people to read beside it. */
const Origin = z.strictObject({
  /** "Office for National Statistics, mid-2020 estimates" */
  source: line(240, 'say who published it'),
  /** The day it is about: 2022-06-30. */
  date: Day,
  /** What a reader must know: "An estimate: …" */
  caveat: line(400, 'say what a reader must know').optional(),
});
export type Origin = z.infer<typeof Origin>;

/** Which open data the maps and postcodes use: content/places/places.yaml. Any part may be left out. */
export const Places = z.strictObject({
  /** Who to credit under every map, one line each. */
  credits: listOf(line(300, 'give the credit line'), 'list the credits'),
  /** One short line for under small maps, which leads to the others: "Map from open data of Ordnance Survey and others." */
  credit: line(160, 'give the short credit line').optional(),
  /** Where the map starts. */
  view: z
    .strictObject({
      centre: Point,
      /** 6 (a region) to 16 (a street): 10 shows a borough. */
      zoom: whole(5, 17, 'write the zoom'),
    })
    .optional(),
  /** Ward boundaries; each feature has a code and a name. */
  wards: geojson.optional(),
  /** Outline of the whole area. */
  outline: geojson.optional(),
  /** Shapes of towns and villages. */
  settlements: geojson.optional(),
  /** Areas next door. */
  neighbours: geojson.optional(),
  /** Lived-in land, finer and newer than the shapes of towns. */
  footprint: geojson.optional(),
  /** Railways. */
  rail: geojson.optional(),
  /** Railway stations; each has a name. */
  stations: geojson.optional(),
  /** Place names with a rank from 1 (a city) to 5 (a hamlet). */
  labels: geojson.optional(),
  /** Towns and villages with a point: name, lat, lon, ward_code. */
  gazetteer: file('name a .csv file in content/places').optional(),
  /** Postcodes with a point: postcode, lat, lon, ward_code. */
  postcodes: file('name a .csv file in content/places').optional(),
  /** Postcodes next door: postcode, lat, lon, district_code. */
  nearbyPostcodes: file('name a .csv file in content/places').optional(),
  /** Names of districts next door, and of wards that have no shape: code, name. */
  areaNames: file('name a .csv file in content/places').optional(),
  /** Schools, GP practices and libraries, which professionals ask for by name: name, kind, postcode, lat, lon, ward_code. */
  institutions: file('name a .csv file in content/places').optional(),
  /** Neighbourhoods with their people, for the commissioners' figures. Leave out to have none. */
  smallAreas: z
    .strictObject({
      /** What one is called: neighbourhood. */
      called: line(40, 'say what one is called').default('neighbourhood'),
      /** The file with one line an area: code, name, ward_code, lat, lon, people, children, low_income_children, age_0_2 … */
      facts: file('name a .csv file in content/places'),
      /** Their shapes; each feature has a code. */
      boundaries: geojson.optional(),
      /** Where the numbers of people by age came from. */
      population: Origin,
      /** Where the number of children in low-income families came from. */
      lowIncome: Origin.optional(),
      /** How the point of each was found. */
      centres: Origin.optional(),
    })
    .optional(),
});
export type Places = z.infer<typeof Places>;
