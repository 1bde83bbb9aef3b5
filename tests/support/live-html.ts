import { createRequire } from 'node:module';
import { Parser } from 'htmlparser2';

/** What words on a page may be made of. */
const plainTags = new Set(
  'p ul ol li strong em a br code pre blockquote hr h1 h2 h3 h4 h5 h6 table thead tbody tr th td del sup section'.split(' '),
);
const plainAttributes = new Set([
  'href',
  'id',
  'align',
  'start',
  'class',
  'dir',
  'data-footnotes',
  'data-footnote-ref',
  'data-footnote-backref',
  'aria-describedby',
  'aria-label',
]);

/** What the report is made of besides: it is a whole page, with a style of its own and nothing to press but its records. */
const reportTags = new Set('html head meta title style body main header nav details summary caption dl dt dd div span'.split(' '));
const reportAttributes = new Set(['lang', 'charset', 'name', 'content', 'scope', 'colspan', 'open', 'data-of']);

/** Everything in a piece of HTML that could run, load or post something: none, in words that may go on a page. */
export const liveParts = (html: string): string[] => partsBut(html, plainTags, plainAttributes);

/** The same of the report. */
export const livePartsOfReport = (html: string): string[] =>
  partsBut(html, plainTags.union(reportTags), plainAttributes.union(reportAttributes));

function partsBut(html: string, tags: ReadonlySet<string>, attributesAllowed: ReadonlySet<string>): string[] {
  const found: string[] = [];
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (!tags.has(name)) found.push(`<${name}>`);
      for (const [key, value] of Object.entries(attributes)) {
        if (!attributesAllowed.has(key)) found.push(`<${name} ${key}>`);
        if (key === 'href' && !/^(https?:\/\/|mailto:|tel:|\/(?!\/)|#)/i.test(value)) found.push(`<${name} href=${value.slice(0, 60)}>`);
      }
    },
    oncomment: (text) => found.push(`<!-- ${text.slice(0, 40)} -->`),
    onprocessinginstruction: (name) => !/^!doctype$/i.test(name) && found.push(`<${name}`),
  });
  parser.end(html);
  return found;
}

interface Renderer {
  readonly render: (markdown: string) => Promise<{ readonly code: string }>;
}

let renderer: Renderer | undefined;

/** Markdown as pages show it: by the very program that Astro uses, which it brings along. */
export async function asPage(markdown: string): Promise<string> {
  const path = createRequire(createRequire(import.meta.url).resolve('astro/package.json')).resolve('@astrojs/markdown-satteri');
  const { createSatteriMarkdownProcessor } = (await import(path)) as {
    createSatteriMarkdownProcessor: (options: object) => Promise<Renderer>;
  };
  renderer ??= await createSatteriMarkdownProcessor({ syntaxHighlight: false });
  return (await renderer.render(markdown)).code;
}
