import { limits } from '../limits.ts';

/** What a piece of JSON turned out to be. */
export type JsonValue =
  | { readonly kind: 'group'; readonly value: Readonly<Record<string, unknown>> }
  | { readonly kind: 'unreadable'; readonly why: string };

/** The text of one record → its fields, or why it cannot be a record. Never throws. */
export function jsonGroup(text: string): JsonValue {
  const value = parsed(text);
  if (value === unreadable) return { kind: 'unreadable', why: 'it is not JSON: a quote, bracket or comma is missing' };
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { kind: 'unreadable', why: 'it has no fields' };
  const [parts, depth] = sizeOf(value);
  if (parts > limits.parts) return { kind: 'unreadable', why: `it has more than ${limits.parts} lists and groups of fields` };
  if (depth > limits.depth) return { kind: 'unreadable', why: `it has lists within lists, more than ${limits.depth} deep` };
  return { kind: 'group', value: value as Record<string, unknown> };
}

const unreadable = Symbol('unreadable');

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return unreadable;
  }
}

/** How many lists and groups, and how deep. Without calling itself: a deep file must not use up the stack. */
function sizeOf(root: object): [parts: number, depth: number] {
  let parts = 0;
  let deepest = 0;
  const todo: [object, number][] = [[root, 1]];
  for (let next = todo.pop(); next && parts <= limits.parts; next = todo.pop()) {
    const [value, depth] = next;
    parts++;
    deepest = Math.max(deepest, depth);
    for (const inner of Object.values(value)) if (typeof inner === 'object' && inner !== null) todo.push([inner, depth + 1]);
  }
  return [parts, deepest];
}
