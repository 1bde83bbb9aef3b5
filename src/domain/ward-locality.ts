import type { Directory } from './directory.ts';

/** The locality that lists a ward, by its code or, where the locality gives none, by its name. Undefined outside them all. */
export function localityOfWard(
  ward: { code?: unknown; name?: unknown },
  { localities }: Pick<Directory, 'localities'>,
): string | undefined {
  for (const { id, wards } of localities.values()) {
    if (wards.some(({ code, name }) => (code ? code === ward.code : name === ward.name))) return id;
  }
  return undefined;
}
