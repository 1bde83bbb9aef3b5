import type { Locality } from './schema/locality.ts';

/** A locality's shape in a box of 24 by 24, and how low its letter stands to look centred. Colour never stands alone. */
export interface Mark {
  readonly path: string;
  readonly letterY: number;
}

const marks: Readonly<Record<Locality['shape'], Mark>> = {
  circle: { path: 'M12 1a11 11 0 1 1 0 22 11 11 0 0 1 0-22z', letterY: 16.4 },
  square: { path: 'M2 2h20v20H2z', letterY: 16.4 },
  triangle: { path: 'M12 -1 25 22.500H-1z', letterY: 19.2 },
  diamond: { path: 'M12 -1 25 12 12 25 -1 12z', letterY: 16.2 },
  pentagon: { path: 'M12 0 24 9 19.500 23h-15L0 9z', letterY: 17.2 },
  hexagon: { path: 'M6 1.500h12L24 12l-6 10.500H6L0 12z', letterY: 16.4 },
};

export const markOf = (shape: Locality['shape']): Mark => marks[shape];
