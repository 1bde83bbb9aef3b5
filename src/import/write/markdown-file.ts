import { Document, isMap, isSeq, type Node, parseDocument, visit } from 'yaml';
import { readFrontMatter } from '../../data/front-matter.ts';
import type { Fields } from '../draft/draft.ts';
import { isFields, same } from '../merge/same.ts';

/** A record's file as it stands: its fields as they were typed, and its words. */
export interface MarkdownFile {
  readonly fields: Fields;
  readonly words: string;
}

const asText = { lineWidth: 0, flowCollectionPadding: true } as const;

/** A new file, in the form that content/README.md shows: short lists and sessions on one line. */
export function newMarkdown({ fields, words }: MarkdownFile): string {
  const document = new Document(fields, { schema: 'failsafe', aliasDuplicateObjects: false });
  visit(document, {
    Seq: (_, node) => {
      if (node.items.every((item) => !isMap(item) && !isSeq(item))) node.flow = true;
    },
    Map: (key, node, path) => {
      const inList = key !== null && typeof key === 'number';
      if (inList && path.length > 1 && JSON.stringify(node).length < 200) node.flow = true;
    },
  });
  return `---\n${document.toString(asText)}---\n${words ? `${words}\n` : ''}`;
}

/** The file taken apart; undefined when it has a mistake that has to be mended first. */
export function readMarkdown(text: string): MarkdownFile | undefined {
  const { value, faults, body } = readFrontMatter(text);
  return faults.length === 0 && isFields(value) ? { fields: value, words: body } : undefined;
}

/** The same file with some fields and words changed. Lines that stay are left as someone typed them, with their remarks. */
export function changedMarkdown(text: string, before: MarkdownFile, after: MarkdownFile): string {
  const match = /^---[^\n]*\n([\s\S]*?)\n?---[^\n]*(?:\n|$)/.exec(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
  const document = parseDocument(match?.[1] ?? '', { schema: 'failsafe' });
  for (const key of new Set([...Object.keys(before.fields), ...Object.keys(after.fields)])) {
    if (same(before.fields[key], after.fields[key])) continue;
    if (after.fields[key] === undefined) document.delete(key);
    else document.set(key, likeNew(key, after.fields[key]));
  }
  return `---\n${document.toString(asText)}---\n${after.words ? `${after.words}\n` : ''}`;
}

/** A value written as a new file would write it. */
function likeNew(key: string, value: unknown): Node | null {
  const { contents } = parseDocument(newMarkdown({ fields: { [key]: value }, words: '' }).replace(/^---\n|---\n$/g, ''), {
    schema: 'failsafe',
  });
  return isMap(contents) ? ((contents.get(key, true) as Node | undefined) ?? null) : null;
}
