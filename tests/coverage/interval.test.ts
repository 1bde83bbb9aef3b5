import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countInterval, ratePer1000, shareInterval } from '../../src/coverage/interval.ts';

const round = (value: number, places: number) => Number(value.toFixed(places));

/**
 * Worked examples of the Office for Health Improvement and Disparities, to check a method against: testdata_Rate.xlsx and
 * testdata_Proportion.xlsx of PHEindicatormethods 2.1.0 (github.com/ukhsa-collaboration/PHEindicatormethods), 95% limits.
 */
const published = {
  /** Count, of how many, rate per 100, its limits. Exact below ten, Byar's from ten on. */
  rates: [
    [1, 100, 1, 0.025317807984, 5.571643390939],
    [5, 100, 5, 1.623486390118, 11.668332079323],
    [20, 100, 20, 12.211428834876, 30.889880369197],
    [65, 100, 65, 50.163187710459, 82.84913854594],
    [222, 3215, 6.905132192846, 6.026574877653, 7.875729368872],
    [999, 3456, 28.90625, 27.141304936091, 30.755833237378],
    [9856, 12345, 79.83799108951, 78.269490589768, 81.430016542721],
  ],
  /** Count, of how many, the limits of the percentage. Wilson's score. */
  percentages: [
    [1, 100, 0.176743206414, 5.448619617871],
    [5, 100, 2.154367915437, 11.175046923192],
    [20, 100, 13.336693333103, 28.882916559316],
    [65, 100, 55.254443296888, 73.635751756902],
    [222, 3215, 6.07916903636, 7.833956681384],
    [999, 3456, 27.41895108001, 30.440389662818],
    [9856, 12345, 79.121017529091, 80.536400736149],
  ],
} as const;

test('rates and their limits are those of the national worked examples: exact below ten, Byar’s from ten on', () => {
  for (const [count, people, per100, low, high] of published.rates) {
    const rate = ratePer1000(count, people);
    for (const [found, printed] of [
      [rate?.per1000, per100],
      [rate?.low, low],
      [rate?.high, high],
    ])
      expect(Math.abs((found ?? 0) / (10 * (printed ?? 1)) - 1), `${count} of ${people}`).toBeLessThan(1e-9);
  }
});

test('shares and their limits are those of the national worked examples: Wilson’s score', () => {
  for (const [count, of, low, high] of published.percentages) {
    const interval = shareInterval(count, of);
    expect(100 * (interval?.low ?? 0), `${count} of ${of}`).toBeCloseTo(low, 9);
    expect(100 * (interval?.high ?? 0), `${count} of ${of}`).toBeCloseTo(high, 9);
  }
});

test('limits of a count below ten are those that Garwood printed in 1936', () => {
  const table: readonly (readonly [number, number, number])[] = [
    [0, 0, 3.689],
    [1, 0.0253, 5.572],
    [2, 0.2422, 7.225],
    [3, 0.6187, 8.767],
    [4, 1.0899, 10.242],
    [5, 1.6235, 11.668],
    [9, 4.1154, 17.085],
  ];
  for (const [count, low, high] of table) {
    const interval = countInterval(count);
    expect(round(interval.low, 3), `low of ${count}`).toBe(round(low, 3));
    expect(round(interval.high, 3), `high of ${count}`).toBe(high);
  }
});

test('from ten on, Byar’s limits are within 0.5 % of the exact ones', () => {
  const exact: readonly (readonly [number, number, number])[] = [
    [10, 4.7954, 18.3904],
    [20, 12.2165, 30.8884],
    [50, 37.111, 65.9188],
    [100, 81.3639, 121.6275],
  ];
  for (const [count, low, high] of exact) {
    const interval = countInterval(count);
    expect(Math.abs(interval.low / low - 1)).toBeLessThan(0.005);
    expect(Math.abs(interval.high / high - 1)).toBeLessThan(0.005);
  }
});

test('Byar’s formula, worked by hand for 65', () => {
  // 65 × (1 − 1/585 − 1.96/(3 × 8.0623))³ = 50.16; 66 × (1 − 1/594 + 1.96/(3 × 8.1240))³ = 82.85
  const { low, high } = countInterval(65);
  expect([round(low, 1), round(high, 1)]).toEqual([50.2, 82.8]);
});

test('limits of a proportion are those that Newcombe printed in 1998 (Statistics in Medicine 17:857, table I, method 3)', () => {
  const table: readonly (readonly [number, number, number, number])[] = [
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ];
  for (const [count, of, low, high] of table) {
    const interval = shareInterval(count, of);
    expect([round(interval?.low ?? -1, 4), round(interval?.high ?? -1, 4)], `${count} of ${of}`).toEqual([low, high]);
  }
});

test('a rate is the count per 1,000 people, and nobody has no rate', () => {
  const rate = ratePer1000(3, 1500);
  expect(rate?.per1000).toBe(2);
  expect(round(rate?.low ?? 0, 3)).toBe(0.412);
  expect(round(rate?.high ?? 0, 3)).toBe(5.845);
  expect(ratePer1000(3, 0)).toBeUndefined();
  expect(shareInterval(0, 0)).toBeUndefined();
});

test('the limits always hold the count between them, and grow with it', () => {
  fc.assert(
    fc.property(fc.nat(500), (count) => {
      const now = countInterval(count);
      const next = countInterval(count + 1);
      return now.low <= count && count < now.high && now.low < next.low && now.high < next.high;
    }),
  );
});
