import { allSheets } from '../../coverage/all-sheets.ts';
import { type Analysis, analyse } from '../../coverage/analysis.ts';
import type { Change } from '../../coverage/change.ts';
import type { Sheet } from '../../coverage/sheet.ts';
import { changedCellsSheet, changeSheet } from '../../coverage/sheets/change.ts';
import { areaFacts, directory } from '../../data/directory.ts';
import { today } from '../../data/read.ts';
import { changesUntil } from './_changes.ts';
import { hearing } from './_hear.ts';

interface Worked {
  readonly analysis: Analysis;
  readonly sheets: readonly Sheet[];
  readonly changes: readonly Change[];
}

let worked: Worked | undefined;

/** The analysis and its tables. Worked out once a build; again each time in development. */
function work(): Worked {
  if (worked && !import.meta.env.DEV) return worked;
  const analysis = analyse(directory(), areaFacts(), today(), hearing());
  const changes = changesUntil(analysis);
  const ofHistory = [changeSheet(changes, analysis), changedCellsSheet(changes, analysis)].filter(({ rows }) => rows.length > 0);
  worked = { analysis, sheets: [...allSheets(analysis), ...ofHistory], changes };
  return worked;
}

export const analysis = (): Analysis => work().analysis;
/** Today beside earlier days, where the history of the records is known. */
export const changes = (): readonly Change[] => work().changes;
export const sheets = (): readonly Sheet[] => work().sheets;

/** One table by its id, where it has rows. */
export const sheetOf = (id: string): Sheet | undefined => work().sheets.find((sheet) => sheet.id === id);
