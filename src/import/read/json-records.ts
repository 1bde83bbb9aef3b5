import { limits } from '../limits.ts';
import { Refusal } from '../refusal.ts';

/** One thing that stood in a list of records, or a whole document that is no list. */
export type JsonPart =
  | { readonly kind: 'record'; readonly text: string; readonly around: string }
  | { readonly kind: 'document'; readonly text: string }
  /** Too large or too deep to be a record: its text was not kept. */
  | { readonly kind: 'refused'; readonly why: string };

/** Names that publishers give to a list of records. */
const recordLists = new Set(['contents', 'content', 'services', 'data', 'items', 'results', 'records', 'value', 'rows']);

/**
 * Takes JSON apart without holding it: each record of a list, as text, as soon as its last bracket has gone by. A
 * gigabyte needs no more memory than its largest record. JSON lines are documents one after another.
 *
 * The text of one record is for JSON.parse: this only counts brackets, outside quotes.
 */
export async function* jsonRecords(chunks: AsyncIterable<string>, where: string): AsyncGenerator<JsonPart> {
  const splitter = new Splitter(where);
  for await (const chunk of chunks) yield* splitter.take(chunk);
  yield* splitter.end();
}

const [quote, backslash, openBrace, closeBrace, openBracket, closeBracket, comma, colon] = [34, 92, 123, 125, 91, 93, 44, 58];
const isSpace = (code: number) => code === 32 || code === 10 || code === 13 || code === 9 || code === 0xfeff;

class Splitter {
  readonly #where: string;
  #depth = 0;
  #inQuotes = false;
  #escaped = false;
  /** The last text in quotes at depth 1, and whether a colon has followed it. */
  #key = '';
  #keyText = '';
  #afterColon = false;
  /** The depth of the list whose members are records; 0 outside one. */
  #listDepth = 0;
  #around = '';
  #capturing = false;
  #captured: string[] = [];
  #capturedLetters = 0;
  #refused = '';
  /** Where in this chunk the text that is being kept began. */
  #from = 0;

  constructor(where: string) {
    this.#where = where;
  }

  *take(chunk: string): Generator<JsonPart> {
    this.#from = 0;
    for (let at = 0; at < chunk.length; at++) {
      const code = chunk.charCodeAt(at);
      if (this.#inQuotes) {
        this.#quoted(code, chunk, at);
        continue;
      }
      if (this.#listDepth > 0 && this.#depth === this.#listDepth && !this.#capturing) {
        if (isSpace(code) || code === comma) {
          this.#from = at + 1;
          continue;
        }
        if (code !== closeBracket) this.#begin(chunk, at);
      } else if (this.#capturing && this.#depth === this.#listDepth && (code === comma || code === closeBracket)) {
        yield this.#finish(chunk, at);
        if (code === comma) continue;
      }
      if (this.#depth === 0 && isSpace(code)) {
        if (this.#around === '') this.#from = at + 1;
        continue;
      }
      yield* this.#mark(code, chunk, at);
    }
    this.#keep(chunk, chunk.length);
  }

  *end(): Generator<JsonPart> {
    if (this.#inQuotes || this.#depth > 0) {
      throw new Refusal(this.#where, 'a file that stops in the middle', 'Download or export it again, and check that it is whole.');
    }
    if (this.#around.trim() !== '') yield { kind: 'document', text: this.#around };
  }

  #quoted(code: number, chunk: string, at: number): void {
    if (this.#escaped) this.#escaped = false;
    else if (code === backslash) this.#escaped = true;
    else if (code === quote) {
      this.#inQuotes = false;
      if (this.#depth === 1 && !this.#afterColon) this.#key = this.#keyText;
    }
    if (this.#depth === 1 && this.#inQuotes && this.#keyText.length < 40) this.#keyText += chunk[at];
  }

  *#mark(code: number, chunk: string, at: number): Generator<JsonPart> {
    if (code === quote) {
      this.#inQuotes = true;
      this.#keyText = '';
    } else if (code === colon && this.#depth === 1) this.#afterColon = true;
    else if (code === comma && this.#depth === 1) this.#afterColon = false;
    else if (code === openBrace || code === openBracket) this.#open(code, chunk, at);
    else if (code === closeBrace || code === closeBracket) yield* this.#close(chunk, at);
  }

  #open(code: number, chunk: string, at: number): void {
    this.#depth++;
    if (this.#capturing && this.#depth - this.#listDepth > limits.depth)
      this.#refused = `lists within lists, more than ${limits.depth} deep`;
    if (this.#listDepth > 0) return;
    if (!this.#capturing && this.#depth > limits.depth) {
      throw new Refusal(
        this.#where,
        `lists within lists, more than ${limits.depth} deep`,
        'This is not a list of services: look for the right file.',
      );
    }
    const holdsRecords =
      code === openBracket && (this.#depth === 1 || (this.#depth === 2 && this.#afterColon && recordLists.has(this.#key)));
    if (!holdsRecords) return;
    this.#keep(chunk, at + 1);
    this.#listDepth = this.#depth;
  }

  *#close(chunk: string, at: number): Generator<JsonPart> {
    if (this.#depth === 0) {
      throw new Refusal(this.#where, 'a bracket that closes nothing', 'This is not JSON: look for the right file, or export it again.');
    }
    if (this.#listDepth > 0 && this.#depth === this.#listDepth) {
      this.#from = at;
      this.#listDepth = 0;
    }
    this.#depth--;
    if (this.#capturing && this.#depth === this.#listDepth) {
      yield this.#finish(chunk, at + 1);
      return;
    }
    if (this.#depth > 0) return;
    this.#keep(chunk, at + 1);
    const document = this.#around;
    this.#around = '';
    this.#afterColon = false;
    if (document.trim() !== '[]') yield { kind: 'document', text: document };
  }

  #begin(chunk: string, at: number): void {
    this.#keep(chunk, this.#from);
    this.#capturing = true;
    this.#captured = [];
    this.#capturedLetters = 0;
    this.#refused = '';
    this.#from = at;
  }

  #finish(chunk: string, end: number): JsonPart {
    this.#keep(chunk, end);
    this.#capturing = false;
    const text = this.#captured.join('');
    this.#captured = [];
    if (this.#refused) return { kind: 'refused', why: this.#refused };
    return { kind: 'record', text, around: `${this.#around}${this.#listDepth === 1 ? ']' : ']}'}` };
  }

  /** Puts what has gone by where it belongs: the record that is being read, or what stands around the records. */
  #keep(chunk: string, end: number): void {
    const text = chunk.slice(this.#from, end);
    this.#from = end;
    if (!this.#capturing) {
      if (this.#listDepth > 0) return;
      this.#around += text;
      if (this.#around.length > limits.envelopeBytes) {
        throw new Refusal(
          this.#where,
          'one very large thing, and not a list of services',
          `Its list should be called ${[...recordLists].slice(0, 4).join(', ')}: check the export.`,
        );
      }
      return;
    }
    this.#capturedLetters += text.length;
    if (this.#capturedLetters > limits.recordBytes) {
      this.#refused ||= `a record larger than ${limits.recordBytes / 1024 / 1024} MB`;
      this.#captured = [];
    } else if (!this.#refused) this.#captured.push(text);
  }
}
