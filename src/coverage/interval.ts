/** Limits between which the true figure lies, 95 times in 100. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

const z = 1.959963984540054;

/**
 * 95 % limits of a count that happens at random (Poisson). From 10 on, Byar's approximation (Breslow and Day 1987, page 69;
 * APHO Technical Briefing 3, 2008, formulas 4a and 4b); below 10, exact, which is the χ² method solved by halving.
 */
export function countInterval(count: number): Interval {
  if (count >= 10) {
    const up = count + 1;
    return {
      low: count * (1 - 1 / (9 * count) - z / (3 * Math.sqrt(count))) ** 3,
      high: up * (1 - 1 / (9 * up) + z / (3 * Math.sqrt(up))) ** 3,
    };
  }
  return {
    low: count === 0 ? 0 : meanWhere((mean) => 1 - atMost(count - 1, mean) < 0.025),
    high: meanWhere((mean) => atMost(count, mean) > 0.025),
  };
}

/** The chance of so many or fewer when the mean is `mean`. */
function atMost(count: number, mean: number): number {
  let term = Math.exp(-mean);
  let sum = term;
  for (let k = 1; k <= count; k++) {
    term *= mean / k;
    sum += term;
  }
  return sum;
}

/** The mean at which `below` stops being true, between 0 and 40. */
function meanWhere(below: (mean: number) => boolean): number {
  let low = 0;
  let high = 40;
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (below(middle)) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** 95 % limits of a proportion, by Wilson's score (Wilson 1927; Newcombe 1998, method 3). None when there is nobody to be a share of. */
export function shareInterval(count: number, of: number): Interval | undefined {
  if (of <= 0) return undefined;
  const p = count / of;
  const middle = 2 * count + z * z;
  const spread = z * Math.sqrt(z * z + 4 * count * (1 - p));
  const below = 2 * (of + z * z);
  return { low: Math.max(0, (middle - spread) / below), high: Math.min(1, (middle + spread) / below) };
}

/** A number per 1,000 people, with its limits. */
export interface Rate extends Interval {
  readonly per1000: number;
}

/** r = 1000 · count ÷ people. None when there is nobody. */
export function ratePer1000(count: number, people: number): Rate | undefined {
  if (people <= 0) return undefined;
  const { low, high } = countInterval(count);
  return { per1000: (1000 * count) / people, low: (1000 * low) / people, high: (1000 * high) / people };
}
