import { readContent } from '../../src/data/read.ts';
import type { Directory } from '../../src/domain/directory.ts';

/** The made-up area: small enough to hold in the head. */
export const areaFolder = 'tests/fixtures/area/content';

/** The day on which tests are run, whatever the clock says. */
export const testDay = '2026-11-23';

/** A content folder as a directory, or a failed test that says what was wrong. */
export function readArea(folder: string = areaFolder): Directory {
  const content = readContent(folder, testDay);
  if (content.kind === 'unusable') throw new Error(content.problems.map((problem) => `${problem.file}: ${problem.fix}`).join('\n'));
  return content.directory;
}
