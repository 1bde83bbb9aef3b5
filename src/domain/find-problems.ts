import { agesBackwards } from './checks/ages.ts';
import {
  checkedInTheFuture,
  closedWithoutInstead,
  closingDayPassed,
  contractBackwards,
  goneFromSource,
  lookAlikes,
  noNeedYet,
  overdueCheck,
  urgentNumberDiffers,
} from './checks/agreement.ts';
import { oneMinuteGuide } from './checks/guides.ts';
import { impossibleTimes } from './checks/times.ts';
import { deadLinks, hiddenAddressInWords, htmlInWords, strayNumbers } from './checks/words.ts';
import type { Draft, Drafts } from './draft.ts';
import type { Problem } from './problem.ts';
import type { Checked, Provenance } from './schema/record.ts';
import type { Day } from './schema/when.ts';

/** Every rule that takes more than one field or more than one file. Pointers are in checks/pointers.ts. */
export function findProblems(drafts: Drafts, today: Day): Problem[] {
  const records: Draft<{ checked: Checked; provenance: Provenance }>[] = [
    ...drafts.services,
    ...drafts.hubs,
    ...drafts.organisations,
    ...drafts.needs,
    ...drafts.localities,
    ...drafts.guides,
  ];
  return [
    ...drafts.services.flatMap((service) => [
      ...agesBackwards(service),
      ...impossibleTimes(service),
      ...hiddenAddressInWords(service),
      ...closedWithoutInstead(service),
      ...noNeedYet(service),
      ...closingDayPassed(service, today),
      ...contractBackwards(service),
      ...urgentNumberDiffers(service, drafts),
    ]),
    ...drafts.hubs.flatMap(impossibleTimes),
    ...drafts.guides.flatMap(oneMinuteGuide),
    ...records.flatMap((record) => [
      ...htmlInWords(record),
      ...strayNumbers(record, drafts),
      ...deadLinks(record, drafts),
      ...checkedInTheFuture(record, today),
      ...overdueCheck(record, today),
      ...goneFromSource(record),
    ]),
    ...lookAlikes(drafts),
  ];
}
