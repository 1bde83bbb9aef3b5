import { oneLine } from '../clean/one-line.ts';
import { limits } from '../limits.ts';
import type { Notes } from '../notes.ts';

/** Numbers by which a source's own tables find each other. */
const innerId = /(^|\.)(\w+_)?(id|ids|uuid|guid|link_id|object_?id)$/i;
/** Fields that name a person or their mailbox. */
const aboutPeople =
  /(attention|contact[ _]?name|manager|author|created[ _]?by|updated[ _]?by|assurer|assessor|owner|admin(istrator)?s?[ _]?(name|e-?mails?)?|person|submitted|e-?mail)/i;
const aboutPlaces = /(locat|address|postcode|postal|latitude|longitude|geometry|street|uprn|venue)/i;
const unsafe = /(^|\.)(__proto__|constructor|prototype)($|\.)/;

/** What no reader read → `sourceExtras`, by its path in the source. What is a person's or a hidden home is withheld, and told. */
export function extrasOf(
  left: readonly (readonly [string, string])[],
  { notes, hideAddress }: { notes: Notes; hideAddress: boolean },
): Record<string, string> {
  const kept = new Map<string, string>();
  const ids: string[] = [];
  const told = new Set<string>();
  let letters = 0;
  for (const [path, text] of left) {
    // The fortieth term of a list that says "Service" says no more than the first.
    const inAnyPlace = `${path.replace(/\.\d+(?=\.|$)/g, '')} ${text}`;
    if (told.has(inAnyPlace)) continue;
    told.add(inAnyPlace);
    if (innerId.test(path)) {
      ids.push(`${path}: ${text}`);
      continue;
    }
    if (unsafe.test(path)) notes.dropped(path, { found: text, why: 'the name of the field is not safe to use' });
    else if (aboutPeople.test(path) || /[^\s@]@[^\s@.]+\.\w/.test(text))
      notes.withheld(path, { found: text, why: 'it may be about a person' });
    else if (hideAddress && aboutPlaces.test(path)) notes.withheld(path, { found: text, why: 'the address of this service is hidden' });
    else {
      const said = oneLine(text).slice(0, limits.extraLetters);
      letters += said.length + path.length;
      if (said === '') notes.dropped(path, { found: text, why: 'nothing is left of it without its HTML' });
      else if (letters > limits.extrasLetters) notes.dropped(path, { found: text, why: 'the record has too much that has no field' });
      else {
        notes.extra(path, text);
        kept.set(path.slice(0, 200), said);
      }
    }
  }
  if (ids.length > 0) notes.dropped('ids', { found: ids.join('; '), why: 'numbers that only the source’s own tables use' });
  return Object.fromEntries(kept);
}
