import { limits } from './limits.ts';
import { Refusal } from './refusal.ts';

/** Stops an import that has read more records than it should ever hold. */
export function refuseTooMany(count: number, where: string): void {
  if (count > limits.records) throw new Refusal(where, `more than ${limits.records} records`, 'Split it, and import the parts.');
}
