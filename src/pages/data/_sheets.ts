import { directory } from '../../data/directory.ts';
import { openRecords } from '../../domain/open-records.ts';
import type { Sheet } from '../../spreadsheet/sheet.ts';
import { toSheets } from '../../spreadsheet/to-sheets.ts';

let sheets: readonly Sheet[] | undefined;

/** Everything that may leave, as sheets. Made once a build. */
export function builtSheets(): readonly Sheet[] {
  if (sheets && !import.meta.env.DEV) return sheets;
  const whole = directory();
  const ids = (features: readonly { readonly id: string }[]) => features.map(({ id }) => id);
  sheets = toSheets(openRecords(whole), { accessibility: ids(whole.accessibility), facilities: ids(whole.facilities) });
  return sheets;
}

/** The file of a sheet: `services sessions` → services-sessions */
export const csvName = ({ name }: Pick<Sheet, 'name'>) => name.replaceAll(' ', '-');
