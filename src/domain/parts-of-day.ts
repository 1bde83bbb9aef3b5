import type { Time } from './schema/when.ts';

/** The parts of a day that people have free: from a time up to another. */
export const partsOfDay = [
  { value: 'morning', label: 'Morning', from: '00:00', to: '12:00' },
  { value: 'afternoon', label: 'Afternoon', from: '12:00', to: '17:00' },
  { value: 'evening', label: 'Evening', from: '17:00', to: '24:00' },
] as const;
export type PartOfDay = (typeof partsOfDay)[number]['value'];

/** The parts that something from one time to another is in: 9:30 to 12:00 is the morning only. */
export const partsBetween = (start: Time, end: Time): PartOfDay[] =>
  partsOfDay.filter((part) => start < part.to && end > part.from).map(({ value }) => value);
