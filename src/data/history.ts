import { assemble } from '../domain/assemble.ts';
import { dayInLondon } from '../domain/day.ts';
import type { Directory, ServiceRecord } from '../domain/directory.ts';
import type { Draft, Drafts } from '../domain/draft.ts';
import { Calendar } from '../domain/schema/calendar.ts';
import type { Day } from '../domain/schema/when.ts';
import { asToldToday } from '../domain/told-today.ts';
import { contentFolder, filesIn } from './folder.ts';
import { git, hasWholeHistory } from './git.ts';
import { parseYaml } from './parse.ts';
import { filesAt, type PastFile, readPastFiles } from './past-files.ts';
import { draftOf, readDrafts } from './read.ts';

/** The directory as its records were at the end of a day. */
export interface Past {
  readonly on: Day;
  readonly directory: Directory;
  /** Files that cannot be read as they were then, or as they are now: nothing can be said of what changed in them. */
  readonly unread: ReadonlySet<string>;
}

/** How far back the records can be followed. */
export interface History {
  /** The end of this day is the furthest back. The day on which a directory is first filled is not news. */
  readonly begins: Day;
  /** Undefined before it begins. */
  readonly at: (day: Day) => Past | undefined;
}

const folders = ['services', 'hubs', 'organisations'] as const;

/**
 * The history of the content as git keeps it, along the main line: what was published on a day. Undefined when it is not known here:
 * a copy without git, a shallow one, a folder that git does not keep. Needs, places and lists to choose from are today's, so that two
 * days are counted alike; the school calendar is that day's. What must not be told today is not told of the past.
 */
export function historyOf(now: Directory, contentDir: string = contentFolder()): History | undefined {
  const versions = versionsOf(contentDir);
  const begins = versions.at(-1)?.day;
  if (!begins) return undefined;
  const read = pastReader(now, contentDir);
  return {
    begins,
    at: (day) => {
      // Newest first: the first that is old enough stood at the end of that day.
      const version = day < begins ? undefined : versions.find((one) => one.day <= day);
      return version && read(version.commit, day);
    },
  };
}

interface Version {
  readonly commit: string;
  readonly day: Day;
}

/** Each state of the content on the main line, newest first. */
function versionsOf(contentDir: string): Version[] {
  if (!hasWholeHistory(contentDir)) return [];
  const log = git(contentDir, ['log', '--first-parent', '--format=%H %cI', '--', '.']) ?? '';
  return log
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [commit = '', at = ''] = line.split(' ');
      return { commit, day: dayInLondon(new Date(at)) };
    });
}

/** Reads a state of the content once, and a file once for all states in which it has the same bytes. */
function pastReader(now: Directory, contentDir: string): (commit: string, day: Day) => Past | undefined {
  const { drafts: today } = readDrafts(contentDir, ['needs', 'localities']);
  if (!today) return () => undefined;
  const drafts = new Map<string, readonly Draft<unknown>[]>();
  const draftsOf = (files: readonly PastFile[]) => {
    const fresh = files.filter(({ blob, file }) => !drafts.has(`${blob} ${file}`));
    for (const content of readPastFiles(contentDir, fresh)) {
      const [folder] = content.file.split('/') as [(typeof folders)[number]];
      drafts.set(
        `${content.blob} ${content.file}`,
        draftOf(content, folder, (parsed) => parsed),
      );
    }
    return files.flatMap(({ blob, file }) => drafts.get(`${blob} ${file}`) ?? []);
  };
  const unreadNow = folders.flatMap((folder) =>
    filesIn(contentDir, folder, '.md').flatMap(({ file }) => (now[folder].has(idOf(file)) ? [] : [file])),
  );
  return (commit, day) => {
    const files = filesAt(contentDir, commit, folders).filter(
      ({ file }) => /^[a-z]+\/[^/]+\.md$/.test(file) && !file.endsWith('/README.md'),
    );
    const records = Object.fromEntries(
      folders.map((folder) => [folder, draftsOf(files.filter(({ file }) => file.startsWith(`${folder}/`)))]),
    );
    const settings = { ...today.settings, calendar: calendarAt(contentDir, commit) ?? today.settings.calendar };
    const { directory } = assemble({ ...today, ...records, settings } as Drafts, day);
    const services = new Map(
      [...directory.services].map(([id, was]): [string, ServiceRecord] => [id, asToldToday(was, now.services.get(id))]),
    );
    const lost = files.flatMap(({ file }) =>
      folders.some((folder) => file.startsWith(folder) && directory[folder].has(idOf(file))) ? [] : [file],
    );
    return { on: day, directory: { ...directory, services }, unread: new Set([...unreadNow, ...lost]) };
  };
}

const idOf = (file: string) => file.replace(/^.*\/|\.md$/g, '');

function calendarAt(contentDir: string, commit: string) {
  const [content] = readPastFiles(contentDir, filesAt(contentDir, commit, ['calendar.yaml']));
  return content && parseYaml(content, Calendar).fields;
}
