/**
 * The stem of an English word, so that "bullied", "bullying" and "bullies" meet.
 * M.F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980; the steps are numbered as there.
 */
export function stem(word: string): string {
  if (word.length < 3 || !/^[a-z]+$/.test(word)) return word;
  return step5(step4(step3(step2(step1c(step1b(step1a(word)))))));
}

const consonants = '[^aeiou][^aeiouy]*';
const vowels = '[aeiouy][aeiou]*';
/** The measure m of a stem counts its vowel-consonant pairs: tr 0, trouble 1, troubles 2. */
const measureAbove0 = new RegExp(`^(${consonants})?${vowels}${consonants}`);
const measureIs1 = new RegExp(`^(${consonants})?${vowels}${consonants}(${vowels})?$`);
const measureAbove1 = new RegExp(`^(${consonants})?${vowels}${consonants}${vowels}${consonants}`);
const hasVowel = new RegExp(`^(${consonants})?[aeiouy]`);
/** Ends consonant, vowel, consonant, and the last is not w, x or y: hop, but not snow. */
const shortEnd = new RegExp(`^${consonants}[aeiouy][^aeiouwxy]$`);

function step1a(word: string): string {
  if (/(ss|i)es$/.test(word)) return word.slice(0, -2);
  return /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}

function step1b(word: string): string {
  if (word.endsWith('eed')) return measureAbove0.test(word.slice(0, -3)) ? word.slice(0, -1) : word;
  const short = word.replace(/(ed|ing)$/, '');
  if (short === word || !hasVowel.test(short)) return word;
  if (/(at|bl|iz)$/.test(short)) return `${short}e`;
  if (/([^aeiouylsz])\1$/.test(short)) return short.slice(0, -1);
  return shortEnd.test(short) ? `${short}e` : short;
}

function step1c(word: string): string {
  return word.endsWith('y') && hasVowel.test(word.slice(0, -1)) ? `${word.slice(0, -1)}i` : word;
}

const endings2: readonly (readonly [string, string])[] = [
  ['ational', 'ate'],
  ['ization', 'ize'],
  ['iveness', 'ive'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['tional', 'tion'],
  ['biliti', 'ble'],
  ['ation', 'ate'],
  ['alism', 'al'],
  ['aliti', 'al'],
  ['iviti', 'ive'],
  ['ousli', 'ous'],
  ['entli', 'ent'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['izer', 'ize'],
  ['alli', 'al'],
  ['ator', 'ate'],
  ['logi', 'log'],
  ['bli', 'ble'],
  ['eli', 'e'],
];

const endings3: readonly (readonly [string, string])[] = [
  ['icate', 'ic'],
  ['ative', ''],
  ['alize', 'al'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ness', ''],
  ['ful', ''],
];

const replaceEnding = (word: string, endings: typeof endings2): string => {
  const found = endings.find(([ending]) => word.endsWith(ending));
  if (!found) return word;
  const short = word.slice(0, -found[0].length);
  return measureAbove0.test(short) ? short + found[1] : word;
};

const step2 = (word: string) => replaceEnding(word, endings2);
const step3 = (word: string) => replaceEnding(word, endings3);

const endings4 = /(ement|ance|ence|able|ible|ment|(?<=[st])ion|ant|ent|ism|ate|iti|ous|ive|ize|al|er|ic|ou)$/;

function step4(word: string): string {
  const short = word.replace(endings4, '');
  return short !== word && measureAbove1.test(short) ? short : word;
}

function step5(word: string): string {
  const short = word.endsWith('e') ? word.slice(0, -1) : word;
  const dropped = short !== word && (measureAbove1.test(short) || (measureIs1.test(short) && !shortEnd.test(short))) ? short : word;
  return dropped.endsWith('ll') && measureAbove1.test(dropped) ? dropped.slice(0, -1) : dropped;
}
