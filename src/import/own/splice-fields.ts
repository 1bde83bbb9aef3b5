import { Document, isMap, isScalar, isSeq, type Pair, parseDocument } from 'yaml';
import type { Fields } from '../draft/draft.ts';
import { isFields, same } from '../merge/same.ts';
import { changedMarkdown, type MarkdownFile, newMarkdown, readMarkdown } from '../write/markdown-file.ts';

/**
 * A record's file with some fields and words changed, and every other letter as it was. Only the value itself is
 * replaced where one word changes; else the lines of its field are.
 */
export function spliceFields(text: string, before: MarkdownFile, after: MarkdownFile): string {
  const match = /^(---[^\n]*\n)([\s\S]*?\n)(---[^\n]*(?:\n|$))([\s\S]*)$/.exec(text);
  const [, opening = '---\n', yaml = '', closing = '---\n', rest = ''] = match ?? [];
  const keys = new Set([...Object.keys(before.fields), ...Object.keys(after.fields)]);
  const changed = [...keys].filter((key) => !same(before.fields[key], after.fields[key]));
  const spliced = changed.reduce((source, key) => spliceField(source, key, { before: before.fields, after: after.fields }), yaml);
  const words = before.words === after.words ? rest : after.words ? `${after.words}\n` : '';
  const file = `${opening}${spliced}${closing.endsWith('\n') || words === '' ? closing : `${closing}\n`}${words}`;
  // Somebody may have typed it in a way that nobody thought of: it is then written out anew, and says the same.
  return same(readMarkdown(file), after) ? file : changedMarkdown(text, before, after);
}

function spliceField(source: string, key: string, { before, after }: { before: Fields; after: Fields }): string {
  const small = smallChanges(before[key], after[key], [key]);
  const inPlace = small?.reduce<string | undefined>((text, change) => text && spliceWord(text, change), source);
  if (inPlace) return inPlace;
  const lines = after[key] === undefined ? '' : newMarkdown({ fields: { [key]: after[key] }, words: '' }).replace(/^---\n|---\n$/g, '');
  const [from, to] = linesOf(source, key) ?? [placeFor(source, key, Object.keys(after))].flatMap((place) => [place, place]);
  return `${source.slice(0, from)}${lines}${source.slice(to)}`;
}

interface SmallChange {
  readonly path: readonly (string | number)[];
  readonly word: string;
}

/** The words that differ, when nothing else does; undefined when lists or fields have come or gone. */
function smallChanges(before: unknown, after: unknown, path: readonly (string | number)[]): SmallChange[] | undefined {
  if (same(before, after)) return [];
  if (typeof before === 'string' && typeof after === 'string') return [{ path, word: after }];
  const parts: [string | number, unknown, unknown][] | undefined =
    Array.isArray(before) && Array.isArray(after) && before.length === after.length
      ? before.map((one, place) => [place, one, after[place]])
      : isFields(before) && isFields(after) && Object.keys(before).sort().join() === Object.keys(after).sort().join()
        ? Object.keys(before).map((key) => [key, before[key], after[key]])
        : undefined;
  const found = parts?.map(([key, one, other]) => smallChanges(one, other, [...path, key]));
  return found?.every((one) => one !== undefined) ? found.flat() : undefined;
}

/** One word in its place; undefined when it is, or was, written over several lines. */
function spliceWord(source: string, { path, word }: SmallChange): string | undefined {
  const node = parseDocument(source, { schema: 'failsafe' }).getIn(path, true);
  if (!isScalar(node) || !node.range || node.type?.startsWith('BLOCK') || word.includes('\n')) return undefined;
  const [from, to] = node.range;
  return from === to ? undefined : `${source.slice(0, from)}${asTyped(word)}${source.slice(to)}`;
}

/** In quotes where it needs them, in any list or group. */
function asTyped(word: string): string {
  const document = new Document([word], { schema: 'failsafe' });
  if (isSeq(document.contents)) document.contents.flow = true;
  return document.toString({ lineWidth: 0, flowCollectionPadding: false, singleQuote: true }).trim().slice(1, -1);
}

/** From the first letter of a field's name to the end of its last line. */
function linesOf(source: string, key: string): [number, number] | undefined {
  const pair = pairsOf(source).find((one) => nameOf(one) === key);
  const start = startOf(pair);
  if (!pair || start === undefined) return undefined;
  const end = (pair.value as { range?: [number, number, number] } | null)?.range?.[1] ?? start;
  // A group ends where the next line that is not blank begins.
  const last = start + source.slice(start, end).trimEnd().length;
  const lineEnd = source.indexOf('\n', last);
  return [start, lineEnd < 0 ? source.length : lineEnd + 1];
}

/** Where a new field goes: after the one that comes before it in the order of the record, or first. */
function placeFor(source: string, key: string, order: readonly string[]): number {
  const earlier = order.slice(0, order.indexOf(key)).reverse();
  for (const one of earlier) {
    const lines = linesOf(source, one);
    if (lines) return lines[1];
  }
  return startOf(pairsOf(source)[0]) ?? 0;
}

function pairsOf(source: string): readonly Pair[] {
  const { contents } = parseDocument(source, { schema: 'failsafe' });
  return isMap(contents) ? contents.items : [];
}

const nameOf = (pair: Pair | undefined) => (isScalar(pair?.key) ? pair.key.value : undefined);
const startOf = (pair: Pair | undefined) => (isScalar(pair?.key) ? pair.key.range?.[0] : undefined);
