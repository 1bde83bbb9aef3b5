/** A field as someone would type it in a file: text, a list, or fields within it. Never empty. */
export type Written = string | readonly Written[] | WrittenFields;
export interface WrittenFields {
  readonly [field: string]: Written;
}

/**
 * A record's facts → the text that an officer would have typed for them, so that a schema reads the same facts back:
 * true → `yes`, 2.5 → `2.5`, an age of 18 months → `18 months`. What is empty is left out, as an officer leaves it out.
 */
export function asWritten(fields: object): WrittenFields {
  const kept = Object.entries(fields).flatMap(([field, value]) => {
    const written = writeValue(value);
    return written === undefined ? [] : [[field, written] as const];
  });
  return Object.fromEntries(kept);
}

function writeValue(value: unknown): Written | undefined {
  if (value === undefined || value === '') return undefined;
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return plainNumber(value);
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.flatMap((one) => writeValue(one) ?? []);
  if (isAge(value)) return `${value.value} ${value.unit}`;
  const fields = asWritten(value as object);
  return Object.keys(fields).length === 0 ? undefined : fields;
}

/** An age is the one thing in a record that has a value and a unit. */
const isAge = (value: unknown): value is { value: number; unit: string } =>
  typeof value === 'object' && value !== null && 'value' in value && 'unit' in value;

/** 0.0000001 and not 1e-7. */
const plainNumber = (number: number) => (Math.abs(number) < 1e-6 && number !== 0 ? number.toFixed(20).replace(/0+$/, '') : String(number));
