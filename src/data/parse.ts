import { z } from 'zod';
import { nearestName } from '../domain/nearest-name.ts';
import { fieldName, type Problem, quote } from '../domain/problem.ts';
import { collections, settings } from '../domain/schema/collections.ts';
import { decode } from './decode.ts';
import type { ContentFile } from './folder.ts';
import { readFrontMatter } from './front-matter.ts';
import { readYaml, type Yaml } from './yaml.ts';

/** What one file gave: its fields if they are all right, its words, and what was wrong. */
export interface Parsed<Fields> {
  readonly file: string;
  readonly fields: Fields | undefined;
  readonly body: string;
  /** The line of the file on which the words begin, from 1. */
  readonly bodyLine: number;
  readonly problems: readonly Problem[];
  /** The line of a field in the file, from 1. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

/** A Markdown file with fields → a record of one collection. */
export function parseMarkdown<Fields>(content: ContentFile, schema: z.ZodType<Fields>): Parsed<Fields> {
  return parse(content, schema, readFrontMatter);
}

/** A YAML file → one of the settings. */
export function parseYaml<Fields>(content: ContentFile, schema: z.ZodType<Fields>): Parsed<Fields> {
  return parse(content, schema, (text) => ({ ...readYaml(text), body: '', bodyLine: 1 }));
}

function parse<Fields>(
  { file, bytes }: ContentFile,
  schema: z.ZodType<Fields>,
  read: (text: string) => Yaml & { body: string; bodyLine: number },
): Parsed<Fields> {
  const decoded = decode(bytes);
  if (decoded.kind === 'unreadable') {
    const problem = leftOut(file, { rule: 'unreadable-file', field: '', line: 1, found: 'a file that cannot be read', fix: decoded.why });
    return { file, fields: undefined, body: '', bodyLine: 1, problems: [problem], lineOf: () => 1 };
  }
  const { value, body, bodyLine, faults, lineOf } = read(decoded.text);
  const problems: Problem[] = faults.map((fault) => leftOut(file, { rule: 'unreadable-fields', ...fault }));
  if (decoded.warning) problems.push(oddEncoding(file, decoded.warning));
  if (faults.length > 0) return { file, fields: undefined, body, bodyLine, problems, lineOf };
  const result = schema.safeParse(value);
  if (!result.success) {
    for (const issue of result.error.issues) problems.push(...issueProblems(file, issue, { value, lineOf }));
    return { file, fields: undefined, body, bodyLine, problems, lineOf };
  }
  return { file, fields: result.data, body, bodyLine, problems, lineOf };
}

type Source = Pick<Yaml, 'value' | 'lineOf'>;

function issueProblems(file: string, issue: z.core.$ZodIssue, { value, lineOf }: Source): Problem[] {
  const path = issue.path as (string | number)[];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      leftOut(file, {
        rule: 'unknown-field',
        field: fieldName([...path, key]),
        line: lineOf([...path, key]),
        found: `a field called ${quote(key)}`,
        fix: unknownField(key),
      }),
    );
  }
  const found = valueAt(value, path);
  return [
    leftOut(file, {
      rule: found === undefined ? 'missing-field' : 'wrong-value',
      field: fieldName(path),
      line: lineOf(path),
      found: quote(found),
      fix: plainMessage(issue),
    }),
  ];
}

/** What was typed at a path. A word typed where fields belong (`cost: fre`) stands for all of them. */
function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (inner, part) => (typeof inner === 'string' ? inner : (inner as Record<string, unknown> | undefined)?.[part]),
    value,
  );
}

/** Schemas give their own messages; a few of zod's reach people when a part has the wrong shape. */
function plainMessage(issue: z.core.$ZodIssue): string {
  if (!/^(Invalid|Too|Unrecognized|Required)/.test(issue.message)) return issue.message;
  if (issue.code === 'invalid_type' && issue.expected === 'object') {
    return 'write its fields on the lines below, each two spaces further in';
  }
  if (issue.code === 'invalid_type' && issue.expected === 'array') return 'write a list: each on its own line after a dash';
  if (issue.code === 'invalid_key') return 'use small letters, numbers and single hyphens for its name';
  return 'compare it with the example in content/README.md';
}

const leftOut = (file: string, problem: Omit<Problem, 'file' | 'severity' | 'effect'>): Problem => ({
  severity: 'error',
  effect: 'record left out',
  file,
  ...problem,
});

const oddEncoding = (file: string, fix: string): Problem => ({
  rule: 'odd-encoding',
  severity: 'warning',
  effect: 'shown as it is',
  file,
  field: '',
  line: 1,
  found: 'a file not saved as UTF-8',
  fix,
});

function unknownField(key: string): string {
  const nearest = nearestName(key, knownFields());
  return nearest ? `did you mean ‘${nearest}’? Otherwise take it out` : 'take it out, or look for its name in content/README.md';
}

let fieldNames: ReadonlySet<string> | undefined;

/** Every field name of every schema, read once from the schemas themselves. */
function knownFields(): ReadonlySet<string> {
  fieldNames ??= new Set(
    Object.values({ ...collections, ...settings }).flatMap((schema) =>
      [...JSON.stringify(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })).matchAll(/"(\w+)":\{"/g)].map(
        (match) => match[1] ?? '',
      ),
    ),
  );
  return fieldNames;
}
