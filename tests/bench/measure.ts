import { readLearned } from '../../src/data/learned.ts';
import { readRows } from '../../src/data/places.ts';
import { today } from '../../src/data/read.ts';
import type { Directory } from '../../src/domain/directory.ts';
import { allSeries } from '../../src/schedule/series.ts';
import type { Measured } from './bars.ts';
import { emptyPage } from './empty-page.ts';
import { encodings } from './encodings.ts';
import { measureFirst, measureTyping, middleOf, searchPage, shortWords, slowdown, startBrowser } from './measure-browser.ts';
import { measureEncoding } from './measure-encodings.ts';
import { mixedQueries } from './mixed-queries.ts';
import { servePacked } from './packed-server.ts';
import { median } from './statistics.ts';
import { weighFirst } from './weigh-first.ts';

/** A directory, and the site that was built from it. */
export interface Subject {
  readonly directory: Directory;
  readonly contentFolder: string;
  readonly siteFolder: string;
}

const typingRuns = 3;

export async function measure({ directory, contentFolder, siteFolder }: Subject, tell: (step: string) => void): Promise<Measured> {
  tell('Measuring three indexes of the same services.');
  const queries = mixedQueries(directory, 200);
  const source = {
    directory,
    gazetteer: readRows(directory.places.gazetteer),
    learned: readLearned(contentFolder).words,
    series: allSeries(directory, today()),
  };
  const indexes = encodings(source).map((encoding) => measureEncoding(encoding, queries));
  const server = await servePacked(siteFolder);
  const browser = await startBrowser();
  try {
    // Packs the files, so that nobody waits for that later.
    await measureFirst(browser, server, { words: shortWords[0] ?? '', cpu: 1 });
    tell('Searching on slow 4G.');
    const firstOf = (cpu: number) => inTurn(shortWords, (words) => measureFirst(browser, server, { words, cpu }));
    const first = await firstOf(1);
    const firstSlow = await firstOf(slowdown);
    tell(`Typing, ${typingRuns} times.`);
    const typing = middleOf(await inTurn(Array.from({ length: typingRuns }), () => measureTyping(browser, searchPage(server))));
    tell('Typing in an empty page.');
    const empty = middleOf([await measureTyping(browser, emptyPage)]);
    const weights = first.map(({ sent }) => weighFirst(sent));
    const weight = { ...weights[0], cards: median(weights.map(({ cards }) => cards)) } as Measured['weight'];
    return { encodings: indexes, typing, empty, first, firstSlow, weight };
  } finally {
    await browser.close();
    server.close();
  }
}

async function inTurn<From, To>(list: readonly From[], run: (one: From) => Promise<To>): Promise<To[]> {
  const done: To[] = [];
  for (const one of list) done.push(await run(one));
  return done;
}
