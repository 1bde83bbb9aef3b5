import type { Weekday } from '../domain/schema/when.ts';

/** In the order of the week here. Written out because the schema's own list would bring zod to the browser. */
export const weekdays: readonly Weekday[] = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
