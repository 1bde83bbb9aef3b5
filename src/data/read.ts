import { assemble } from '../domain/assemble.ts';
import { dayInLondon } from '../domain/day.ts';
import type { Directory } from '../domain/directory.ts';
import type { Draft, Drafts } from '../domain/draft.ts';
import { type Problem, quote } from '../domain/problem.ts';
import { type CollectionName, collections, settings } from '../domain/schema/collections.ts';
import { Id } from '../domain/schema/ids.ts';
import type { Day } from '../domain/schema/when.ts';
import { readAreaFacts } from './area-facts.ts';
import { type ContentFile, contentFolder, filesIn, oneFile } from './folder.ts';
import { readInstitutions } from './institutions.ts';
import { learnedProblems } from './learned.ts';
import { type Parsed, parseMarkdown, parseYaml } from './parse.ts';

/** What the content folder holds. `unusable` when a file that the whole site rests on is missing or broken. */
export type Content =
  | { readonly kind: 'directory'; readonly directory: Directory; readonly problems: readonly Problem[] }
  | { readonly kind: 'unusable'; readonly problems: readonly Problem[] };

/** Today, unless `TODAY` sets the clock for a test or a preview. */
export const today = (): Day => process.env.TODAY || dayInLondon(new Date());

const everyFolder = Object.keys(collections) as CollectionName[];

/** The one reader: Astro, scripts and tests all get their records here. An import, which has no use for the records themselves, names the folders that it needs. */
export function readContent(
  contentDir: string = contentFolder(),
  on: Day = today(),
  folders: readonly CollectionName[] = everyFolder,
): Content {
  const { drafts, problems } = readDrafts(contentDir, folders);
  if (!drafts) return { kind: 'unusable', problems };
  const { directory, problems: more } = assemble(drafts, on);
  const { problems: areaProblems } = readAreaFacts(directory, contentDir);
  const { problems: institutionProblems } = readInstitutions(directory, contentDir);
  return {
    kind: 'directory',
    directory,
    problems: inOrder([...problems, ...more, ...learnedProblems(directory, contentDir), ...areaProblems, ...institutionProblems]),
  };
}

/** Every file that could be read, before anyone asks whether they agree. None when a file that the whole site rests on is missing or broken. */
export function readDrafts(
  contentDir: string,
  folders: readonly CollectionName[] = everyFolder,
): { drafts: Drafts | undefined; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const keepProblems = <Fields>(parsed: Parsed<Fields>): Parsed<Fields> => {
    problems.push(...parsed.problems);
    return parsed;
  };
  const read = Object.fromEntries(
    Object.entries(settings).map(([file, schema]) => {
      const [content] = oneFile(contentDir, file);
      if (!content) problems.push(missing(file));
      return [file, content && keepProblems(parseYaml<unknown>(content, schema)).fields];
    }),
  ) as { [File in keyof typeof settings]: ReturnType<(typeof settings)[File]['parse']> | undefined };
  const records = Object.fromEntries(
    everyFolder.map((folder) => [
      folder,
      folders.includes(folder) ? filesIn(contentDir, folder, '.md').flatMap((content) => draftOf(content, folder, keepProblems)) : [],
    ]),
  );
  const whole = settingsOf(read);
  return { drafts: whole && ({ ...records, settings: whole } as Drafts), problems };
}

/** One file of a folder as a draft, or none when something in it is wrong: then its problems are kept. */
export function draftOf(
  content: ContentFile,
  folder: CollectionName,
  keepProblems: <Fields>(parsed: Parsed<Fields>) => Parsed<Fields>,
): Draft<unknown>[] {
  const id = content.file.slice(folder.length + 1, -'.md'.length);
  if (!Id.safeParse(id).success) {
    keepProblems({ file: content.file, fields: undefined, body: '', bodyLine: 1, problems: [badName(content.file, id)], lineOf: () => 1 });
    return [];
  }
  const { file, fields, body, bodyLine, lineOf } = keepProblems(parseMarkdown<unknown>(content, collections[folder]));
  return fields ? [{ id, file, fields, body, bodyLine, lineOf }] : [];
}

function settingsOf(
  read: { [File in keyof typeof settings]: ReturnType<(typeof settings)[File]['parse']> | undefined },
): Drafts['settings'] | undefined {
  const parts = {
    site: read['site.yaml'],
    urgent: read['urgent.yaml'],
    calendar: read['calendar.yaml'],
    places: read['places/places.yaml'],
    needGroups: read['vocabulary/need-groups.yaml'],
    ageBands: read['vocabulary/age-bands.yaml'],
    levelsOfHelp: read['vocabulary/levels-of-help.yaml'],
    hubStrands: read['vocabulary/hub-strands.yaml'],
    accessibility: read['vocabulary/accessibility.yaml'],
    facilities: read['vocabulary/facilities.yaml'],
    packPhrases: read['vocabulary/pack-phrases.yaml'],
    frameWords: read['vocabulary/frame-words.yaml'],
  };
  return Object.values(parts).every((part) => part !== undefined) ? (parts as Drafts['settings']) : undefined;
}

const missing = (file: string): Problem => ({
  rule: 'missing-file',
  severity: 'error',
  effect: 'record left out',
  file,
  field: '',
  line: 1,
  found: 'no such file',
  fix: 'add it: the site cannot be built without it; content/README.md shows what goes in it',
});

const badName = (file: string, id: string): Problem => ({
  rule: 'bad-file-name',
  severity: 'error',
  effect: 'record left out',
  file,
  field: '',
  line: 1,
  found: `a file called ${quote(`${id}.md`)}`,
  fix: 'rename it with small letters, numbers and single hyphens only, like sleep-drop-in.md',
});

/** Errors first, then by file and line. */
const inOrder = (problems: readonly Problem[]): Problem[] =>
  [...problems].sort(
    (a, b) => a.severity.localeCompare(b.severity) || a.file.localeCompare(b.file) || a.line - b.line || a.rule.localeCompare(b.rule),
  );
