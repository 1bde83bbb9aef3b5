/**
 * A record of a source, read field by field. What is read is remembered, so that what nobody read can be kept
 * as `sourceExtras` instead of being lost.
 */
export class Entry {
  readonly #value: Readonly<Record<string, unknown>>;
  readonly #path: string;
  readonly #taken: Set<string>;

  constructor(value: Readonly<Record<string, unknown>>, path = '', taken = new Set<string>()) {
    this.#value = value;
    this.#path = path;
    this.#taken = taken;
  }

  /** The first of these fields that says something, as trimmed text. Empty when none does. */
  text(...names: readonly string[]): string {
    for (const name of names) {
      const text = textOf(this.#at(name));
      if (text === '') continue;
      this.#take(name);
      return text;
    }
    return '';
  }

  /** All that these fields say, each once. */
  texts(...names: readonly string[]): string[] {
    const said = names.flatMap((name) => {
      const text = textOf(this.#at(name));
      if (text !== '') this.#take(name);
      return text === '' ? [] : [text];
    });
    return [...new Set(said)];
  }

  /** The records inside these fields; one that stands alone is a list of one, and a plain word is a record with a `name`. */
  list(...names: readonly string[]): Entry[] {
    return names.flatMap((name) => {
      const value = this.#at(name);
      if (Array.isArray(value)) return value.flatMap((one, index) => this.#inner(one, `${name}.${index}`));
      return this.#inner(value, name);
    });
  }

  /** The plain values of a list: `coordinates: [-1.13, 53.52]`; or the one value that stands alone. */
  values(name: string): string[] {
    const value = this.#at(name);
    const list = Array.isArray(value) ? value : [value];
    const said = list.map(textOf);
    if (said.every((text) => text === '')) return [];
    for (const index of list.keys()) this.#take(Array.isArray(value) ? `${name}.${index}` : name);
    return said;
  }

  /** Reads a field for nobody: a number that only the source's own tables use. */
  pass(...names: readonly string[]): void {
    for (const name of names) this.#take(name);
  }

  /** Everything below here that was never read, with its path: `contacts.0.fax` → `01632 960000`. */
  left(): [path: string, text: string][] {
    const found: [string, string][] = [];
    const todo: [string, unknown][] = [[this.#path, this.#value]];
    for (let next = todo.pop(); next; next = todo.pop()) {
      const [path, value] = next;
      if (this.#taken.has(path)) continue;
      if (isGroup(value)) {
        for (const key of Object.keys(value).reverse()) todo.push([path ? `${path}.${key}` : key, (value as Record<string, unknown>)[key]]);
        continue;
      }
      const text = textOf(value);
      if (text !== '') found.push([path, text]);
    }
    return found;
  }

  #at(name: string): unknown {
    return Object.hasOwn(this.#value, name) ? this.#value[name] : undefined;
  }

  #take(name: string): void {
    this.#taken.add(this.#path ? `${this.#path}.${name}` : name);
  }

  #inner(value: unknown, name: string): Entry[] {
    const path = this.#path ? `${this.#path}.${name}` : name;
    if (isGroup(value)) return Array.isArray(value) ? [] : [new Entry(value as Record<string, unknown>, path, this.#taken)];
    const text = textOf(value);
    if (text === '') return [];
    this.#taken.add(path);
    return [new Entry({ name: text }, path, new Set())];
  }
}

const isGroup = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** What a source writes when it means nothing at all. */
const nothing = /^(null|none|n\/a|na|nil|undefined|unknown|tbc|tba|not known|not applicable|-+|\.+)$/i;

/** A scalar as text. Lists, groups, and words that mean nothing, are empty. */
export function textOf(value: unknown): string {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (typeof value !== 'string') return '';
  const text = value.trim();
  return nothing.test(text) ? '' : text;
}
