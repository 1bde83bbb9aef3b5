import { Parser } from 'htmlparser2';
import { safeLink } from './links.ts';
import { repair } from './repair.ts';

/** Words out of HTML, and what was in it that is not words: "a script", "a picture". */
export interface HtmlText {
  readonly text: string;
  readonly leftOut: readonly string[];
}

const hidden = new Set('script style template noscript iframe object embed svg math head title select canvas audio video form'.split(' '));
const blocks = new Set(
  'p div section article header footer main aside address figure figcaption table thead tbody tr ul ol dl dt dd blockquote pre h1 h2 h3 h4 h5 h6 hr fieldset details summary'.split(
    ' ',
  ),
);
const looksLikeHtml = /<\/?[a-z][^<>]*>|<!--|&(#\d+|#x[\da-f]+|[a-z]{2,8});/i;
const escapedHtml = /&lt;\/?(p|br|b|i|a|ul|ol|li|div|span|strong|em|h[1-6]|table|font)\b/i;

/** HTML or plain text → Markdown that holds no HTML at all. Headings become bold lines: a page has its own. */
export const toMarkdown = (source: string): HtmlText => convert(source, true);

/** HTML or plain text → plain words, in lines. */
export const toPlainText = (source: string): HtmlText => convert(source, false);

function convert(source: string, markdown: boolean): HtmlText {
  let text = repair(source);
  // Twice escaped: the tags of the first reading are text in the second.
  if (escapedHtml.test(text)) text = toPlain(text);
  if (!looksLikeHtml.test(text)) return { text: tidy(markdown ? escapeWords(bullets(text)) : text, markdown), leftOut: [] };
  const writer = new Writer(markdown);
  const parser = new Parser(writer, { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true });
  parser.end(text);
  return { text: tidy(repair(writer.text()), markdown), leftOut: [...writer.leftOut] };
}

const toPlain = (text: string) =>
  text
    .replace(/&lt;/gi, '<')
    .replace(/&gt;/gi, '>')
    .replace(/&quot;/gi, '"')
    .replace(/&amp;/gi, '&');

/** Hears tags and words in their order, and writes words. It never holds a tree, so depth costs nothing. */
class Writer {
  readonly leftOut = new Set<string>();
  readonly #markdown: boolean;
  #parts: string[] = [];
  #hidden = 0;
  #lists: ('ul' | number)[] = [];
  #bold = 0;
  #link: { readonly href: string; readonly parts: string[] } | undefined;
  #words: string[] = [];
  /** Words since the last tag: the parser hands them over in pieces, and an address with an & in it is one address. */
  #run = '';

  constructor(markdown: boolean) {
    this.#markdown = markdown;
  }

  text(): string {
    this.#endRun();
    this.#endLink();
    this.#endBold();
    return this.#parts.join('');
  }

  onopentag(name: string, attributes: Record<string, string>): void {
    this.#endRun();
    if (hidden.has(name)) {
      this.#hidden++;
      this.leftOut.add(name === 'script' ? 'a script' : name === 'style' ? 'a style' : `a ${name}`);
    }
    if (this.#hidden > 0) return;
    if (Object.keys(attributes).some((key) => key.startsWith('on'))) this.leftOut.add('a script');
    if (attributes.style) this.leftOut.add('a style');
    if (name === 'img') this.#picture(attributes.alt ?? '');
    else if (name === 'br') this.#write(this.#markdown ? '\n' : '\n');
    else if (name === 'li') this.#item();
    else if (name === 'td' || name === 'th') this.#write(' ');
    else if (name === 'a') this.#startLink(attributes.href ?? '');
    else if (name === 'ul' || name === 'ol') {
      this.#block();
      this.#lists.push(name === 'ul' ? 'ul' : 0);
    } else if (blocks.has(name)) this.#block();
    if (isBold(name)) this.#startBold();
  }

  ontext(text: string): void {
    if (this.#hidden === 0) this.#run += text;
  }

  #endRun(): void {
    const words = this.#run.replace(/\s+/g, ' ');
    this.#run = '';
    if (words) this.#write(this.#markdown ? (this.#link ? escapeMarkdown(words) : escapeWords(words)) : words);
  }

  onclosetag(name: string): void {
    this.#endRun();
    if (hidden.has(name)) {
      this.#hidden = Math.max(0, this.#hidden - 1);
      return;
    }
    if (this.#hidden > 0) return;
    if (name === 'a') this.#endLink();
    if (isBold(name)) this.#endBold();
    if (name === 'ul' || name === 'ol') this.#lists.pop();
    if (blocks.has(name) || name === 'ul' || name === 'ol') this.#block();
  }

  #write(text: string): void {
    (this.#link?.parts ?? (this.#bold > 0 ? this.#words : this.#parts)).push(text);
  }

  #block(): void {
    this.#write('\n\n');
  }

  #item(): void {
    const list = this.#lists.at(-1);
    if (typeof list === 'number') {
      this.#lists[this.#lists.length - 1] = list + 1;
      this.#write(`\n${list + 1}. `);
      return;
    }
    this.#write('\n- ');
  }

  #picture(alt: string): void {
    this.leftOut.add('a picture');
    if (alt.trim()) this.#write(this.#markdown ? escapeMarkdown(alt.trim()) : alt.trim());
  }

  #startBold(): void {
    if (this.#bold++ === 0) this.#words = [];
  }

  #endBold(): void {
    if (this.#bold === 0 || --this.#bold > 0) return;
    const words = this.#words.join('');
    // Bold over several lines is a paragraph shouted: its words are enough.
    const shout = !this.#markdown || /\n/.test(words.trim()) || words.trim() === '' || words.includes('**');
    this.#write(shout ? words : words.replace(/^(\s*)(.*?)(\s*)$/s, '$1**$2**$3'));
  }

  #startLink(href: string): void {
    this.#endLink();
    this.#link = { href, parts: [] };
  }

  #endLink(): void {
    if (!this.#link) return;
    const { href, parts } = this.#link;
    this.#link = undefined;
    const words = parts.join('');
    const safe = safeLink(href);
    if (href && !safe && !href.startsWith('#')) this.leftOut.add(`a link to ‘${href.slice(0, 200)}’`);
    if (!safe || words.trim() === '') {
      this.#write(words);
      return;
    }
    const said = words.replace(/\s+/g, ' ').trim();
    const bare = said.replace(/\\/g, '');
    if (!this.#markdown)
      this.#write(bare.includes('@') || /^(https?:|www\.)/i.test(bare) || /^(mailto|tel):/i.test(safe) ? words : `${words} (${safe})`);
    else
      this.#write(
        `${/^\s/.test(words) ? ' ' : ''}[${said}](${safe
          .replace(/[()<>\s]/g, encodeURIComponent)
          .replace(/\(/g, '%28')
          .replace(/\)/g, '%29')})${/\s$/.test(words) ? ' ' : ''}`,
      );
  }
}

const isBold = (name: string) => name === 'b' || name === 'strong' || /^h[1-6]$/.test(name);

/** Plain text from an old system draws its own bullets, or leaves them to the eye: short lines below one that ends with a colon. */
const bullets = (text: string) =>
  text
    .replace(/^[ \t]*[•·▪●◦*-][ \t]+/gm, '- ')
    .replace(/(?<=:[ \t]*\n)(?:\n?[^\n]{2,160}(?<![.:])[ \t]*(?:\n|$)){2,}/g, (lines) =>
      lines.replace(/^(?!- )(?=\S)/gm, '- ').replace(/\n{2,}/g, '\n'),
    );

/** An address in the middle of words, which a page makes into a link as it stands: with a stroke before its underlines it would lead nowhere. */
const bareAddress = /(?<=^|[\s(])(?:https?:\/\/|www\.)[\w./?=&%#:~+,;@!*$-]*[\w/]/g;

/** Words that stand on their own, with the addresses in them left whole. */
function escapeWords(text: string): string {
  let [escaped, from] = ['', 0];
  for (const { 0: address, index } of text.matchAll(bareAddress)) {
    escaped += escapeMarkdown(text.slice(from, index)) + address;
    from = index + address.length;
  }
  return escaped + escapeMarkdown(text.slice(from));
}

/** What Markdown would take for a sign stays a letter; what a browser would take for a tag cannot be one. */
function escapeMarkdown(text: string): string {
  return text
    .replace(/([\\`*_~[\]])/g, '\\$1')
    .replace(/</g, '&lt;')
    .replace(/^(\s*)(#{1,6}(?=\s|$)|>|[+-](?=\n|$)|\+\s|=+[ \t]*$|-{2,})/gm, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)](?=\s|$))/gm, '$1\\$2');
}

/** A tag that somebody wrote as words, or cut in two. Our pages show it as it stands; a reader of our feed may take it for a tag. */
const inert = (text: string) => text.replace(/<(?=[a-z/!?])/gi, '‹');

function tidy(text: string, markdown: boolean): string {
  const lines = text.split('\n').map((line) => line.replace(/ {2,}/g, ' ').trim());
  const joined = lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  if (!markdown) return inert(joined);
  return (
    joined
      // A line on its own is a line to the person who typed it; Markdown would run it into the one above.
      .replace(/(?<=[^\n])\n(?=[^\n])/g, (_, offset: number) => (/^(- |\d+\. )/.test(joined.slice(offset + 1)) ? '\n' : '\n\n'))
      .replace(/^- *$/gm, '')
      .replace(/\]\((\s*)(javascript|data|vbscript):/gi, '] ($1$2:')
      .replace(/\n{3,}/g, '\n\n')
      .trim()
  );
}
