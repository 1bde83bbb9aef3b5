/** The same words with one slip of the finger in one of the longer ones: a letter dropped, doubled, swapped or struck beside. */
export function withTypo(words: string, random: () => number): string {
  const parts = words.split(' ');
  const long = parts.flatMap((part, at) => (/^[a-z']{4,}$/i.test(part) ? [at] : []));
  const chosen = long[Math.floor(random() * long.length)];
  if (chosen === undefined) return words;
  return parts.map((part, at) => (at === chosen ? slip(part, random) : part)).join(' ');
}

function slip(word: string, random: () => number): string {
  // People get the first letter right.
  const at = 1 + Math.floor(random() * (word.length - 2));
  const [before, letter, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
  const slips = [
    before + after,
    before + letter + letter + after,
    before + after.charAt(0) + letter + after.slice(1),
    before + besides(letter) + after,
  ];
  return slips[Math.floor(random() * slips.length)] ?? word;
}

const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

function besides(letter: string): string {
  const row = rows.find((keys) => keys.includes(letter)) ?? letter;
  const at = row.indexOf(letter);
  return row.charAt(at + 1) || row.charAt(at - 1) || letter;
}
