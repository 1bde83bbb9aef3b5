/** What a disk may say no to, with what to do. */
const diskFaults: Readonly<Record<string, string>> = {
  EACCES: 'a file or folder that this account may not use. Ask whoever looks after this machine, or choose another folder',
  EPERM: 'a file or folder that this account may not use. Ask whoever looks after this machine, or choose another folder',
  EROFS: 'a disk that can only be read. Choose another folder',
  EEXIST: 'a file where a folder should be. Choose another folder',
  ENOTDIR: 'a file where a folder should be. Choose another folder',
  ENOENT: 'nothing where a file was a moment ago. If another import is running, wait for it to end',
  ENOSPC: 'a full disk. Make room',
};

/** What the disk said no to, in a sentence; undefined for any other fault, which is the program's own. */
export function diskFault(error: unknown): string | undefined {
  const { code = '', path = 'the disk' } = error instanceof Error ? (error as NodeJS.ErrnoException) : {};
  return diskFaults[code] && `${path}: found ${diskFaults[code]}, and import again: what was begun is then ended.`;
}
