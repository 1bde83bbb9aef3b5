import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml';

/** A fault in how the file is written, before anyone asks what it says. Line counts from 1. */
export interface YamlFault {
  readonly line: number;
  /** The field that is written on that line, or on the nearest line above it; empty above them all. */
  readonly field: string;
  readonly found: string;
  readonly fix: string;
}

/** What the YAML says, with every scalar as it was typed, and where each field stands. */
export interface Yaml {
  readonly value: unknown;
  readonly faults: readonly YamlFault[];
  /** The line of a field, or of the nearest field around it that is there. Line counts from 1. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

/**
 * Reads YAML so that nobody is surprised: `0117` stays '0117', `10:30` stays '10:30', `no` stays 'no'.
 * An empty value is the same as leaving the field out. Anchors, aliases, tags and merge keys are faults:
 * they save a programmer typing and cost an officer an afternoon.
 */
export function readYaml(source: string): Yaml {
  const counter = new LineCounter();
  const lineAt = (offset: number | undefined) => counter.linePos(offset ?? 0).line;
  const where = (offset: number | undefined) => ({ line: lineAt(offset), field: fieldAt(source, lineAt(offset)) });
  try {
    const document = parseDocument(source, { schema: 'failsafe', lineCounter: counter, prettyErrors: false, merge: false });
    const faults: YamlFault[] = firstOnEachLine(
      document.errors.map((error) => ({
        ...where(openedAt(document.contents, error.pos[0])),
        found: 'something that cannot be read',
        fix: plainYamlError(error.code),
      })),
    );
    if (faults.length > 0) return { value: undefined, faults, lineOf: () => faults[0]?.line ?? 1 };
    visit(document, {
      Node: (_key, node) => {
        const fault = cleverness(node);
        if (fault) faults.push({ ...where(node.range?.[0]), ...fault });
      },
      Pair: (_key, pair) => {
        const fault = unsafeKey(pair.key);
        if (fault) faults.push({ ...where((pair.key as Node | null)?.range?.[0]), ...fault });
      },
    });
    if (faults.length > 0) return { value: undefined, faults, lineOf: () => faults[0]?.line ?? 1 };
    const lines = new Map<string, number>();
    const value = toPlain(document.contents, [], (path, offset) => lines.set(keyOf(path), lineAt(offset)));
    return { value, faults, lineOf: (path) => nearestLine(lines, path) };
  } catch (error) {
    // Thousands of nested brackets run the parser out of stack: a fault in the file, not in the program.
    if (!(error instanceof RangeError)) throw error;
    const fault = { line: 1, field: '', found: 'lists inside lists without end', fix: 'write the fields as content/README.md shows' };
    return { value: undefined, faults: [fault], lineOf: () => 1 };
  }
}

/** Where the quoted text around an offset begins: a quote left open is only noticed far below it. The offset itself when there is none. */
function openedAt(contents: Node | null, offset: number): number {
  let opened = offset;
  visit(contents, {
    Scalar: (_key, { type, range }) => {
      const [start = offset, , end = offset] = range ?? [];
      if (type?.startsWith('QUOTE') && start < offset && offset <= end) opened = Math.min(opened, start);
    },
  });
  return opened;
}

/** The name before the first colon of a line, or of the nearest line above that has one. Lines count from 1. */
function fieldAt(source: string, line: number): string {
  const names = source
    .split('\n')
    .slice(0, line)
    .flatMap((text) => /^[\s{-]*["']?([\w<-]+)["']?\s*:/.exec(text)?.[1] ?? []);
  return names.at(-1) ?? '';
}

function cleverness(node: Node): Omit<YamlFault, 'line' | 'field'> | undefined {
  if (isAlias(node))
    return {
      found: `‘*${node.source}’`,
      fix: 'put quotes round it if it is text; if it points to another field, write the value out in full',
    };
  if ('anchor' in node && node.anchor)
    return { found: `‘&${node.anchor}’`, fix: 'put quotes round it if it is text; if it names a field to copy, take it out' };
  if (node.tag?.startsWith('!') || (node.tag && !/^tag:yaml\.org,2002:(str|map|seq)$/.test(node.tag))) {
    return { found: `‘${node.tag}’`, fix: 'put quotes round text that starts with an exclamation mark' };
  }
  return undefined;
}

function unsafeKey(key: unknown): Omit<YamlFault, 'line' | 'field'> | undefined {
  if (!isScalar(key) || typeof key.value !== 'string') {
    return { found: 'a field with no plain name', fix: 'start the line with the name of a field and a colon' };
  }
  if (key.value === '<<') return { found: '‘<<’', fix: 'write the fields out in full: merging is not used here' };
  if (['__proto__', 'constructor', 'prototype'].includes(key.value)) {
    return { found: `‘${key.value}’`, fix: 'take this field out: it is not used here' };
  }
  return undefined;
}

/** One slip often sets off a dozen errors on its line: the first is the one to mend. */
const firstOnEachLine = (faults: readonly YamlFault[]): YamlFault[] =>
  [...new Map([...faults].reverse().map((fault) => [fault.line, fault])).values()].reverse();

type Note = (path: readonly PropertyKey[], offset: number | undefined) => void;

function toPlain(node: unknown, path: readonly PropertyKey[], note: Note): unknown {
  if (isMap(node)) {
    const fields: Record<string, unknown> = {};
    for (const pair of node.items) {
      const key = pair.key as { value: string; range?: [number, number, number] };
      const inner = [...path, key.value];
      note(inner, key.range?.[0]);
      const value = toPlain(pair.value, inner, note);
      if (value !== undefined) fields[key.value] = value;
    }
    return fields;
  }
  if (isSeq(node)) {
    return node.items.map((item, index) => {
      note([...path, index], (item as Node | null)?.range?.[0]);
      return toPlain(item, [...path, index], note);
    });
  }
  if (!isScalar(node) || node.value === null) return undefined;
  const text = String(node.value);
  // An empty plain value is a field left blank; an empty quoted one was typed on purpose.
  return text === '' && node.type === 'PLAIN' ? undefined : text;
}

const keyOf = (path: readonly PropertyKey[]) => JSON.stringify(path.map(String));

function nearestLine(lines: ReadonlyMap<string, number>, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const line = lines.get(keyOf(path.slice(0, length)));
    if (line) return line;
  }
  return 1;
}

const yamlErrors: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'the same field is there twice: keep one',
  TAB_AS_INDENT: 'use spaces, not tabs, at the start of a line',
  BAD_INDENT: 'line the fields up: the same number of spaces for fields that belong together',
  MISSING_CHAR: 'a quote, bracket or colon is missing: put quotes round text that has a colon, or close the one that is open',
  MULTILINE_IMPLICIT_KEY: 'put a colon and a space after the name of the field, and keep each field on its own line',
  BLOCK_AS_IMPLICIT_KEY: 'put quotes round text that has a colon in it',
  UNEXPECTED_TOKEN: 'put quotes round text that has a colon, a hash, a bracket or a quote in it',
  BAD_ALIAS: 'put quotes round text that starts with * or &',
  BAD_SCALAR_START: 'put quotes round text that starts with a mark such as @, ` or %',
  BLOCK_IN_FLOW: 'close the bracket before the next field',
};

const plainYamlError = (code: string) =>
  yamlErrors[code] ?? 'check the line for a missing quote, colon or bracket, and compare it with content/README.md';
