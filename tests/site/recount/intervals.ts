/** 95% limits, from their definitions. */

const z = 1.959964;

export interface Limits {
  readonly low: number;
  readonly high: number;
}

/** The chance that a gamma variable of a whole shape is below x: the regularised incomplete gamma function, by its series. */
function gammaBelow(shape: number, x: number): number {
  let term = 1;
  for (let k = 1; k <= shape; k++) term *= x / k;
  let total = term;
  for (let n = 1; term > total * 1e-15 && n < 1000; n++) {
    term *= x / (shape + n);
    total += term;
  }
  return Math.exp(-x) * total;
}

/** Half the χ² quantile with 2·shape degrees of freedom, by halving. */
function halfChiSquare(share: number, shape: number): number {
  let [low, high] = [0, 100];
  for (let step = 0; step < 100; step++) {
    const middle = (low + high) / 2;
    if (gammaBelow(shape, middle) < share) low = middle;
    else high = middle;
  }
  return low;
}

/** A count. Below 10, Garwood (1936): half of χ²(0.025; 2O) to half of χ²(0.975; 2O + 2). From 10 on, Byar's approximation. */
export function countLimits(count: number): Limits {
  if (count < 10) return { low: count === 0 ? 0 : halfChiSquare(0.025, count), high: halfChiSquare(0.975, count + 1) };
  const byar = (of: number, sign: number) => of * (1 - 1 / (9 * of) + (sign * z) / (3 * Math.sqrt(of))) ** 3;
  return { low: byar(count, -1), high: byar(count + 1, 1) };
}

/** A share, by Wilson's score: the two shares π at which (p − π)² = z²·π(1 − π)/n. */
export function shareLimits(count: number, of: number): Limits {
  const p = count / of;
  // π²(1 + z²/n) − π(2p + z²/n) + p² = 0
  const [a, b, c] = [1 + z ** 2 / of, -(2 * p + z ** 2 / of), p ** 2];
  const root = Math.sqrt(b ** 2 - 4 * a * c);
  return { low: (-b - root) / (2 * a), high: (-b + root) / (2 * a) };
}

/** A number for each 1,000 people, with its limits. */
export const per1000 = (count: number, people: number): number[] => {
  const { low, high } = countLimits(count);
  return [count, low, high].map((value) => (1000 * value) / people);
};
