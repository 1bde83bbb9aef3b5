import type { Weekday } from './schema/when.ts';

/** The days of the week here: Monday first. */
export const weekdays: readonly Weekday[] = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
