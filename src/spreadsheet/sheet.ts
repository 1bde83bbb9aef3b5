/** A sheet of text: the first row is the headings. Every cell is text, so that no number loses its first 0. */
export interface Sheet {
  /** What the tab says: `services`, `services sessions`. */
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** The most that one cell of a workbook holds, with a little to spare: Excel stops at 32,767. */
export const longestCell = 32_000;
