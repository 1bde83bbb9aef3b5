import { spawnSync } from 'node:child_process';
import { contentFolder } from './folder.ts';

/**
 * When each file of the content was last changed, by its path from the content folder, as git remembers it. Empty when
 * there is no git or no history, and when the history was cut short: a shallow copy says that everything changed today.
 */
export function lastChanged(contentDir: string = contentFolder()): ReadonlyMap<string, string> {
  if (git(contentDir, ['rev-parse', '--is-shallow-repository'])?.trim() !== 'false') return new Map();
  const log = git(contentDir, ['log', '--format=%x00%cI', '--name-only', '--relative', '--no-renames', '--', '.']);
  const changed = new Map<string, string>();
  for (const commit of (log ?? '').split('\0').slice(1)) {
    const [at = '', ...files] = commit.split('\n').filter(Boolean);
    // Newest first: what is known already is later.
    for (const file of files) if (!changed.has(file)) changed.set(file, at);
  }
  return changed;
}

function git(folder: string, args: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync('git', ['-C', folder, '-c', 'core.quotePath=false', ...args], {
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  return status === 0 ? stdout : undefined;
}
