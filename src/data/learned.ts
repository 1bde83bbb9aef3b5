import { createHash } from 'node:crypto';
import type { Directory } from '../domain/directory.ts';
import { type LearnedFile, learnedFromText } from '../domain/learned-word.ts';
import { type Problem, quote } from '../domain/problem.ts';
import { contentFolder, filesIn, oneFile } from './folder.ts';

/** What the search learned of words, in content/. */
export const learnedFile = 'learned-words.txt';

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** What was learned, from the content folder. Nothing when it has never been taught: search works with the phrases alone. */
export function readLearned(contentDir: string = contentFolder()): LearnedFile {
  const [file] = oneFile(contentDir, learnedFile);
  return file ? learnedFromText(textOf(file.bytes)) : { content: '', code: '', words: [] };
}

/** More ways of saying a need, from content/paraphrases/<need>.txt: one a line. They teach the search, and are shown to nobody. */
export function readParaphrases(contentDir: string = contentFolder()): ReadonlyMap<string, readonly string[]> {
  return new Map(
    filesIn(contentDir, 'paraphrases', '.txt').map(({ file, bytes }) => [
      file.replace(/^paraphrases\/|\.txt$/g, ''),
      textOf(bytes)
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter(Boolean),
    ]),
  );
}

/** A digest of all that the search learns from: when it changes, what was learned is out of date. */
export function digestOfTeaching({ needs }: Pick<Directory, 'needs'>, paraphrases: ReadonlyMap<string, readonly string[]>): string {
  const said = [...needs.values()]
    .map(({ id, label, youngLabel, scope, phrases }) => ({ id, label, youngLabel, scope, phrases, more: paraphrases.get(id) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 12);
}

/** What an editor should look at: ways of saying a need that is not there, and needs whose words have changed since the search learned. */
export function learnedProblems(directory: Directory, contentDir: string): Problem[] {
  const paraphrases = readParaphrases(contentDir);
  const strays = [...paraphrases.keys()]
    .filter((id) => !directory.needs.has(id))
    .map((id) =>
      toLookAt({
        rule: 'paraphrases-of-no-need',
        file: `paraphrases/${id}.txt`,
        found: `ways of saying a need called ${quote(id)}, which is not in needs/`,
        fix: 'give the file the name of a need, or take it away',
      }),
    );
  const { content } = readLearned(contentDir);
  if (content === '' || content === digestOfTeaching(directory, paraphrases)) return strays;
  const stale = toLookAt({
    rule: 'learned-out-of-date',
    file: learnedFile,
    found: 'that the needs’ phrases have changed since the search learned from them',
    fix: 'run `npm run learn`, which takes about four minutes; until then the search uses the new phrases, but not all that they teach',
  });
  return [...strays, stale];
}

const toLookAt = (told: Pick<Problem, 'rule' | 'file' | 'found' | 'fix'>): Problem => ({
  ...told,
  severity: 'warning',
  effect: 'shown as it is',
  field: '',
  line: 1,
});
