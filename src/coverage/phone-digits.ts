/** A number as it is compared: digits alone, a leading +44 as 0. A + that leads to another country is kept. */
export const phoneDigits = (number: string): string => number.replace(/[^\d+]/g, '').replace(/^\+44/, '0');
