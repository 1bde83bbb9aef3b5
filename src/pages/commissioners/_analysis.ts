import { allSheets } from '../../coverage/all-sheets.ts';
import { type Analysis, analyse } from '../../coverage/analysis.ts';
import type { Sheet } from '../../coverage/sheet.ts';
import { areaFacts, directory } from '../../data/directory.ts';
import { today } from '../../data/read.ts';

interface Worked {
  readonly analysis: Analysis;
  readonly sheets: readonly Sheet[];
}

let worked: Worked | undefined;

/** The analysis and its tables. Worked out once a build; again each time in development. */
function work(): Worked {
  if (worked && !import.meta.env.DEV) return worked;
  const analysis = analyse(directory(), areaFacts(), today());
  worked = { analysis, sheets: allSheets(analysis) };
  return worked;
}

export const analysis = (): Analysis => work().analysis;
export const sheets = (): readonly Sheet[] => work().sheets;

/** One table by its id, where it has rows. */
export const sheetOf = (id: string): Sheet | undefined => work().sheets.find((sheet) => sheet.id === id);
