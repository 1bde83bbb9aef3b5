import type { Day } from '../domain/schema/when.ts';
import type { Analysis } from './analysis.ts';

/** What the end of a service would leave, at its worst, in the localities. */
export type EndEffect = 'empties' | 'thins' | 'nothing';

/** A service that ends within the horizon, as a line of the timeline. */
export interface TimelineLine {
  readonly id: string;
  readonly name: string;
  /** When its published contract began, where that is recorded. */
  readonly from: Day | undefined;
  readonly on: Day;
  readonly kind: 'contract' | 'closing';
  readonly effect: EndEffect;
}

/** Everything that ends within the horizon, in order. Services that end on one day share what that day would leave. */
export const timelineOf = ({ endings, directory }: Pick<Analysis, 'endings' | 'directory'>): TimelineLine[] =>
  endings.flatMap(({ on, services, worse }) =>
    services.map(({ id, name }) => {
      const record = directory.services.get(id);
      const closing = record?.status.kind === 'closing' && record.status.on === on;
      const terms = record?.commissioning?.publish ? record.commissioning : undefined;
      const lost = worse.filter(({ cell, because }) => cell.area !== '' && because.includes(name));
      const effect = lost.some(({ to }) => to === 'empty') ? 'empties' : lost.some(({ to }) => to === 'thin') ? 'thins' : 'nothing';
      return { id, name, from: terms?.contractStart, on, kind: closing ? 'closing' : 'contract', effect } as const;
    }),
  );

/** What an end would leave, in words. */
export const effectWords: Readonly<Record<EndEffect, string>> = {
  empties: 'leaves somewhere with nothing local',
  thins: 'leaves somewhere hanging by a thread',
  nothing: 'leaves nothing empty or thin',
};
