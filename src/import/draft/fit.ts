import { fieldName, quote } from '../../domain/problem.ts';
import type { Organisation } from '../../domain/schema/organisation.ts';
import type { Service } from '../../domain/schema/service.ts';
import type { Notes } from '../notes.ts';
import type { Fields } from './draft.ts';

/** What of a schema is used here, so that both collections fit. */
interface Schema {
  safeParse(
    value: unknown,
  ):
    | { success: true; data: Service | Organisation }
    | { success: false; error: { issues: readonly { path: PropertyKey[]; message: string }[] } };
}

export type Fitted = { readonly kind: 'fields'; readonly fields: Fields } | { readonly kind: 'unfit'; readonly why: string };

/**
 * The last gate before a record is written: each field that its schema refuses is taken out with a note, so that one
 * odd value never costs a family the whole record. Unfit only when what is left cannot be a record.
 */
export function fit(schema: Schema, fields: Fields, notes: Notes): Fitted {
  let left: Fields = fields;
  for (let tries = 0; tries <= Object.keys(fields).length; tries++) {
    const result = schema.safeParse(left);
    if (result.success) return { kind: 'fields', fields: left };
    const [issue] = result.error.issues;
    const key = String(issue?.path[0] ?? '');
    if (!issue || !(key in left))
      return { kind: 'unfit', why: `${fieldName((issue?.path ?? []) as string[]) || 'it'}: ${issue?.message ?? 'it cannot be a record'}` };
    const found = valueAt(left, issue.path);
    notes.dropped(fieldName(issue.path as (string | number)[]), {
      found: typeof found === 'string' ? found : `${quote(found)} ${JSON.stringify(found)}`,
      why: issue.message,
    });
    left = without(left, key);
  }
  return { kind: 'unfit', why: 'its fields cannot be a record' };
}

const without = (fields: Fields, key: string): Fields => Object.fromEntries(Object.entries(fields).filter(([name]) => name !== key));

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (inner, part) => (typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[part] : inner),
    value,
  );
