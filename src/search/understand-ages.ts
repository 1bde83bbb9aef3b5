import type { Chip, Understood } from './chip.ts';

type AgeChip = Extract<Chip, { kind: 'age' }>;

const numberWords =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const number = `(\\d{1,2}|${numberWords.join('|')})`;
const countOf = (text: string) => (/^\d/.test(text) ? Number(text) : numberWords.indexOf(text) + 1);
const years = '(?:years?|yrs?|y)(?: and a half)? (?:olds?|of age)';
const countedThings =
  '(?!(?: and a half)? (?:hours?|hrs?|weeks?|days?|minutes?|mins?|miles?|pounds?|child|children|kids?|boys?|girls?|people|times?|months? pregnant))';

/** A way of saying an age, and the months of life it means. Undefined when the words mean something else. */
interface Way {
  readonly pattern: RegExp;
  readonly months: (parts: readonly string[]) => readonly (readonly [from: number, to: number])[];
  /** The words mean more than an age ("toddler"), so they stay for the search. */
  readonly stays?: true;
}

const yearsOld = (text: string): readonly [number, number] => [countOf(text) * 12, countOf(text) * 12 + 11];
const monthsOld = (text: string): readonly [number, number] => [countOf(text), countOf(text)];

const ways: readonly Way[] = [
  {
    pattern: new RegExp(`\\b(?:aged? |ages )?${number} to ${number} ${years}\\b`),
    months: ([from = '', to = '']) => [[yearsOld(from)[0], yearsOld(to)[1]]],
  },
  {
    pattern: new RegExp(`\\b(?:aged|ages) ${number} to ${number}\\b(?! months)`),
    months: ([from = '', to = '']) => [[yearsOld(from)[0], yearsOld(to)[1]]],
  },
  { pattern: new RegExp(`\\b${number} (?:and|or) ${number} ${years}\\b`), months: (parts) => parts.map(yearsOld) },
  // Brothers and sisters: "18 months and 7", "a baby of 8 months and a 3 year old" is two ways of its own.
  {
    pattern: new RegExp(`\\b${number} ?(?:months?|mths?) (?:and|or) ${number}\\b(?! ?(?:months?|mths?|weeks?|days?|hours?))(?: ${years})?`),
    months: ([months = '', age = '']) => [monthsOld(months), yearsOld(age)],
  },
  {
    pattern: new RegExp(`\\b(?:aged?|ages) ${number}(?: |, )${number}(?: |, )?(?:and|or) ${number}\\b${countedThings}`),
    months: (parts) => parts.map(yearsOld),
  },
  { pattern: new RegExp(`\\b(?:aged?|ages) ${number} (?:and|or) ${number}\\b${countedThings}`), months: (parts) => parts.map(yearsOld) },
  { pattern: new RegExp(`\\b(?:aged? )?${number} ?(?:${years}|yo|y o)\\b`), months: ([age = '']) => [yearsOld(age)] },
  { pattern: new RegExp(`\\b(?:aged? )?${number} ?(?:months?|mths?|mo) olds?\\b`), months: ([age = '']) => [monthsOld(age)] },
  // "18 months" alone may be a wait or a sentence: only right beside the child, or standing first.
  {
    pattern: new RegExp(
      `(?:^|\\b(?:my|aged?|at|is|hes|shes|baby|son|daughter) )${number} months?\\b(?! (?:ago|pregnant|wait|waiting|later))`,
    ),
    months: ([age = '']) => [monthsOld(age)],
  },
  {
    pattern: new RegExp(`\\b(?:aged?|turning|turned|just turned) ${number}\\b(?! months)${countedThings}`),
    months: ([age = '']) => [yearsOld(age)],
  },
  {
    pattern: new RegExp(`\\b(?:im|i am|hes|he is|shes|she is) ${number}\\b(?! months)${countedThings}`),
    months: ([age = '']) => [yearsOld(age)],
  },
  { pattern: /\bunder (\d{1,2})s?\b(?! (?:pounds|hours|minutes|miles))/, months: ([age = '']) => [[0, countOf(age) * 12 - 1]] },
  // Year 1 is the school year in which a child turns six.
  {
    pattern: /\b(?:school )?(?:year|yr) (1[0-3]|[1-9])s?\b/,
    months: ([year = '']) => [[(Number(year) + 4) * 12, (Number(year) + 5) * 12 + 11]],
  },
  { pattern: /\b(?:in reception|reception (?:class|year|age)|starting reception)\b/, months: () => [[48, 71]] },
  { pattern: /\btoddlers?\b/, months: () => [[12, 47]], stays: true },
  { pattern: /\bnew ?borns?\b/, months: () => [[0, 2]], stays: true },
  { pattern: /\bpre ?schoolers?\b/, months: () => [[36, 59]], stays: true },
  { pattern: /\b(?:teens?|teenagers?|teenage|adolescents?)\b/, months: () => [[156, 239]], stays: true },
];

/** Ages said in a sentence, of as many children as it speaks of: "my 3 year old", "18 months old", "year 9", "toddler". */
export function understandAges(text: string): Understood {
  const chips: AgeChip[] = [];
  let rest = text;
  for (const { pattern, months, stays } of ways) {
    rest = rest.replace(new RegExp(pattern.source, 'g'), (words: string, ...groups: unknown[]) => {
      // The groups come first, then where the match stands.
      const said = groups.slice(
        0,
        groups.findIndex((group) => typeof group === 'number'),
      ) as string[];
      const ages = months(said);
      const sound = ages.filter(([from, to]) => from <= to && to < 26 * 12);
      if (sound.length === 0) return words;
      chips.push(...sound.map(([fromMonths, toMonths]) => chipOf(fromMonths, toMonths)));
      return stays ? words : ' ';
    });
  }
  return { chips: chips.filter((chip, index) => chips.findIndex(({ id }) => id === chip.id) === index), rest };
}

/** Ages as words that the search learns from: a baby's sleep and a teenager's are different needs. */
export function ageWords(chips: readonly Chip[]): string[] {
  const words = chips.flatMap((chip) => (chip.kind === 'age' ? [`@${stageOf((chip.fromMonths + chip.toMonths) / 2)}`] : []));
  return [...new Set(words)];
}

const stageOf = (months: number): string => stages.find(([, under]) => months < under)?.[0] ?? 'adult';

/** Stages of childhood, each up to an age in months. */
const stages = [
  ['baby', 12],
  ['toddler', 36],
  ['preschool', 60],
  ['primary', 132],
  ['secondary', 216],
] as const;

const chipOf = (fromMonths: number, toMonths: number): AgeChip => ({
  id: `age:${fromMonths}-${toMonths}`,
  says: sayMonths(fromMonths, toMonths),
  kind: 'age',
  fromMonths,
  toMonths,
});

/** 36 to 47 → "Aged 3"; 18 to 18 → "18 months old"; 156 to 239 → "Aged 13 to 19" */
export function sayMonths(from: number, to: number): string {
  if (from === to) return `${from} ${from === 1 ? 'month' : 'months'} old`;
  if (to < 12) return `Under ${to + 1} months`;
  if (from === 0) return `Under ${Math.floor(to / 12) + 1}`;
  const [first, last] = [Math.floor(from / 12), Math.floor(to / 12)];
  return first === last ? `Aged ${first}` : `Aged ${first} to ${last}`;
}
