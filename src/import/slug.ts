export { plainName, slug } from '../domain/plain-name.ts';

/** The id itself, or the first free one after it: `-2`, `-3`. */
export function freeId(wanted: string, isTaken: (id: string) => boolean): string {
  if (!isTaken(wanted)) return wanted;
  for (let count = 2; ; count++) if (!isTaken(`${wanted}-${count}`)) return `${wanted}-${count}`;
}
