import { sayState } from './cell-state.ts';
import type { Gap } from './gaps.ts';
import { sayPercent, sayWhole } from './say-number.ts';

/** A gap in one sentence: "Nothing local for Young carers, 6 to 11 years, in East." */
export function sayGap({ need, band, state, cell }: Gap, areaName: string): string {
  const where = `${need.label} · ${band.label} · ${areaName}`;
  if (state.kind === 'empty') return `Nothing local. ${where}`;
  if (state.kind === 'unknown') {
    const count = cell.agesUnknown.length;
    return `Not known: ${count} local ${count === 1 ? 'service has' : 'services have'} no ages recorded. ${where}`;
  }
  const said = sayState(state);
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}. ${where}`;
}

/** Why it matters, in sentences: how many children, how poor, how much there is, and what is nearest. */
export function sayGapReasons(gap: Gap, localityName: (id: string) => string): string[] {
  const { people, lowIncome, rate, forParents, otherAges, nearest, cell, band } = gap;
  const national = cell.national.length;
  return [
    people.kind === 'known'
      ? `${sayWhole(people.value)} people of this age live there${
          lowIncome
            ? `; ${sayPercent(lowIncome.share)} of children there are in low-income families (95% interval ${sayPercent(lowIncome.interval.low)} to ${sayPercent(lowIncome.interval.high)})`
            : ''
        }.`
      : people.kind === 'unknown'
        ? `How many people of this age (${band.label}) live there is not known.`
        : 'The figures supplied do not count parents and carers.',
    ...(rate
      ? [`Local services per 1,000: ${rate.per1000.toFixed(1)} (95% interval ${rate.low.toFixed(1)} to ${rate.high.toFixed(1)}).`]
      : []),
    ...(forParents > 0 ? [`For parents, whatever the child's age: ${forParents} local.`] : []),
    ...(otherAges > 0 ? [`For children of other ages: ${otherAges} local.`] : []),
    ...(nearest
      ? [
          `Nearest for this need and age: ${nearest.service.name}, in ${localityName(nearest.locality)}, ${nearest.km.toFixed(1)} km away on average. It is not for people here.`,
        ]
      : []),
    national > 0 ? `National lines and sites: ${national}.` : 'No national line or site is recorded for it either.',
  ];
}

/** Why cover is thin, and which services it hangs on: "only one service: Tantrum Tuesdays". */
export function sayThin({ state, cell }: Gap): string {
  const local = [...cell.here, ...cell.reaching];
  const names = local.length <= 3 ? `: ${local.map(({ name }) => name).join(', ')}` : '';
  return `${sayState(state).replace('thin: ', '')}${names}`;
}
