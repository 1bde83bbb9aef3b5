import { sayDay } from '../domain/day.ts';
import { listWords } from '../domain/reach.ts';
import type { Analysis } from './analysis.ts';
import { stateOf } from './cell-state.ts';
import { groupGaps } from './gap-groups.ts';
import { summarise } from './quality.ts';
import { sayMany, sayPercent, sayWhole } from './say-number.ts';

/** One thing that stands out, in a plain sentence, and the page that shows it. */
export interface Insight {
  readonly says: string;
  readonly page: 'gaps' | 'service-map' | 'forward' | 'access' | 'quality';
}

/** Five sentences at most, in the order of the pages. What cannot be known here is left out, not guessed. */
export const insights = (analysis: Analysis): Insight[] =>
  [biggestGap, thread, whatEnds, farthest, freshness].flatMap((find) => find(analysis) ?? []);

function biggestGap({ gaps, needAxes }: Analysis): Insight {
  const empty = groupGaps(gaps.filter(({ state }) => state.kind === 'empty'));
  const [first] = empty;
  if (!first) return { page: 'gaps', says: 'Every need has something local, for every age that can have it, in every part of the area.' };
  const places = [...new Set(first.gaps.map(({ cell }) => cell.area))].map(
    (id) => needAxes.areas.find((area) => area.id === id)?.name ?? id,
  );
  return {
    page: 'gaps',
    says: `${sayMany(empty.length, 'need has', 'needs have')} nothing local for some of those who could have it. First on the list: “${first.need.label}”, in ${listWords(places)}.`,
  };
}

function thread({ byNeed, horizon }: Analysis): Insight {
  const cells = [...byNeed.values()].filter(({ area, applies }) => area !== '' && applies);
  const single = cells.filter((cell) => {
    const state = stateOf(cell, horizon);
    return state.kind === 'thin' && state.because.includes('one-service');
  });
  return {
    page: 'service-map',
    says: `${sayMany(single.length, 'combination')} of need, age and place, of ${sayWhole(cells.length)}, ${single.length === 1 ? 'hangs' : 'hang'} on one service alone.`,
  };
}

function whatEnds({ endings, horizon, today, directory }: Analysis): Insight {
  const services = endings.flatMap((ending) => ending.services);
  const labelOf = (id: string) => directory.needs.get(id)?.label ?? id;
  const emptied = endings.flatMap(({ worse }) => worse.filter(({ to, cell }) => to === 'empty' && cell.area !== ''));
  if (services.length === 0)
    return { page: 'forward', says: `No closing date or published contract end falls before ${sayDay(horizon, today)}.` };
  const needs = [...new Set(emptied.map(({ cell }) => cell.row))];
  return {
    page: 'forward',
    says: `${sayMany(services.length, 'service')} ${services.length === 1 ? 'ends' : 'end'} by ${sayDay(horizon)}, as recorded. If none is renewed, ${emptied.length === 0 ? 'nothing is left with no local help' : `${sayMany(emptied.length, 'combination')} of need, age and place would have nothing local, across ${needs.length <= 3 ? listWords(needs.map((id) => `“${labelOf(id)}”`)) : sayMany(needs.length, 'need')}`}.`,
  };
}

function farthest({ accesses }: Analysis): Insight | undefined {
  const walks = accesses.flatMap((access) => {
    const cover = access.covers.find(({ minutes }) => minutes === 30);
    return cover && !access.theme.hubs ? [{ access, cover }] : [];
  });
  const [first] = walks.sort((a, b) => a.cover.within - b.cover.within);
  if (!first) return undefined;
  const { access, cover } = first;
  return {
    page: 'access',
    says: `${sayWhole(cover.beyond)} of ${sayWhole(access.people)} people aged ${access.theme.from_age} to ${access.theme.to_age} (${sayPercent(cover.beyond / access.people)}) live more than 30 minutes' walk from “${access.theme.label}”: the farthest of all that we measure.`,
  };
}

function freshness({ quality, today }: Analysis): Insight {
  const { recent, notYet, records } = summarise(quality, today);
  return {
    page: 'quality',
    says: `${sayPercent(recent)} of ${sayMany(records, 'record')} were checked in the last six months; ${notYet === 0 ? 'none has' : sayMany(notYet, 'has', 'have')} never been checked.`,
  };
}
