/** A number as people read it aloud, and the words that stood with it. */
export interface ReadPhone {
  readonly number?: string;
  readonly note: string;
  /** The source had lost its first 0. */
  readonly zeroPutBack: boolean;
}

/** Numbers of three to six digits that are whole: 999, 101, 111, 116 123, 85258. */
const short = /^(999|112|101|111|105|119|150\d?|18\d{4}|116 ?\d{3}|[68]\d{4})$/;
const longNumber = /(?:\+|\b00)?[\d(][\d()\s.\-–]{6,}\d/g;

/** Longer than this is a letter to the editor, not a number. */
const mostLetters = 400;

/** Codes of six digits with the 0, which leave five for the line: Sedbergh 015396. */
const fiveFigureCodes = /^(013873|015242|01539[4-6]|01697[347]|01768[3467]|019467)/;

/** "Tel: (01302)736000 ext 2 (Mon to Fri)" → `01302 736000` and the note "ext 2 (Mon to Fri)". */
export function readPhone(source: string): ReadPhone {
  const text = source
    .slice(0, mostLetters)
    .replace(/\s+/g, ' ')
    .replace(/^["'\s]+|["'\s]+$/g, '')
    .trim();
  if (short.test(text)) return { number: text, note: '', zeroPutBack: false };
  // Two numbers with only a space between them look like one that is too long.
  for (const typed of text.match(longNumber)?.flatMap((run) => (groupPhone(run) ? [run] : run.split(/\s+(?=\(?0\d)/))) ?? []) {
    const number = groupPhone(typed);
    if (number) return { number: number.said, note: noteFrom(text.replace(typed, ' ')), zeroPutBack: number.zeroPutBack };
  }
  return { note: text, zeroPutBack: false };
}

/** Digits in any dress → the groups that people here say them in; undefined when it is no number that can be rung. */
export function groupPhone(typed: string): { said: string; zeroPutBack: boolean } | undefined {
  const bare = typed.replace(/\(0\)/g, '').replace(/[^\d+]/g, '');
  if (/^(\+|00)(?!44)\d{9,15}$/.test(bare)) return { said: `+${bare.replace(/^(\+|00)/, '')}`, zeroPutBack: false };
  const digits = bare.replace(/^(\+|00)440?/, '0').replace(/^\+/, '');
  if (/^0[1235789]\d{8,9}$/.test(digits) || /^0800\d{6}$/.test(digits) || /^(08001111|0845464\d)$/.test(digits))
    return { said: grouped(digits), zeroPutBack: false };
  // A spreadsheet takes 01302 736000 for a number and drops its 0.
  if (/^[12357]\d{9}$|^8[04]\d{8}$/.test(digits) && !/[\s.()-]/.test(typed.trim()))
    return { said: grouped(`0${digits}`), zeroPutBack: true };
  return undefined;
}

function grouped(digits: string): string {
  if (digits === '08001111') return '0800 1111';
  if (/^0845464/.test(digits)) return `0845 ${digits.slice(4)}`;
  if (/^02/.test(digits)) return `${digits.slice(0, 3)} ${digits.slice(3, 7)} ${digits.slice(7)}`;
  if (/^(011|01\d1|03|08|09)/.test(digits))
    return digits.length === 10
      ? `${digits.slice(0, 4)} ${digits.slice(4)}`
      : `${digits.slice(0, 4)} ${digits.slice(4, 7)} ${digits.slice(7)}`;
  if (fiveFigureCodes.test(digits)) return `${digits.slice(0, 6)} ${digits.slice(6)}`;
  return `${digits.slice(0, 5)} ${digits.slice(5)}`;
}

const noteFrom = (text: string) =>
  text
    .replace(/\b(tel(ephone)?|phone|t|mob(ile)?|call|ring|number|no)\b\.?\s*:?/gi, ' ')
    .replace(/\(\s*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s:;,/\-–&]+|[\s:;,/\-–&]+$/g, '')
    .replace(/^(or|and)\s*$/i, '')
    .replace(/^\(([^()]*)\)$/, '$1')
    .trim();
