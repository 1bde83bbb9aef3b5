import type { ContentFile } from './folder.ts';
import { git, gitBytes } from './git.ts';

/** A file of the content as it stood in a commit: its path from the content folder, and git's name for its bytes. */
export interface PastFile {
  readonly file: string;
  readonly blob: string;
}

/** The files under some folders, or single files, as they stood. */
export function filesAt(contentDir: string, commit: string, under: readonly string[]): PastFile[] {
  const tree = git(contentDir, ['ls-tree', '-r', '-z', commit, '--', ...under]) ?? '';
  return tree.split('\0').flatMap((line) => {
    const [, blob, file] = /^\d+ blob ([0-9a-f]+)\t(.+)$/.exec(line) ?? [];
    return blob && file ? [{ file, blob }] : [];
  });
}

/** The bytes of files as they stood, all from one question to git. */
export function readPastFiles(contentDir: string, files: readonly PastFile[]): (ContentFile & PastFile)[] {
  if (files.length === 0) return [];
  const answer = gitBytes(contentDir, ['cat-file', '--batch'], `${files.map(({ blob }) => blob).join('\n')}\n`);
  if (!answer) return [];
  let at = 0;
  return files.flatMap((file) => {
    // Each answer: `name type size`, a line end, the bytes, a line end.
    const end = answer.indexOf(10, at);
    const size = Number(/^\S+ blob (\d+)$/.exec(answer.subarray(at, end).toString('latin1'))?.[1]);
    if (Number.isNaN(size)) {
      at = end + 1;
      return [];
    }
    const bytes = answer.subarray(end + 1, end + 1 + size);
    at = end + 1 + size + 1;
    return [{ ...file, bytes }];
  });
}
