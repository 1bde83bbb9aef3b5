import { isDfeCapture } from './dfe-capture.ts';
import { mappingFor } from './mapping.ts';
import { isOfsted } from './ofsted.ts';

/**
 * Which of the first lines of a table has the names of its columns: the first whose cells are names that are known. Where
 * none is, the first that is about as full as most lines: registers come with remarks above their table, and a row whose
 * words have commas in them is fuller than any head.
 */
export function headLineOf(lines: readonly (readonly string[])[]): number {
  const known = lines.findIndex((cells) => isDfeCapture(cells) || isOfsted(cells) || mappingFor(cells) !== undefined);
  if (known >= 0) return known;
  const counts = lines.map(filledCells).sort((a, b) => a - b);
  const usual = counts[Math.floor(counts.length / 2)] ?? 0;
  return Math.max(
    0,
    lines.findIndex((cells) => filledCells(cells) >= 0.7 * usual),
  );
}

/** How many cells of a line say something. */
export const filledCells = (cells: readonly string[]): number => cells.filter((cell) => cell.trim() !== '').length;
