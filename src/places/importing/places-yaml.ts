import { parseDocument } from 'yaml';
import type { Point } from '../../domain/schema/place.ts';

/** Whom to credit for a source: the words that its licence asks for, and those that show that they are there already. */
export interface Credit {
  readonly line: string;
  readonly mark: string;
}

/** As the licences ask, with the year of the data. Ordnance Survey and Office for National Statistics, Open Government Licence v3.0. */
export const credits: Readonly<Record<'ordnanceSurvey' | 'royalMail' | 'statistics', (year: string) => Credit>> = {
  ordnanceSurvey: (year) => ({ mark: 'OS data', line: `Contains OS data © Crown copyright and database right ${year}.` }),
  royalMail: (year) => ({ mark: 'Royal Mail', line: `Contains Royal Mail data © Royal Mail copyright and database right ${year}.` }),
  statistics: (year) => ({
    mark: 'Office for National Statistics',
    line: `Source: Office for National Statistics licensed under the Open Government Licence v3.0, ${year}.`,
  }),
};

export interface PlacesChange {
  /** Part of places.yaml → the name of its file. */
  readonly files: Readonly<Record<string, string>>;
  readonly credits: readonly Credit[];
  /** Where the map should start. */
  readonly centre?: Point | undefined;
}

const empty = '# Open data beneath the maps. Where each file came from is in SOURCES.md.\ncredits: []\n';

/** places.yaml with new files named in it, and whom to credit. What an editor wrote in it stays. Undefined when it cannot be read. */
export function changedPlacesYaml(text: string | undefined, { files, credits, centre }: PlacesChange): string | undefined {
  const document = parseDocument(text ?? empty);
  if (document.errors.length > 0) return undefined;
  for (const [part, file] of Object.entries(files)) document.set(part, file);
  const known: unknown = document.toJS().credits;
  const said = Array.isArray(known) ? known.map(String) : [];
  const missing = credits.filter(({ mark }) => !said.some((one) => one.includes(mark))).map(({ line }) => line);
  if (missing.length > 0 || !Array.isArray(known)) document.set('credits', [...said, ...missing]);
  if (centre) document.set('view', { centre, zoom: 10 });
  return document.toString({ lineWidth: 0 });
}
