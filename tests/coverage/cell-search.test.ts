import { expect, test } from 'vitest';
import { analyse } from '../../src/coverage/analysis.ts';
import { stateOf } from '../../src/coverage/cell-state.ts';
import { readAreaFacts } from '../../src/data/area-facts.ts';
import { servesBand } from '../../src/domain/ages.ts';
import { reachesLocality } from '../../src/domain/reach.ts';
import { cellQuery, cellSearchUrl } from '../../src/pages/commissioners/_cell-search.ts';
import { find } from '../../src/search/find.ts';
import { queryFromFragment } from '../../src/search/fragment.ts';
import { readArea, testDay } from '../support/area.ts';
import { openDirectory } from '../support/index.ts';

const directory = readArea('content');
const { groupAxes, needAxes, byGroup, byNeed, horizon } = analyse(directory, readAreaFacts(directory, 'content').facts, testDay);
const open = openDirectory(directory);
const both = [
  { axes: groupAxes, matrix: byGroup },
  { axes: needAxes, matrix: byNeed },
];

test('every cell leads to a search that finds what the cell counts, with national lines and what is paused beside it', () => {
  for (const { axes, matrix } of both)
    for (const cell of matrix.values()) {
      const row = axes.rows.find(({ id }) => id === cell.row);
      if (!row || !cell.applies || stateOf(cell, horizon).kind === 'unknown') continue;
      const query = cellQuery(cell, row);
      const paused = [...directory.services.values()].filter(
        (service) =>
          service.status.kind === 'paused' &&
          service.needs.some((need) => query.need.includes(need)) &&
          directory.ageBands.some((band) => band.id === cell.band && servesBand(service.ages, band)) &&
          (cell.area === '' || reachesLocality(service, cell.area, directory)),
      );
      const counted = cell.here.length + cell.reaching.length + cell.national.length;
      const where = `${cell.row} ${cell.area} ${cell.band}`;
      expect(find(open, query, { today: testDay, limit: 0 }).total, where).toBe(counted + paused.length);
    }
}, 60_000);

test('the address of a cell is read back as the same search', () => {
  const [row] = groupAxes.rows;
  const cell = [...byGroup.values()].find(({ row: id, area }) => id === row?.id && area !== '');
  if (!row || !cell) throw new Error('There is no cell.');
  const [, fragment = ''] = cellSearchUrl(cell, row).split('#');
  expect(queryFromFragment(`#${fragment}`)).toEqual(cellQuery(cell, row));
});
