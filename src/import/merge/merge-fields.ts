import type { Fields } from '../draft/draft.ts';
import { isFields, same } from './same.ts';

/** A field that the source and an editor both changed. The editor's word stands. */
export interface Conflict {
  readonly field: string;
  readonly sourceSaid: unknown;
  readonly sourceSays: unknown;
  readonly editorSays: unknown;
}

export interface Merged {
  readonly fields: Fields;
  readonly conflicts: readonly Conflict[];
  /** Fields that the source changed, and now stand as it says. */
  readonly taken: readonly string[];
}

/** Groups whose fields are facts of their own. In any other group, such as a cost, one field means nothing without the others. */
const groups = new Set(['contact', 'accessibility', 'referral', 'childcare', 'send', 'provenance', 'sourceExtras']);

/**
 * Three-way merge, field by field: what the source said last time, what the record says now, what the source says now.
 * A field that only the source changed follows it; a field that an editor changed stays, whatever the source does.
 */
export function mergeFields(said: Fields, record: Fields, says: Fields, path = ''): Merged {
  const fields: Record<string, unknown> = { ...record };
  const conflicts: Conflict[] = [];
  const taken: string[] = [];
  for (const key of new Set([...Object.keys(says), ...Object.keys(said)])) {
    const field = path ? `${path} › ${key}` : key;
    const [before, ours, theirs] = [said[key], record[key], says[key]];
    if (same(before, theirs) || same(ours, theirs)) continue;
    if (same(before, ours)) {
      taken.push(field);
      if (theirs === undefined) delete fields[key];
      else fields[key] = theirs;
      continue;
    }
    if (groups.has(key) && isFields(ours) && isFields(theirs)) {
      const inner = mergeFields(isFields(before) ? before : {}, ours, theirs, field);
      fields[key] = inner.fields;
      conflicts.push(...inner.conflicts);
      taken.push(...inner.taken);
      continue;
    }
    conflicts.push({ field, sourceSaid: before, sourceSays: theirs, editorSays: ours });
  }
  return { fields, conflicts, taken };
}
