import type { PostcodeShelf } from './look-up.ts';
import type { PostcodeFiles } from './postcode-files.ts';

/** Files of postcodes that are at hand, as they are read when they must be fetched. */
export const shelfOf = ({ contents, files }: PostcodeFiles): PostcodeShelf => ({
  contents: async () => ({ digest: '', ...contents }),
  file: async (number) => {
    const file = files[number];
    if (!file) throw new Error(`There is no file ${number} of postcodes.`);
    return file;
  },
});
