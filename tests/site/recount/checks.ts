import type { Check } from './check.ts';
import { checksOfTheWordsBeside } from './check-about.ts';
import { checksOfAccess } from './check-access.ts';
import { checksOfChange } from './check-change.ts';
import { checksOfDemand } from './check-demand.ts';
import { checksOfWhatEnds } from './check-forward.ts';
import { checksOfGaps } from './check-gaps.ts';
import { checksOfHubs } from './check-hubs.ts';
import { checksOfMoney } from './check-money.ts';
import { checksOfProfiles } from './check-profiles.ts';
import { checksOfQuality } from './check-quality.ts';
import { checksOfTheScorecard } from './check-scorecard.ts';
import { checksOfTheServiceMap } from './check-service-map.ts';
import { checksOfWhatStandsOut } from './check-stands-out.ts';
import { checksOfTheWeek } from './check-week.ts';

/** Every comparison, in the order of the pages. */
export const checks: readonly Check[] = [
  ...checksOfWhatStandsOut,
  ...checksOfTheServiceMap,
  ...checksOfGaps,
  ...checksOfDemand,
  ...checksOfAccess,
  ...checksOfProfiles,
  ...checksOfHubs,
  ...checksOfTheWeek,
  ...checksOfWhatEnds,
  ...checksOfChange,
  ...checksOfMoney,
  ...checksOfTheScorecard,
  ...checksOfQuality,
  ...checksOfTheWordsBeside,
];
