/** As much of a page that was built as a test has to know. */

export interface Element {
  readonly type: 'tag';
  readonly name: string;
  readonly attribs: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
  readonly parent: Element | undefined;
}

export interface Text {
  readonly type: 'text';
  data: string;
  readonly parent: Element | undefined;
}

type Node = Element | Text | { readonly type: 'comment' | 'script' | 'style' };

export const isTag = (node: Node): node is Element => node.type === 'tag';

/** Every element inside another that passes a test, in the order of the page. */
export const elementsIn = (within: Element, test: (element: Element) => boolean): Element[] =>
  within.children.filter(isTag).flatMap((child) => [...(test(child) ? [child] : []), ...elementsIn(child, test)]);

/** Every piece of text inside an element. */
export const textsIn = (element: Element): Text[] =>
  element.children.flatMap((node) => (node.type === 'text' ? [node] : isTag(node) ? textsIn(node) : []));

const words = new WeakMap<Element, string>();

/** The words of an element, with one space between them. */
export function wordsOf(element: Element): string {
  const known = words.get(element);
  if (known !== undefined) return known;
  const pieces = textsIn(element).map(({ data }) => data);
  const found = pieces.join('').replace(/\s+/g, ' ').trim();
  words.set(element, found);
  return found;
}
