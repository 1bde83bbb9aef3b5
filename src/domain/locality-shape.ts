import type { Locality } from './schema/locality.ts';

const paths: Readonly<Record<Locality['shape'], string>> = {
  circle: 'M12 1a11 11 0 1 1 0 22 11 11 0 0 1 0-22z',
  square: 'M2 2h20v20H2z',
  triangle: 'M12 0.5 24 22H0z',
  diamond: 'M12 0 24 12 12 24 0 12z',
  pentagon: 'M12 0.5 23.5 9 19 23H5L0.5 9z',
  hexagon: 'M6 1.5h12L24 12l-6 10.5H6L0 12z',
};

/** A locality's shape as an SVG path in a box of 24 by 24, so that colour never stands alone. */
export const shapePath = (shape: Locality['shape']): string => paths[shape];
