import { spawnSync } from 'node:child_process';

/** What git says in a folder, as bytes. Undefined when there is no git, or nothing of its own there. */
export function gitBytes(folder: string, args: readonly string[], input?: string): Buffer | undefined {
  const { status, stdout } = spawnSync('git', ['-C', folder, '-c', 'core.quotePath=false', ...args], {
    maxBuffer: 256 * 1024 * 1024,
    ...(input === undefined ? {} : { input }),
  });
  return status === 0 ? stdout : undefined;
}

/** The same, as text. */
export const git = (folder: string, args: readonly string[]): string | undefined => gitBytes(folder, args)?.toString('utf8');

/** Is the whole history here? A shallow copy says that everything changed today. */
export const hasWholeHistory = (folder: string): boolean => git(folder, ['rev-parse', '--is-shallow-repository'])?.trim() === 'false';
