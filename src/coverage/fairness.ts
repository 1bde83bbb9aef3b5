/** People who are alike: how many, how much they have, how poor they are. */
export interface RankedGroup {
  readonly weight: number;
  readonly health: number;
  readonly poverty: number;
}

/** A point of the concentration curve: the poorest share of people, and the share of all access that is theirs. */
export interface CurvePoint {
  readonly people: number;
  readonly access: number;
}

/** The concentration curve, poorest first, from (0, 0) to (1, 1). None when there is nothing to share. */
export function concentrationCurve(groups: readonly RankedGroup[]): CurvePoint[] {
  const people = groups.reduce((sum, { weight }) => sum + weight, 0);
  const access = groups.reduce((sum, { weight, health }) => sum + weight * health, 0);
  if (people === 0 || access === 0) return [];
  const points: CurvePoint[] = [{ people: 0, access: 0 }];
  let [seenPeople, seenAccess] = [0, 0];
  for (const { weight, health } of [...groups].sort((a, b) => b.poverty - a.poverty)) {
    seenPeople += weight;
    seenAccess += weight * health;
    points.push({ people: seenPeople / people, access: seenAccess / access });
  }
  return points;
}

/**
 * The concentration index, from −1 (all access is with the poorest) through 0 (equal) to 1:
 * C = Σ (p_t·L_{t+1} − p_{t+1}·L_t) over the points of the curve (O'Donnell and others 2008, World Bank, chapter 8, equation 8.3).
 */
export function concentrationIndex(groups: readonly RankedGroup[]): number | undefined {
  const points = concentrationCurve(groups);
  if (points.length === 0) return undefined;
  return points.slice(1).reduce((sum, point, at) => {
    const before = points[at] ?? { people: 0, access: 0 };
    return sum + before.people * point.access - point.people * before.access;
  }, 0);
}
