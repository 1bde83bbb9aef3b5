import type { Analysis } from './analysis.ts';
import type { Sheet } from './sheet.ts';
import { accessByAreaSheet, accessSheet, neighbourhoodsSheet } from './sheets/access.ts';
import { demandSheet } from './sheets/demand.ts';
import { checksSheet, endingsSheet } from './sheets/forward.ts';
import { gapsSheet } from './sheets/gaps.ts';
import { hubsSheet } from './sheets/hubs.ts';
import { indicatorPartsSheet, indicatorsSheet } from './sheets/indicators.ts';
import { contractsSheet, spendSheet, suppliedSheets } from './sheets/money.ts';
import { doorsSheet, needsSheet, servicesSheet } from './sheets/parts.ts';
import { alikeSheet, contactsSheet, freshnessSheet, timelineSheet } from './sheets/quality.ts';
import { clockSheet, dutiesSheet, recordsSheet, strandsSheet, workListSheet } from './sheets/records.ts';
import { serviceMapSheet } from './sheets/service-map.ts';
import { turnUpSheet } from './sheets/usual-week.ts';
import { wardsSheet } from './sheets/wards.ts';

/** Every table that can be taken away, in the order of the pages. One with no rows is left out. */
export const allSheets = (analysis: Analysis): Sheet[] =>
  [
    serviceMapSheet(analysis, 'need'),
    serviceMapSheet(analysis, 'group'),
    servicesSheet(analysis),
    doorsSheet(analysis),
    needsSheet(analysis),
    gapsSheet(analysis),
    demandSheet(analysis),
    accessSheet(analysis),
    accessByAreaSheet(analysis),
    wardsSheet(analysis),
    neighbourhoodsSheet(analysis),
    indicatorsSheet(analysis),
    indicatorPartsSheet(analysis),
    hubsSheet(analysis),
    clockSheet(analysis),
    turnUpSheet(analysis),
    strandsSheet(analysis),
    endingsSheet(analysis),
    timelineSheet(analysis),
    checksSheet(analysis),
    contractsSheet(analysis),
    spendSheet(analysis),
    ...suppliedSheets(analysis),
    recordsSheet(analysis),
    workListSheet(analysis),
    freshnessSheet(analysis),
    alikeSheet(analysis),
    contactsSheet(analysis),
    dutiesSheet(analysis),
  ].filter(({ rows }) => rows.length > 0);
