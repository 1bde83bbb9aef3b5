// Made once: that takes far longer than to write a number with it.
const figures = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });

/** 12345.6 → 12,346 */
export const sayWhole = (value: number): string => figures.format(value);

/** 0.274 → 27%; under a tenth with one decimal: 0.034 → 3.4%. */
export const sayPercent = (share: number): string => `${(100 * share).toFixed(share > 0 && share < 0.1 ? 1 : 0)}%`;

/** `1 service`, `1,204 services` */
export const sayMany = (count: number, one: string, more = `${one}s`): string => `${sayWhole(count)} ${count === 1 ? one : more}`;

/** A pound or more, whole: £44,878,149 */
export const sayWholePounds = (pounds: number): string => `£${sayWhole(pounds)}`;
