import { contentFolder } from './folder.ts';
import { git, hasWholeHistory } from './git.ts';

/**
 * When each file of the content was last changed, by its path from the content folder, as git remembers it. Empty when
 * there is no git or no history, and when the history was cut short: a shallow copy says that everything changed today.
 */
export function lastChanged(contentDir: string = contentFolder()): ReadonlyMap<string, string> {
  if (!hasWholeHistory(contentDir)) return new Map();
  const log = git(contentDir, ['log', '--format=%x00%cI', '--name-only', '--relative', '--no-renames', '--', '.']);
  const changed = new Map<string, string>();
  for (const commit of (log ?? '').split('\0').slice(1)) {
    const [at = '', ...files] = commit.split('\n').filter(Boolean);
    // Newest first: what is known already is later.
    for (const file of files) if (!changed.has(file)) changed.set(file, at);
  }
  return changed;
}
