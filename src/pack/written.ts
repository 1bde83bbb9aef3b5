import { sayDay } from '../domain/day.ts';
import { describeWait } from '../domain/referral.ts';
import type { Day } from '../domain/schema/when.ts';
import { factsOf, sayChecked } from './say-record.ts';
import type { Addressed } from './text-message.ts';

/** A thing in a pack with its phrases in words. */
export interface Chosen extends Addressed {
  readonly reason?: string | undefined;
  readonly next?: string | undefined;
}

/** A pack with all that is written on it. */
export interface WrittenPack {
  readonly things: readonly Chosen[];
  readonly note: string;
  /** The address that opens it. */
  readonly address: string;
  /** Who keeps the directory, and their number. */
  readonly team: string;
}

/** What an email about a pack is called: it names no need, for it is read in a list. */
export const emailSubject = 'Places that can help';

/** A pack as a plain email to a family. */
export function plainEmail({ things, note, address, team }: WrittenPack, today: Day): string {
  const said = things.map(({ record, address: page, reason, next }, at) => [
    `${at + 1}. ${record.name}`,
    record.summary,
    ...(reason ? [`Why: ${reason}`] : []),
    ...(next ? [`Next step: ${next}`] : []),
    ...factsOf(record).map(({ label, says }) => `${label}: ${says}`),
    `${sayChecked(record, today)}.`,
    page,
  ]);
  return paragraphs([
    ['Hello,', 'These are the places we talked about.'],
    ...(note ? [[note]] : []),
    ...said,
    ['All of them on one page:', address],
    [team],
  ]);
}

/**
 * A pack for a case note: what was offered, on what day, and how sure the facts are. It has no names of people either: whoever pastes it
 * is already in the right record.
 */
export function caseNote({ things, note, address }: WrittenPack, today: Day): string {
  const said = things.map(({ record, reason, next, address: page }, at) => {
    const wait = record.lens && record.lens.wait.kind === 'known' ? `Wait: ${describeWait(record.lens.wait, today)}.` : '';
    const { checked } = record;
    const sure = checked.kind === 'checked' ? `Facts checked ${sayDay(checked.on)} by ${checked.by}.` : 'Facts not checked yet.';
    return [
      `${at + 1}. ${record.name} (${record.kind})`,
      ...(reason ? [`Reason: ${reason}`] : []),
      ...(next ? [`Next step: ${next}`] : []),
      [record.waysIn ? `How to get in: ${record.waysIn}.` : '', wait].filter(Boolean).join(' '),
      sure,
      page,
    ].filter(Boolean);
  });
  return paragraphs([
    [`Information given on ${sayDay(today)}.`],
    ...said,
    ...(note ? [[`Note on the pack: ${note}`]] : []),
    [`The pack: ${address}`],
  ]);
}

const paragraphs = (all: readonly (readonly string[])[]) => all.map((lines) => lines.join('\n')).join('\n\n');
