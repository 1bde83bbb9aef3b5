import type { Gathered, LeftOut } from '../src/places/importing/gather-postcodes.ts';
import { nameSome, type Sourced } from '../src/places/importing/plan.ts';
import type { Source } from './places-sources.ts';

/** What `npm run places` says, in the words of someone at a council. */

const number = (count: number) => count.toLocaleString('en-GB');
const many = (count: number, word: string) => `${number(count)} ${word}${count === 1 ? '' : 's'}`;

const called = (source: Source): string => {
  switch (source.kind) {
    case 'postcodes':
      return source.called;
    case 'boundaries':
      return 'boundaries';
    case 'open-names':
      return 'OS Open Names';
    case 'area-names':
      return 'names and codes of areas';
    case 'unknown':
      return `left out: ${source.why}`;
    default:
      return source satisfies never;
  }
};

/** What each file is. Many of one kind are counted. */
export function sourceLines(sources: readonly Source[]): string[] {
  const kinds = new Map<string, string[]>();
  for (const source of sources) kinds.set(called(source), [...(kinds.get(called(source)) ?? []), source.path]);
  return [...kinds].map(([kind, paths]) => `${paths.length > 3 ? many(paths.length, 'file') : paths.join(', ')}: ${kind}`);
}

/** What became of every row of postcodes, and what was left out. */
export function tallyLines({ tally, nearby }: Gathered, others: readonly LeftOut[]): string[] {
  const { rows, own, elsewhere, ended, again, noPoint, faults } = tally;
  const counted = [
    `${number(own)} of the area`,
    `${number(elsewhere)} of elsewhere (${number(nearby.size)} next door)`,
    ...(ended > 0 ? [`${number(ended)} no longer used`] : []),
    ...(again > 0 ? [`${number(again)} that came twice`] : []),
    ...(noPoint.length > 0 ? [`${number(noPoint.length)} of the area with nowhere on the map`] : []),
    ...(faults.length > 0 ? [`${number(faults.length)} with no postcode`] : []),
  ];
  return [
    ...(rows > 0 ? [`${many(rows, 'postcode')} read: ${counted.join(', ')}.`] : []),
    ...(noPoint.length > 0
      ? [`Left out, for the source does not know where they are: ${nameSome(noPoint.map(({ found }) => found))}.`]
      : []),
    ...leftOutLines(faults, ({ file, line, found }) => `${file}, line ${line}: found ${found} where a postcode should be.`),
    ...leftOutLines(others, ({ file, line, found }) => `${file}, shape ${line}: found ${found}.`),
  ];
}

const mostLines = 10;

function leftOutLines(faults: readonly LeftOut[], say: (one: LeftOut) => string): string[] {
  const more = faults.length - mostLines;
  return [
    ...faults.slice(0, mostLines).map((one) => `${say(one)} It was left out.`),
    ...(more > 0 ? [`… and ${number(more)} more like these.`] : []),
  ];
}

const districtsIn = ({ postcodes }: Sourced): string => {
  const most = [...postcodes.tally.districts].sort(([, a], [, b]) => b - a).slice(0, 12);
  const named = most.map(([code, count]) => `${code || 'no district'} (${number(count)})`);
  return named.length > 0 ? ` These files have postcodes of ${named.join(', ')}.` : '';
};

/** Nobody said which area. */
export const noAreaLines = (sourced: Sourced): string[] => [
  `Say which area: --district and the code of the council, like --district E08000017.${districtsIn(sourced)}`,
];

/** Nothing of the area is in the sources. */
export const nothingLines = (sourced: Sourced, area: readonly string[]): string[] => [
  `Nothing of ${area.join(', ')} is in these files, so nothing was written.${districtsIn(sourced)}`,
  'Codes change when councils do: look up the one of the year of your files.',
];
