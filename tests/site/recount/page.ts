import { readFileSync } from 'node:fs';
import { parseDocument } from 'htmlparser2';
import { builtFolder } from '../pages.ts';
import { type Element, elementsIn, isTag, type Text, textsIn, wordsOf } from './html.ts';
import { withoutNames } from './names.ts';
import { same } from './same.ts';

/** A figure as it should be: a number, told to the last digit that is shown; or the words that stand in its place. */
export type Figure = number | string;

const figure = /[+−-]?£?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?/g;

/** How figures are held to what is shown. */
interface Telling {
  /** How far the downloads themselves are rounded. */
  readonly slack?: number;
  /** Words of a download that stand beside the figures: a caveat, say. */
  readonly besides?: string;
}

/** The numbers in some words, with dates, ages and names left out. */
export const figuresIn = (words: string): string[] => (/\d/.test(words) ? (withoutNames(words).match(figure) ?? []) : []);

/** The page that was built, with a note of every figure in it that was counted again. */
export class Page {
  readonly main: Element;
  private readonly told = new Set<Text>();

  readonly path: string;

  constructor(path: string, html: string = readFileSync(`${builtFolder}${path}index.html`, 'utf8')) {
    // The whole page is no element, but it has children as one has.
    const [main] = elementsIn(parseDocument(html) as unknown as Element, ({ name }) => name === 'main');
    if (!main) throw new Error(`${path} has no main part`);
    this.path = path;
    this.main = main;
  }

  all(test: (element: Element) => boolean, within: Element = this.main): Element[] {
    return elementsIn(within, test);
  }

  /** The one smallest element whose words have this in them. */
  block(words: RegExp, within: Element = this.main): Element {
    const found = this.all(
      (element) => words.test(wordsOf(element)) && !element.children.some((child) => isTag(child) && words.test(wordsOf(child))),
      within,
    );
    const [first] = found;
    if (!first || found.length > 1)
      throw new Error(`${this.path}: ${found.length} elements say ${words}: ${found.map(wordsOf).join(' / ')}`);
    return first;
  }

  section(id: string): Element {
    const [found] = this.all(({ attribs }) => attribs['aria-labelledby'] === id);
    if (!found) throw new Error(`${this.path} has no section ${id}`);
    return found;
  }

  /** The lines of a list that has a class of its own. */
  list(within: Element, name: string): Element[] {
    const [list] = this.all((element) => hasClass(element, name), within);
    return list ? this.all((element) => element.name === 'li', list) : [];
  }

  /** The sentence under the title. */
  lead(): Element {
    const [found] = this.all((element) => hasClass(element, 'lead'));
    if (!found) throw new Error(`${this.path} has no lead`);
    return found;
  }

  /** The lines of the body of a table, by its name for someone who hears it. */
  table(name: string | RegExp, within?: Element): Element[] {
    const found = this.all(({ attribs }) => {
      const label = /^Table: (.*)$/s.exec(attribs['aria-label'] ?? '')?.[1];
      return label !== undefined && (typeof name === 'string' ? label === name : name.test(label));
    }, within);
    const [first] = found;
    if (!first || found.length > 1) throw new Error(`${this.path}: ${found.length} tables are called ${name}`);
    return this.all(({ name }) => name === 'tbody', first).flatMap((body) => this.all(({ name }) => name === 'tr', body));
  }

  /** Holds the figures in an element to these, in order and to the last digit shown, and notes that they were counted again. */
  tell(element: Element, figures: readonly Figure[], { slack = 1e-6, besides = '' }: Telling = {}): void {
    const sentences = wordsOf(element).split(/(?<=\.) /);
    const words = sentences.filter((one) => besides === '' || !besides.includes(one)).join(' ');
    const shown = figuresIn(words);
    const numbers = figures.filter((one) => typeof one === 'number');
    if (shown.length !== numbers.length) throw new Error(`${this.path}: “${words}” should have ${numbers.join(' · ')}`);
    for (const [at, value] of numbers.entries()) {
      const text = (shown[at] ?? '').replace(/[£,]/g, '').replace('−', '-');
      const step = 10 ** -(text.split('.')[1]?.length ?? 0);
      const wrong = Math.abs(Number(text) - value) > step / 2 + slack;
      if (wrong) throw new Error(`${this.path}: “${words}” has ${shown[at]} for ${value}`);
    }
    for (const one of figures)
      if (typeof one === 'string' && !words.includes(one)) throw new Error(`${this.path}: “${words}” should say ${one}`);
    this.note(element);
  }

  /** Holds each cell of a line to its figures. The head of the line is its name. */
  tellLine(line: Element, cells: readonly (readonly Figure[])[], telling?: Telling): void {
    const found = line.children.filter(isTag).filter(({ name }) => name === 'td');
    same(found.length, cells.length, `${this.path}: ${wordsOf(line)}`);
    for (const [at, td] of found.entries()) this.tell(td, cells[at] ?? [], telling);
  }

  /** Notes that what an element says was counted again. */
  note(element: Element): void {
    for (const text of textsIn(element)) this.told.add(text);
  }

  /** Every piece of text, in the order of the page. */
  texts(): Text[] {
    return textsIn(this.main);
  }

  /** Pieces of text with a figure that was counted again. */
  counted(): Text[] {
    return textsIn(this.main).filter((text) => this.told.has(text) && figuresIn(text.data).length > 0);
  }

  /** Pieces of text with a figure that nobody counted again, with the elements that they are in. */
  untold(): { words: string; element: Element }[] {
    return textsIn(this.main).flatMap((text) => {
      if (this.told.has(text) || figuresIn(text.data).length === 0 || isHidden(text.parent)) return [];
      return text.parent ? [{ words: text.data.trim().replace(/\s+/g, ' '), element: text.parent }] : [];
    });
  }
}

/** Is it in something that nobody sees or hears? */
const isHidden = (element: Element | undefined): boolean =>
  element?.attribs !== undefined && ('hidden' in element.attribs || isHidden(element.parent));

/** The head of a line of a table. */
export const headOf = (line: Element): string => {
  const head = line.children.filter(isTag).find(({ name }) => name === 'th');
  return head ? wordsOf(head) : '';
};

export const hasClass = ({ attribs }: Element, name: string): boolean => (attribs.class ?? '').split(' ').includes(name);
