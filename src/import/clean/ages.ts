import { oneLine } from './one-line.ts';

/** Ages as a record has them, as someone would type them; `words` says what cannot be said in fields. */
export interface ReadAges {
  readonly ages: 'unknown' | 'parents-and-carers' | 'any' | { readonly from: string; readonly to: string };
  readonly words: string;
  readonly why: string;
}

const unknown = (words = '', why = ''): ReadAges => ({ ages: 'unknown', words, why });
const adult = 16;
/** Older than this is a way of saying "no upper limit". */
const noLimit = 99;

/** A youngest and an oldest age, which may be missing, −1, 0 and 0, or the wrong way round. */
export function readAges(from: string, to: string): ReadAges {
  const [youngest, oldest] = [ageOf(from), ageOf(to)];
  if (youngest === undefined && oldest === undefined) return unknown('', [from, to].some(Boolean) ? 'no age that can be' : '');
  if (youngest === 0 && oldest === 0) return unknown('', '0 to 0 is how the system says that nobody filled it in');
  if (youngest !== undefined && oldest !== undefined) {
    if (oldest < youngest) return unknown('', 'the oldest is younger than the youngest');
    if (youngest === 0 && oldest >= noLimit) return { ages: 'any', words: '', why: '' };
    return { ages: { from: sayAge(youngest), to: oldest >= noLimit ? 'any' : sayAge(oldest) }, words: '', why: '' };
  }
  if (youngest !== undefined && youngest >= adult) return { ages: { from: sayAge(youngest), to: 'any' }, words: '', why: '' };
  if (youngest !== undefined) return youngest === 0 ? unknown() : unknown(`From age ${sayAge(youngest)}.`, 'no oldest age is given');
  if (oldest !== undefined && oldest > 0 && oldest < noLimit) return unknown(`Up to age ${sayAge(oldest)}.`, 'no youngest age is given');
  return unknown();
}

/** Ages alone are short; a longer text says more than ages. */
const mostLetters = 120;
const number = '(\\d{1,3}(?:\\.\\d)?)';
const unit = '\\s*(months?|mths?|years?|yrs?|y)?';

/** Ages out of words, only where they can mean one thing: "4 to 11 years", "0-5s", "18+", "under 5s". */
export function agesInWords(source: string): ReadAges {
  if (source.length > mostLetters) return unknown();
  const text = oneLine(source)
    .toLowerCase()
    .replace(/[–—]/g, '-')
    .replace(/\b(aged?|ages|years of age|years old)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (/^(all ages?|any age|all age groups|everyone|open to all)\.?$/.test(text)) return { ages: 'any', words: '', why: '' };
  if (/^(parents?( and| &|\/)? ?carers?|parents?)\.?$/.test(text)) return { ages: 'parents-and-carers', words: '', why: '' };
  const range = new RegExp(`^(?:from )?${number}${unit}\\s*(?:-|to|and)\\s*${number}${unit}s?\\.?$`).exec(text);
  if (range) {
    const [, from = '', fromUnit = range[4] ?? '', to = '', toUnit = ''] = range;
    return readAges(inYears(from, fromUnit), inYears(to, toUnit));
  }
  const over = new RegExp(`^(?:${number}\\s*(?:\\+|plus|and over|or over|and above|years and over)|over ${number}s?)\\.?$`).exec(text);
  if (over) return readAges(over[1] ?? over[2] ?? '', '120');
  const under = /^(?:babies and children )?(?:under|birth to under|0 to under) (\d{1,2})s?\.?$/.exec(text);
  if (under) return readAges('0', String(Number(under[1]) - 1));
  return unknown();
}

const inYears = (age: string, unitWord: string) => (unitWord.startsWith('m') ? String(Number(age) / 12) : age);

/** Years, with months as parts of a year; undefined for −1 and for what no one can be. */
function ageOf(text: string): number | undefined {
  const years = /^\d{1,3}(\.\d+)?$/.test(text.trim()) ? Number(text) : Number.NaN;
  return years <= 120 ? years : /^\d{3}(\.0+)?$/.test(text.trim()) ? 120 : undefined;
}

function sayAge(years: number): string {
  if (Number.isInteger(years) || years >= 5) return String(Math.floor(years));
  return `${Math.round(years * 12)} months`;
}
