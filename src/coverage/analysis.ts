import type { AreaFacts } from '../domain/area-facts.ts';
import { tablesOf } from '../domain/area-facts.ts';
import { addMonths } from '../domain/day.ts';
import type { Directory } from '../domain/directory.ts';
import type { TravelTimeRow } from '../domain/schema/supplied.ts';
import type { Day } from '../domain/schema/when.ts';
import { type Access, accessTo } from './access.ts';
import { type Demand, demandOf } from './demand.ts';
import { type ChecksInMonth, checksAhead, type Ending, endings } from './forward.ts';
import { type Gap, gapsIn } from './gaps.ts';
import { groundOf } from './ground.ts';
import { type Axes, areasOf, type Matrix, matrixOf, rowsOf } from './matrix.ts';
import { type PlacedArea, placedAreas } from './population.ts';
import { qualityOf, type RecordQuality } from './quality.ts';
import { countsOf, deaf, type Hear } from './searches.ts';
import { type Supply, supplyOf } from './supply.ts';

/** Everything that the commissioners' pages show, worked out once. */
export interface Analysis {
  readonly directory: Directory;
  readonly facts: AreaFacts;
  readonly today: Day;
  /** A year from today: what ends on or before it will not last. */
  readonly horizon: Day;
  readonly areas: readonly PlacedArea[];
  /** What people asked for; none where the council supplied no searches. */
  readonly demand: Demand | undefined;
  /** A council's own times of journeys; empty where it supplied none. */
  readonly journeys: readonly TravelTimeRow[];
  readonly supplies: readonly Supply[];
  readonly needAxes: Axes;
  readonly groupAxes: Axes;
  readonly byNeed: Matrix;
  readonly byGroup: Matrix;
  readonly gaps: readonly Gap[];
  /** Ways to help that could be measured. */
  readonly accesses: readonly Access[];
  readonly endings: readonly Ending[];
  readonly checks: readonly ChecksInMonth[];
  readonly quality: readonly RecordQuality[];
}

/** How far ahead the commissioners' pages look. */
export const horizonMonths = 12;

/** `hear`: what words that somebody typed speak of, where a council supplied words. */
export function analyse(directory: Directory, facts: AreaFacts, today: Day, hear: Hear = deaf): Analysis {
  const horizon = addMonths(today, horizonMonths);
  const areas = placedAreas(facts.smallAreas, directory);
  const supplies = supplyOf(directory, today);
  const { needs, groups } = rowsOf(directory);
  const sides = { areas: areasOf(directory), bands: directory.ageBands };
  const [needAxes, groupAxes] = [
    { rows: needs, ...sides },
    { rows: groups, ...sides },
  ];
  const byNeed = matrixOf(supplies, needAxes);
  const themes = tablesOf(facts, 'access').flatMap(({ rows }) => rows);
  const journeys = tablesOf(facts, 'travel-times').flatMap(({ rows }) => rows);
  const searches = tablesOf(facts, 'searches').flatMap(({ rows }) => countsOf(rows, hear));
  const ground = groundOf(areas, journeys);
  return {
    directory,
    facts,
    today,
    horizon,
    areas,
    journeys,
    supplies,
    needAxes,
    groupAxes,
    byNeed,
    byGroup: matrixOf(supplies, groupAxes),
    gaps: gapsIn({ matrix: byNeed, axes: needAxes, bands: directory.ageBands, ground, supplies, horizon }),
    accesses: themes.flatMap((theme) => accessTo(theme, supplies, { ground, places: directory }) ?? []),
    demand: searches.length > 0 ? demandOf(searches, needAxes, supplies) : undefined,
    endings: endings(supplies, needAxes, { today, horizon }),
    checks: checksAhead(directory, { today, horizon }),
    quality: qualityOf(directory, today),
  };
}
