import { type Bar, barsOf, isHeld, type Measured } from './bars.ts';
import type { FirstFigures } from './measure-browser.ts';
import { median } from './statistics.ts';
import { neededForResults } from './weigh-first.ts';

/** The figures as plain tables. */
export function report(measured: Measured): string {
  const { encodings, typing, empty, first, firstSlow, weight } = measured;
  const smallest = encodings[0]?.brotliBytes ?? 1;
  return [
    'The same services in three indexes',
    table([
      ['', 'Brotli kB', 'ratio', 'ready ms', 'query p50', 'p95 ms', 'in first ten', 'typo', 'prefix'],
      ...encodings.map(({ name, brotliBytes, readyMs, queryMs, inFirstTen }) => [
        name,
        kB(brotliBytes),
        (brotliBytes / smallest).toFixed(2),
        readyMs.toFixed(0),
        queryMs.p50.toFixed(2),
        queryMs.p95.toFixed(2),
        ...[inFirstTen.plain, inFirstTen.typo, inFirstTen.prefix].map((share) => `${(100 * share).toFixed(0)} %`),
      ]),
    ]),
    '',
    'Sent before the first results, Brotli kB',
    table([
      ['index', 'cards', 'worker', 'scripts', 'together', 'names beside', 'page before'],
      [weight.index, weight.cards, weight.worker, weight.scripts, neededForResults(weight), weight.names, weight.page].map(kB),
    ]),
    '',
    'From focus to first results on slow 4G, ms',
    table([['', ...first.map(({ words }) => words), 'middle'], times('', first), times('slower processor', firstSlow)]),
    '',
    `Typing, ${typing.answers} answers, ms from press to painted`,
    table([
      ['', 'p50', 'p95', 'second result p95', 'of it work: p50', 'p95', 'longest task', 'tasks over 50 ms in a run'],
      typed('search', typing),
      typed('an empty page', empty),
    ]),
    ...typing.spoiled.map((words) => `  spoiled: ${words}`),
    '',
    'Bars',
    table([['', 'found', 'at most', ''], ...barsOf(measured).map(barRow)]),
  ].join('\n');
}

const typed = (name: string, { p50, p95, bothP95, workP50, workP95, longestTaskMs, longTasks }: Measured['typing']) => [
  name,
  ...[p50, p95, bothP95, workP50, workP95, longestTaskMs, longTasks].map((one) => one.toFixed(0)),
];

const times = (name: string, runs: readonly FirstFigures[]) => [
  name,
  ...runs.map(({ ms }) => ms.toFixed(0)),
  median(runs.map(({ ms }) => ms)).toFixed(0),
];

const barRow = (bar: Bar) => [bar.what, `${bar.found.toFixed(0)} ${bar.unit}`, `${bar.most} ${bar.unit}`, isHeld(bar) ? 'held' : 'MISSED'];

const kB = (bytes: number) => (bytes / 1000).toFixed(1);

/** Columns as wide as what is in them; the first to the left, the others to the right. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const cell = (text: string, column: number) => (column === 0 ? text.padEnd(widths[0] ?? 0) : text.padStart(widths[column] ?? 0));
  return rows.map((row) => `  ${row.map(cell).join('  ')}`.trimEnd()).join('\n');
}
