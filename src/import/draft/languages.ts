import { cutTo, oneLine } from '../clean/one-line.ts';
import type { Found } from '../found.ts';
import type { Notes } from '../notes.ts';

const names = new Intl.DisplayNames(['en-GB'], { type: 'language', fallback: 'none' });

/** Languages by their English names, from names or codes; and whether an interpreter can be had. */
export function languagesOf(
  { languages, interpreters }: Pick<Found, 'languages' | 'interpreters'>,
  notes: Notes,
): { languages?: string[]; interpreters?: 'yes' | 'no' } {
  const known = [...new Set(languages.flatMap((one) => nameOf(oneLine(one)) ?? []))];
  const can = /^(yes|true|available)|\bavailable\b|\binterpret\w+ (can|is|are|service)/i.test(interpreters)
    ? 'yes'
    : /^(no|none|not available|false)\b/i.test(interpreters)
      ? 'no'
      : undefined;
  if (interpreters) notes.changed('interpreters', { found: interpreters, now: can ?? 'unknown', why: 'only a clear yes or no is kept' });
  return { ...(known.length > 0 ? { languages: known.map((one) => cutTo(one, 40)) } : {}), ...(can ? { interpreters: can } : {}) };
}

function nameOf(text: string): string | undefined {
  if (text === '') return undefined;
  if (!/^[a-z]{2,3}(-[a-z]{2})?$/i.test(text) || text.length > 5) return text;
  try {
    return names.of(text.toLowerCase()) ?? text;
  } catch {
    return text;
  }
}
