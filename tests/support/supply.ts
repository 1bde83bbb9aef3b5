import type { Supply } from '../../src/coverage/supply.ts';

/** A service as the analysis sees it, with only what a test is about said. */
export const supply = (facts: Partial<Supply> & { id: string }): Supply => ({
  name: facts.id,
  organisation: facts.id,
  kind: 'group',
  needs: ['sleep'],
  bands: ['little'],
  agesKnown: true,
  serves: ['east'],
  national: false,
  doors: [],
  comesToPeople: true,
  otherHours: 0,
  otherSessions: 0,
  timed: false,
  checked: true,
  ...facts,
});
