import type { CellState } from './cell-state.ts';
import type { Gap } from './gaps.ts';
import type { MatrixRow } from './matrix.ts';

/** Gaps of one need and one kind together, so that a list is read once and not four times. In the order of the worst of each. */
export interface GapGroup {
  readonly need: MatrixRow;
  readonly state: CellState['kind'];
  readonly gaps: readonly Gap[];
}

export function groupGaps(gaps: readonly Gap[]): GapGroup[] {
  const groups = Map.groupBy(gaps, ({ need, state }) => `${state.kind}|${need.id}`);
  return [...groups.values()].flatMap((list) => {
    const [first] = list;
    return first ? [{ need: first.need, state: first.state.kind, gaps: list }] : [];
  });
}
