/** A postcode among those that share a first half. */
export interface Unit {
  /** The second half: 0AB */
  readonly incode: string;
  readonly lat: number;
  readonly lon: number;
  /** Where its ward or district stands in the list of areas. */
  readonly area: number;
}

/**
 * Postcodes in columns, in the order of their second halves, each number told as the step from the one before: neighbours in the
 * list are neighbours on the ground, so steps are small and pack well.
 */
export interface PackedUnits {
  /** The step from one second half to the next, counting 0AA, 0AB … 9ZZ. */
  readonly incode: readonly number[];
  /** Steps of a ten-thousandth of a degree: 11 m north and 7 m east, so a point is right to 7 m. */
  readonly lat: readonly number[];
  readonly lon: readonly number[];
  readonly area: readonly number[];
}

const fields = ['incode', 'lat', 'lon', 'area'] as const;
const parts = 1e4;

/** Units in the order of their second halves → columns. */
export function packUnits(units: readonly Unit[]): PackedUnits {
  const rows = units.map(({ incode, lat, lon, area }) => ({
    incode: numberOf(incode),
    lat: Math.round(lat * parts),
    lon: Math.round(lon * parts),
    area,
  }));
  const steps = (field: (typeof fields)[number]) => rows.map((row, at) => row[field] - (rows[at - 1]?.[field] ?? 0));
  return { incode: steps('incode'), lat: steps('lat'), lon: steps('lon'), area: steps('area') };
}

export function unpackUnits(packed: PackedUnits): Unit[] {
  const at = { incode: 0, lat: 0, lon: 0, area: 0 };
  return packed.incode.map((_, row) => {
    for (const field of fields) at[field] += packed[field][row] ?? 0;
    return { incode: incodeOf(at.incode), lat: at.lat / parts, lon: at.lon / parts, area: at.area };
  });
}

const letters = 26;
const letterOf = (place: number) => String.fromCharCode(65 + place);

/** 0AA → 0, 0AB → 1, 1AA → 676 */
const numberOf = (incode: string) => (Number(incode[0]) * letters + incode.charCodeAt(1) - 65) * letters + incode.charCodeAt(2) - 65;

const incodeOf = (number: number) =>
  `${Math.floor(number / letters ** 2)}${letterOf(Math.floor(number / letters) % letters)}${letterOf(number % letters)}`;
