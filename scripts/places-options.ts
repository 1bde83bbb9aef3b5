import { parseArgs } from 'node:util';
import { nearestName } from '../src/domain/nearest-name.ts';

/** What a source may be, where it is not to be told by its first line. */
export const kinds = ['code-point-open', 'onspd', 'boundaries', 'open-names'] as const;
export type Kind = (typeof kinds)[number];

/** What was typed after `places`. */
export interface PlacesOptions {
  readonly sources: readonly string[];
  readonly kind?: Kind;
  readonly into?: string;
  readonly districts: readonly string[];
  readonly dryRun: boolean;
  readonly help: boolean;
}

export const help = `npm run places -- SOURCE... [--kind KIND] [--into DIR] [--district CODE] [--dry-run]

Reads open data and writes what maps and postcodes use: postcodes.csv, nearby-postcodes.csv, area-names.csv,
wards.geojson, outline.geojson, neighbours.geojson and gazetteer.csv, and names them in places.yaml.

SOURCE is a file or a folder, unzipped. Give several at once: each kind makes the others better.
  Code-Point Open       osdatahub.os.uk, the folder Data/CSV       postcodes
  ONSPD or NSPL         geoportal.statistics.gov.uk, the CSV       postcodes
  Ward boundaries       geoportal.statistics.gov.uk, GeoJSON       shapes and names of wards
  District boundaries   the same                                   the outline, and whose area is next door
  OS Open Names         osdatahub.os.uk, the folder Data           towns and villages
  Names and codes       the Documents folder of ONSPD, CSV         names of wards and districts

  --district CODE   the code of the council's area, like E08000017; a county's code too. May be given more than once.
                    Without it, the area is that of outline.geojson in DIR.
  --into DIR        where to write. Without it, the folder places in CONTENT_DIR (content/places).
  --kind KIND       ${kinds.join(', ')}: when a source is not told by its first line.
  --dry-run         says what it would write, and writes nothing.

Rows that cannot be used are counted and named, and the rest is written. Nothing is written when no postcode, shape or
town of the area is found. Each file is written whole or not at all.`;

/** What was typed, or a sentence that says what is wrong with it. */
export function readPlacesOptions(typed: readonly string[]): PlacesOptions | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...typed],
      allowPositionals: true,
      options: {
        kind: { type: 'string' },
        into: { type: 'string' },
        district: { type: 'string', multiple: true, default: [] },
        'dry-run': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    const wrong = values.district.find((code) => !/^[ENSW]\d{8}$/i.test(code));
    if (wrong !== undefined) return `--district: found ‘${wrong}’. Write the code of a district, like E08000017.`;
    const kind = kinds.find((one) => one === values.kind);
    if (values.kind !== undefined && !kind) return `--kind: found ‘${values.kind}’. ${cureFor(values.kind)}`;
    if (!values.help && positionals.length === 0) return 'Say which file or folder to read. npm run places -- --help shows what it can be.';
    return {
      sources: positionals,
      districts: values.district.map((code) => code.toUpperCase()),
      dryRun: values['dry-run'],
      help: values.help,
      ...(kind ? { kind } : {}),
      ...(values.into === undefined ? {} : { into: values.into }),
    };
  } catch (error) {
    return `${(error as Error).message.split('.')[0]}. npm run places -- --help shows the options.`;
  }
}

function cureFor(kind: string): string {
  const nearest = nearestName(kind, kinds);
  return nearest ? `Did you mean ‘${nearest}’?` : `Use one of: ${kinds.join(', ')}.`;
}
