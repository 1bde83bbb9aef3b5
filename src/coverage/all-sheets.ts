import type { Analysis } from './analysis.ts';
import type { Sheet } from './sheet.ts';
import { accessByAreaSheet, accessSheet, indicatorsSheet, neighbourhoodsSheet } from './sheets/access.ts';
import { demandSheet } from './sheets/demand.ts';
import { checksSheet, endingsSheet } from './sheets/forward.ts';
import { gapsSheet } from './sheets/gaps.ts';
import { contractsSheet, spendSheet, suppliedSheets } from './sheets/money.ts';
import { alikeSheet, contactsSheet, freshnessSheet, timelineSheet } from './sheets/quality.ts';
import { clockSheet, dutiesSheet, strandsSheet, workListSheet } from './sheets/records.ts';
import { serviceMapSheet } from './sheets/service-map.ts';

/** Every table that can be taken away, in the order of the pages. One with no rows is left out. */
export const allSheets = (analysis: Analysis): Sheet[] =>
  [
    serviceMapSheet(analysis, 'need'),
    serviceMapSheet(analysis, 'group'),
    gapsSheet(analysis),
    demandSheet(analysis),
    accessSheet(analysis),
    accessByAreaSheet(analysis),
    neighbourhoodsSheet(analysis),
    indicatorsSheet(analysis),
    clockSheet(analysis),
    strandsSheet(analysis),
    endingsSheet(analysis),
    timelineSheet(analysis),
    checksSheet(analysis),
    contractsSheet(analysis),
    spendSheet(analysis),
    ...suppliedSheets(analysis),
    workListSheet(analysis),
    freshnessSheet(analysis),
    alikeSheet(analysis),
    contactsSheet(analysis),
    dutiesSheet(analysis),
  ].filter(({ rows }) => rows.length > 0);
