import { type Axes, type Cell, type Lists, type Matrix, standingIn } from './matrix.ts';
import type { Supply } from './supply.ts';

/** What a scenario takes from the supply and brings to it. A service that loses one of its doors is in both. */
export interface Change {
  readonly gone: readonly Supply[];
  readonly come: readonly Supply[];
}

/** The difference between two supplies. What stays is the same value in both. */
export function changeBetween(before: readonly Supply[], after: readonly Supply[]): Change {
  const [was, is] = [new Set(before), new Set(after)];
  return { gone: before.filter((supply) => !is.has(supply)), come: after.filter((supply) => !was.has(supply)) };
}

/** Finds the cells of a matrix that a change touches, as they would be. Every other cell rests on the same services as before. */
export function changedCellsIn(matrix: Matrix, axes: Axes): (change: Change, after: readonly Supply[]) => Matrix {
  const standing = standingIn(axes);
  const keys = [...matrix.keys()];
  return ({ gone, come }, after) => {
    const left = new Set(gone);
    const touched = new Map<string, Partial<Record<Lists, Supply[]>>>();
    const touch = (key: string, list: Lists) => {
      const lists = touched.get(key) ?? {};
      touched.set(key, lists);
      lists[list] ??= [];
      return lists[list];
    };
    for (const supply of gone) for (const { key, list } of standing(supply)) touch(key, list);
    for (const supply of come) for (const { key, list } of standing(supply)) touch(key, list).push(supply);
    const order = new Map(come.length > 0 ? after.map((supply, at) => [supply, at]) : []);
    const inOrder = (a: Supply, b: Supply) => (order.get(a) ?? 0) - (order.get(b) ?? 0);
    const changed = new Map<string, Cell>();
    for (const key of keys) {
      const [cell, lists] = [matrix.get(key), touched.get(key)];
      if (!cell || !lists) continue;
      const list = (name: Lists) => {
        const arrived = lists[name];
        if (!arrived) return cell[name];
        const stayed = cell[name].filter((supply) => !left.has(supply));
        return arrived.length > 0 ? [...stayed, ...arrived].sort(inOrder) : stayed;
      };
      changed.set(key, {
        ...cell,
        here: list('here'),
        reaching: list('reaching'),
        national: list('national'),
        agesUnknown: list('agesUnknown'),
      });
    }
    return changed;
  };
}
