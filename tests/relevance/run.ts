import { readLearned } from '../../src/data/learned.ts';
import { readArea, testDay } from '../support/area.ts';
import { openDirectory } from '../support/index.ts';
import { randomFrom } from '../support/many.ts';
import { type DangerMeasure, measure, measureDanger, type Relevance } from './measure.ts';
import { judgedDangers, judgedQueries, type SetName } from './queries.ts';
import { withTypo } from './typo.ts';

/** `npm run relevance`: how well search answers judged queries, by voice. Exit 1 when the scored set falls under a floor. */

/** What the set that nobody looks at must reach. */
const floors = { needAt1: 0.85, needAt3: 0.95, successAt3: 0.95, precisionAt5: 0.8, dangerRecall: 0.98, dangerPrecision: 0.6 };
/** One slip of the finger in every query may cost this much of any share. */
const mostLostToTypos = 0.05;
const typoRounds = 5;

const open = openDirectory(readArea('content'), readLearned('content').words);

function main(): number {
  const sets: readonly SetName[] = ['looked-at', 'scored'];
  for (const set of sets) {
    print(`\n${set === 'scored' ? 'Scored: never looked at' : 'Looked at while working'}`);
    print(row(['voice', 'queries', 'need@1', 'need@3', 'success@1', 'success@3', 'precision@5', 'nDCG@10', 'nothing']));
    const queries = judgedQueries(set);
    for (const voice of voicesOf(queries)) print(relevanceRow(voice, measure(open, queries.filter(of(voice)), testDay)));
    print(relevanceRow('with a typo', withTypos(set)));
    print(row(['danger', 'queries', 'recall', 'precision']));
    const dangers = judgedDangers(set);
    for (const voice of voicesOf(dangers)) print(dangerRow(voice, measureDanger(open, dangers.filter(of(voice)), testDay)));
  }
  const faults = faultsOf(measure(open, judgedQueries('scored'), testDay), measureDanger(open, judgedDangers('scored'), testDay));
  print(
    faults.length === 0 ? '\nAll floors are held on the scored set.' : `\nUnder the floor on the scored set:\n  ${faults.join('\n  ')}`,
  );
  return faults.length === 0 ? 0 : 1;
}

function faultsOf(found: Relevance, danger: DangerMeasure): string[] {
  const typos = withTypos('scored');
  const under = (name: string, value: number, floor: number) =>
    value < floor ? [`${name} is ${share(value)}; the floor is ${share(floor)}`] : [];
  return [
    ...(['needAt1', 'needAt3', 'successAt3', 'precisionAt5'] as const).flatMap((name) => under(name, found[name], floors[name])),
    ...(['needAt1', 'needAt3', 'successAt3', 'precisionAt5'] as const).flatMap((name) =>
      under(`${name} with a typo`, typos[name], found[name] - mostLostToTypos),
    ),
    ...(found.zeroResults > 0 ? [`${share(found.zeroResults)} of the queries find nothing`] : []),
    ...under('danger recall', danger.recall, floors.dangerRecall),
    ...under('danger precision', danger.precision, floors.dangerPrecision),
  ];
}

/** The mean over several rounds of slips, the same ones every time. */
function withTypos(set: SetName): Relevance {
  const random = randomFrom(11);
  const queries = Array.from({ length: typoRounds }, () =>
    judgedQueries(set).map((query) => ({ ...query, q: withTypo(query.q, random) })),
  ).flat();
  return measure(open, queries, testDay);
}

const voicesOf = (queries: readonly { voice: string }[]) => [...new Set(queries.map(({ voice }) => voice)), 'all'];
const of = (voice: string) => (query: { voice: string }) => voice === 'all' || query.voice === voice;

const relevanceRow = (voice: string, { queries, ...shares }: Relevance) =>
  row([
    voice,
    String(queries),
    ...[shares.needAt1, shares.needAt3, shares.successAt1, shares.successAt3, shares.precisionAt5, shares.ndcgAt10, shares.zeroResults].map(
      share,
    ),
  ]);
const dangerRow = (voice: string, { queries, recall, precision }: DangerMeasure) =>
  row([voice, String(queries), share(recall), share(precision)]);

const share = (value: number) => value.toFixed(3);
const row = ([first = '', ...cells]: readonly string[]) => `  ${first.padEnd(14)}${cells.map((cell) => cell.padStart(12)).join('')}`;
const print = (text: string) => process.stdout.write(`${text}\n`);

process.exitCode = main();
