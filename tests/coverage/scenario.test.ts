import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accessTo } from '../../src/coverage/access.ts';
import { analyse } from '../../src/coverage/analysis.ts';
import { stateOf } from '../../src/coverage/cell-state.ts';
import { worseThan } from '../../src/coverage/forward.ts';
import { gapsIn } from '../../src/coverage/gaps.ts';
import { groundOf } from '../../src/coverage/ground.ts';
import { matrixOf } from '../../src/coverage/matrix.ts';
import { applyScenario, asItIs, type Scenario, scenarioFromFragment, scenarioToFragment } from '../../src/coverage/scenario.ts';
import { type Supply, supplyOf } from '../../src/coverage/supply.ts';
import { allViews, amountIn } from '../../src/coverage/view.ts';
import { readAreaFacts } from '../../src/data/area-facts.ts';
import { readDrafts } from '../../src/data/read.ts';
import { assemble } from '../../src/domain/assemble.ts';
import type { Directory } from '../../src/domain/directory.ts';
import { testDay } from '../support/area.ts';
import { randomFrom } from '../support/many.ts';
import { supply } from '../support/supply.ts';
import { withoutHub } from '../support/without-hub.ts';

const { drafts } = readDrafts('content');
if (!drafts) throw new Error('The content cannot be read.');
const { directory } = assemble(drafts, testDay);
const { facts } = readAreaFacts(directory, 'content');
const analysis = analyse(directory, facts, testDay);

const ground = groundOf(analysis.areas, analysis.journeys);

/** Every figure that rests on the services, from a supply and the hubs that are open. Services by their ids. */
function figures(supplies: readonly Supply[], { hubs }: Pick<Directory, 'hubs'>) {
  const { needAxes: axes, horizon } = analysis;
  const places = { ...directory, hubs };
  const matrix = matrixOf(supplies, axes);
  const ids = (list: readonly Supply[]) => list.map(({ id }) => id).join(' ');
  return JSON.stringify({
    cells: [...matrix.values()].map((cell) => [
      ids(cell.here),
      ids(cell.reaching),
      ids(cell.national),
      ids(cell.agesUnknown),
      stateOf(cell, horizon),
      allViews.map((view) => amountIn(cell, view)),
    ]),
    gaps: gapsIn({ matrix, axes, bands: directory.ageBands, ground, supplies, horizon }).map(({ cell, need, nearest, ...gap }) => [
      gap,
      need.id,
      cell.area,
      nearest?.service.id,
      nearest?.km,
    ]),
    ways: analysis.accesses.map(({ theme }) => accessTo(theme, supplies, { ground, places })),
  });
}

test('taking a service away by what-if gives exactly what a rebuild without its file gives, for 50 at random', () => {
  const random = randomFrom(7);
  const ids = [...directory.services.keys()];
  const before = figures(analysis.supplies, directory);
  let changed = 0;
  for (let run = 0; run < 50; run++) {
    const id = ids.splice(Math.floor(random() * ids.length), 1)[0] ?? '';
    const whatIf = figures(applyScenario(analysis.supplies, { ...asItIs, without: [id] }), directory);
    const rebuilt = assemble({ ...drafts, services: drafts.services.filter((draft) => draft.id !== id) }, testDay).directory;
    expect(rebuilt.services.size).toBe(directory.services.size - 1);
    expect(whatIf === figures(supplyOf(rebuilt, testDay), rebuilt), id).toBe(true);
    if (whatIf !== before) changed += 1;
  }
  expect(changed).toBeGreaterThan(40);
}, 180_000);

test('shutting a hub by what-if gives exactly what a rebuild without it gives, for every hub', () => {
  const before = figures(analysis.supplies, directory);
  for (const id of directory.hubs.keys()) {
    const hubs = new Map([...directory.hubs].filter(([hub]) => hub !== id));
    const whatIf = figures(applyScenario(analysis.supplies, { ...asItIs, closedHubs: [id] }), { hubs });
    const rebuilt = assemble(withoutHub(drafts, id), testDay).directory;
    expect(rebuilt.hubs.size).toBe(directory.hubs.size - 1);
    expect(whatIf, id).toBe(figures(supplyOf(rebuilt, testDay), rebuilt));
    expect(whatIf !== before, id).toBe(true);
  }
}, 180_000);

test('things as they are change nothing', () => {
  expect(applyScenario(analysis.supplies, asItIs)).toEqual(analysis.supplies);
});

test('a hub that shuts takes its doors with it; what also comes to people goes on without them', () => {
  const at = (hub: string) => ({ id: hub, hub, locality: 'east', hours: 10, sessions: 5 });
  const supplies = [
    supply({ id: 'only-there', doors: [at('hub-a')], comesToPeople: false }),
    supply({ id: 'also-by-phone', doors: [at('hub-a')] }),
    supply({ id: 'two-hubs', doors: [at('hub-a'), at('hub-b')], comesToPeople: false }),
    supply({ id: 'elsewhere', doors: [at('hub-b')] }),
  ];
  const left = applyScenario(supplies, { ...asItIs, closedHubs: ['hub-a'] });
  expect(left.map(({ id, doors }) => [id, doors.length])).toEqual([
    ['also-by-phone', 0],
    ['two-hubs', 1],
    ['elsewhere', 1],
  ]);
});

test('a planned session fills the cells it is planned for, and no others', () => {
  const planned = [{ need: 'sleep-routines', bands: ['3-5'], locality: 'east', hoursAWeek: 2 }];
  const after = applyScenario(analysis.supplies, { ...asItIs, planned });
  const matrix = matrixOf(after, analysis.needAxes);
  const grown = [...matrix].filter(([key, cell]) => cell.here.length !== analysis.byNeed.get(key)?.here.length).map(([key]) => key);
  expect(grown.sort()).toEqual(['sleep-routines|east|3-5', 'sleep-routines||3-5'].sort());
  expect(worseThan(analysis.byNeed, matrix)).toEqual([]);
});

test('a scenario goes into an address and comes out the same; nonsense and strangers are dropped', () => {
  const [services, hubs] = [
    ['a', 'b-2', 'c'],
    ['h1', 'h2'],
  ];
  const known = { services: new Set(services), hubs: new Set(hubs) };
  const scenario: fc.Arbitrary<Scenario> = fc.record({
    without: fc.uniqueArray(fc.constantFrom(...services)),
    closedHubs: fc.uniqueArray(fc.constantFrom(...hubs)),
    planned: fc.array(
      fc.record({
        need: fc.constantFrom('food', 'sleep-routines'),
        bands: fc.uniqueArray(fc.constantFrom('3-5', '6-11'), { minLength: 1 }),
        locality: fc.constantFrom('east', 'north'),
        hoursAWeek: fc.constantFrom(0.5, 1, 2.25, 40),
      }),
      { maxLength: 3 },
    ),
  });
  fc.assert(
    fc.property(scenario, (one) => {
      expect(scenarioFromFragment(scenarioToFragment(one), known)).toEqual(one);
    }),
  );
  expect(scenarioToFragment(asItIs)).toBe('');
  expect(scenarioFromFragment('#without=zz&hub=h9&plan=food~east~-2~3-5&plan=x', known)).toEqual(asItIs);
});
