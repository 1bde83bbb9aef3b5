import { codePointColumns, type PostcodeColumns, wholePostcode } from './postcode-row.ts';

/** What a table holds, told by its first line. */
export type TableKind =
  | { readonly kind: 'postcodes'; readonly columns: PostcodeColumns; readonly hasHeader: boolean; readonly called: string }
  | { readonly kind: 'open-names' }
  /** Columns of codes, each with that of its names. */
  | { readonly kind: 'area-names'; readonly pairs: readonly { readonly code: number; readonly name: number }[] }
  | { readonly kind: 'unknown'; readonly why: string };

/** Names that columns go by. The year in them changes with every edition of the ONS Postcode Directory: lad23cd, lad25cd. */
const names = {
  postcode: [/^pcds$/, /^pcd8$/, /^pcd$/, /^pcd7$/, /^pcd2$/, /^post ?code( \d)?$/],
  district: [
    /^(os)?laua$/,
    /^(lad|ltla|lauacd|la)(\d\d)?cd$/,
    /^admin district code$/,
    /^(local authority|district|lad|laua)( district)? code$/,
  ],
  ward: [/^(os)?ward$/, /^wd(\d\d)?cd$/, /^admin ward code$/, /^ward code$/],
  county: [/^(os)?cty$/, /^(cty|ctyua|utla)(\d\d)?cd$/, /^admin county code$/, /^county code$/],
  lat: [/^lat(itude)?$/],
  lon: [/^(long?|lng|longitude)$/],
  easting: [/^(os)?east1m$/, /^eastings?$/],
  northing: [/^(os)?nrth1m$/, /^north1m$/, /^northings?$/],
  ended: [/^doterm$/, /^(date of )?terminat(ion|ed)( date)?$/],
} as const;

/** What the first line of a table says it is. */
export function tableKind(first: readonly string[]): TableKind {
  if (first.length >= 10 && wholePostcode(first[0] ?? '') && /^\d+$/.test((first[2] ?? '').trim()) && /^\d+$/.test((first[3] ?? '').trim()))
    return { kind: 'postcodes', columns: codePointColumns, hasHeader: false, called: 'Code-Point Open' };
  if (first.length >= 30 && /^http:/.test(first[1] ?? '') && Number(first[8]) > 0 && Number(first[9]) > 0) return { kind: 'open-names' };
  const header = first.map((name) =>
    name
      .trim()
      .toLowerCase()
      .replace(/[\s_-]+/g, ' '),
  );
  const columns = columnsIn(header);
  if (columns.postcode !== undefined) return postcodeTable(columns);
  const pairs = header.flatMap((one, code) => {
    const name = /^(wd|lad)\d\dcd$/.test(one) ? header.indexOf(one.replace(/cd$/, 'nm')) : -1;
    return name < 0 ? [] : [{ code, name }];
  });
  if (pairs.length > 0) return { kind: 'area-names', pairs };
  return { kind: 'unknown', why: 'its first line is that of no source that we know' };
}

type Found = { readonly [Column in keyof typeof names]: number | undefined };

function columnsIn(header: readonly string[]): Found {
  return Object.fromEntries(Object.entries(names).map(([column, patterns]) => [column, columnCalled(header, patterns)])) as Found;
}

/** The first pattern that any name fits; of several names, the last in the alphabet is of the newest year. */
function columnCalled(header: readonly string[], patterns: readonly RegExp[]): number | undefined {
  const fitting = patterns.map((pattern) => header.filter((name) => pattern.test(name)).sort()).find((some) => some.length > 0);
  const newest = fitting?.at(-1);
  return newest === undefined ? undefined : header.indexOf(newest);
}

function postcodeTable({ postcode, district, ward, ...others }: Found): TableKind {
  const hasPoint =
    (others.lat !== undefined && others.lon !== undefined) || (others.easting !== undefined && others.northing !== undefined);
  const missing = [
    ...(district === undefined ? ['a district (lad25cd, oslaua)'] : []),
    ...(ward === undefined ? ['a ward (wd25cd, osward)'] : []),
    ...(hasPoint ? [] : ['a point (lat and long, or eastings and northings)']),
  ];
  if (postcode === undefined || district === undefined || ward === undefined || !hasPoint)
    return { kind: 'unknown', why: `it has postcodes, but no column for ${missing.join(', nor for ')}` };
  return { kind: 'postcodes', columns: { postcode, district, ward, ...others }, hasHeader: true, called: 'postcodes with a header line' };
}
