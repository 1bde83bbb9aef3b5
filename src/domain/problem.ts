/** Something wrong in the content, told to the person who can put it right. */
export interface Problem {
  /** A short name for the rule, for filters and tests: `unknown-need`, `ages-backwards`. */
  readonly rule: string;
  /** An error fails `npm run check`; a warning is for the officer's list. */
  readonly severity: 'error' | 'warning';
  /** What the build does about it. */
  readonly effect: 'record left out' | 'part left out' | 'shown as it is';
  /** Path from the content folder: `services/sleep-drop-in.md`. */
  readonly file: string;
  /** Which field, from the outside in: `sessions 2 › start`. Empty for the whole file. */
  readonly field: string;
  /** Line in the file, from 1. */
  readonly line: number;
  /** What was found there, quoted; may hold private text, so it is never published. */
  readonly found: string;
  /** What to do about it, in the imperative. */
  readonly fix: string;
}

/** One line for the terminal: where, what was found, what to do. */
export function describe(problem: Problem): string {
  const where = problem.field ? `${problem.field}: ` : '';
  return `${problem.file}, line ${problem.line}: ${where}found ${problem.found}. ${sentence(problem.fix)}`;
}

/** What a rule says of one field of one draft; the file and the line are looked up. */
export function problemIn(
  draft: { readonly file: string; readonly lineOf: (path: readonly PropertyKey[]) => number },
  path: readonly (string | number)[],
  told: Pick<Problem, 'rule' | 'found' | 'fix'> & Partial<Pick<Problem, 'severity' | 'effect'>>,
): Problem {
  return { severity: 'error', effect: 'record left out', ...told, file: draft.file, field: fieldName(path), line: draft.lineOf(path) };
}

/** The same with what was found left out, for the public status page: a mistyped line may hold a private address. */
export function describePublicly(problem: Problem): string {
  return `${problem.field ? `${problem.field}: ` : ''}${problem.rule.replaceAll('-', ' ')}`;
}

/** Words that people typed, quoted and cut to a readable length. */
export function quote(value: unknown): string {
  if (value === undefined || value === null || value === '') return 'nothing';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object') return 'a group of fields';
  const text = String(value).replace(/\s+/g, ' ');
  return `‘${text.length > 60 ? `${text.slice(0, 57)}…` : text}’`;
}

/** A path such as ['sessions', 1, 'start'] in words, counting from 1: `sessions 2 › start`. */
export function fieldName(path: readonly (string | number)[]): string {
  return path.reduce<string>((words, part) => {
    if (typeof part === 'number') return `${words} ${part + 1}`;
    return words ? `${words} › ${part}` : part;
  }, '');
}

const sentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`;
