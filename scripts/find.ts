import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { contentFolder } from '../src/data/folder.ts';
import { readLearned } from '../src/data/learned.ts';
import { readRows } from '../src/data/places.ts';
import { readContent, today } from '../src/data/read.ts';
import { describe } from '../src/domain/problem.ts';
import { buildIndex, dangerOf, wordingOf } from '../src/search/build-index.ts';
import { type Answer, find, type Options, type Result } from '../src/search/find.ts';
import type { NeedGuess } from '../src/search/need-model.ts';
import { openIndex, withPostcodes } from '../src/search/open-index.ts';
import { postcodePlaces, postcodeTable } from '../src/search/postcodes.ts';
import { hasFilters, type Query } from '../src/search/query.ts';
import type { SearchCard } from '../src/search/search-index.ts';
import { type FindOptions, queryOf, readFindOptions } from './find-options.ts';

/** The search of the site, in the terminal: the same index, the same engine. Exit 2 on a wrong option. */

async function main(): Promise<number> {
  const options = readFindOptions(process.argv.slice(2));
  if (typeof options === 'string') return complain(options, 2);
  const folder = contentFolder();
  if (!existsSync(folder)) return complain(`There is no folder called ‘${folder}’. Set CONTENT_DIR to the folder that holds site.yaml.`, 2);
  const content = readContent(folder);
  if (content.kind === 'unusable') return complain(content.problems.map(describe).join('\n'), 1);
  const { directory } = content;
  const { gazetteer, postcodes } = directory.places;
  const { index, cards } = buildIndex(directory, { gazetteer: readRows(gazetteer), learned: readLearned(folder).words, series: new Map() });
  const open = withPostcodes(
    openIndex(throughJson(index), dangerOf(directory), wordingOf(directory)),
    postcodePlaces(postcodeTable(readRows(postcodes), directory)),
  );
  const ask = (words: Query): Named => named(find(open, words, asking(options)), cards);
  const query = queryOf(options, open);
  if (typeof query === 'string') return complain(query, 2);
  if (options.stdin) return answerLines(ask, { query, explain: options.explain });
  if (!query.words && !hasFilters(query)) return complain('Say what is needed: npm run -s find -- "won\'t go to school"', 2);
  const answer = ask(query);
  print(options.json ? JSON.stringify(asJson(answer, options.explain), null, 2) : readable(answer, options.explain));
  return 0;
}

async function answerLines(ask: (query: Query) => Named, { query, explain }: { query: Query; explain: boolean }): Promise<number> {
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim()) print(JSON.stringify(asJson(ask({ ...query, words: line.trim() }), explain)));
  }
  return 0;
}

const asking = ({ limit, explain }: FindOptions): Options => ({ today: today(), limit, ...(explain ? { explain } : {}) });

/** An answer whose results say which services they are. */
type Named = Omit<Answer, 'results'> & {
  readonly results: readonly (Omit<Result, 'card'> & { readonly id: string; readonly name: string })[];
};

function named(answer: Answer, cards: readonly SearchCard[]): Named {
  const results = answer.results.map(({ card, ...result }) => ({ id: cards[card]?.id ?? '', name: cards[card]?.name ?? '', ...result }));
  return { ...answer, results };
}

/** What the browser gets has been through JSON, so this has too. */
const throughJson = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

/** Exactly what product.md promises, so that a script can rely on it. */
function asJson({ query, understood, needs, urgent, total, results, facets }: Named, explain: boolean) {
  return {
    query: query.words,
    understood: Object.fromEntries(
      [...new Set(understood.map(({ kind }) => kind))].map((kind) => [
        kind,
        understood.filter((chip) => chip.kind === kind).map(({ says }) => says),
      ]),
    ),
    needs: needs.map(({ id, score, because, parts }) => ({ id, score, because, ...(explain ? { parts } : {}) })),
    urgent,
    total,
    results,
    facets,
  };
}

function readable({ understood, needs, urgent, total, results, widened }: Named, explain: boolean): string {
  return [
    ...(urgent.length > 0 ? [`Show first: ${urgent.join(', ')}`] : []),
    ...(understood.length > 0 ? [`Understood: ${understood.map(({ says }) => says).join(' · ')}`] : []),
    ...(needs.length > 0 ? ['Needs:', ...needs.flatMap((need) => needLines(need, explain))] : []),
    ...(widened ? [widenedWords[widened]] : []),
    `${total} ${total === 1 ? 'service' : 'services'}${results.length < total ? `, the first ${results.length}` : ''}:`,
    ...results.flatMap(({ name, id, because, distanceKm, score, parts }) => [
      `  ${name}${distanceKm === undefined ? '' : ` (${distanceKm} km)`}  [${id}]`,
      `    ${because}`,
      ...(parts
        ? [
            `    ${score} = (need ${parts.need.toFixed(2)} + text ${parts.text.toFixed(2)}) × standing ${parts.standing.toFixed(2)} × nearness ${parts.nearness.toFixed(2)}`,
          ]
        : []),
    ]),
  ].join('\n');
}

const widenedWords: Readonly<Record<NonNullable<Answer['widened']>, string>> = {
  understood: 'Nothing matches all of that. These are the closest, without what was understood.',
  words: 'Nothing has these words. These are services in general.',
};

function needLines({ label, score, because, parts }: NeedGuess, explain: boolean): string[] {
  const learned = parts.learned.map(({ word, worth }) => `${word} ${worth.toFixed(2)}`).join(', ');
  return [
    `  ${score.toFixed(2)}  ${label} (${because})`,
    ...(explain ? [`        phrases ${parts.phrases.toFixed(2)}${learned ? ` + learned: ${learned}` : ''}`] : []),
  ];
}

const print = (text: string) => process.stdout.write(`${text}\n`);

function complain(text: string, code: number): number {
  process.stderr.write(`${text}\n`);
  return code;
}

process.exitCode = await main();
