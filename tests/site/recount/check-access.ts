import { expect } from '@playwright/test';
import { ways } from './all.ts';
import type { Check } from './check.ts';
import { holdDistanceCurve, holdFairnessCurve } from './curves.ts';
import { cell, rowsOf, sum } from './downloads.ts';
import { headOf, type Page } from './page.ts';
import { localities } from './provision.ts';
import { wardsFor } from './wards.ts';
import { beyond, concentration, meanKm, poorestFirst, type Way, walk } from './ways.ts';

/** People beyond a walk, of all, their share, and the same with straighter and with more winding streets. */
const tellsOf = (way: Way, minutes: number): number[] => {
  const far = beyond(way.places, minutes);
  return [far, way.people, (100 * far) / way.people, beyond(way.places, minutes, 1.2), beyond(way.places, minutes, 1.4)];
};

const within = ({ places, people }: Way, km: number) =>
  (100 * sum(places.filter((place) => place.km <= km).map((place) => place.people))) / people;

/** What the poorest fifth has of all supply: up to the last neighbourhood that is whole in it. */
function poorestFifth({ places, people }: Way): number {
  let [seen, theirs] = [0, 0];
  for (const place of poorestFirst(places)) {
    if (seen + place.people > people / 5) break;
    seen += place.people;
    theirs += place.people * place.supply;
  }
  return (100 * theirs) / sum(places.map((place) => place.people * place.supply));
}

function tellWay(page: Page, way: Way): void {
  page.tell(page.lead(), tellsOf(way, 30));
  const [people, mean, ...covers] = page.list(page.main, 'facts-line');
  if (!people || !mean) throw new Error('No facts');
  page.tell(people, [way.people]);
  page.tell(mean, [meanKm(way)]);
  expect(covers.length).toBe(2);
  for (const [at, minutes] of [15, 30].entries()) {
    const cover = covers[at];
    if (cover) page.tell(cover, [100 * (1 - beyond(way.places, minutes) / way.people), `${minutes} minutes`]);
  }
  const sure = page.section('how-sure');
  page.tell(page.block(/walk away; between/, sure), tellsOf(way, 15));
  page.tell(page.block(/point on the map/, sure), way.pointless.length > 0 ? [way.pointless.length, way.pointless.join(', ')] : []);
  page.tell(page.block(/^Every walk is a straight line/, sure), [1.3]);
  page.tell(page.block(/doors? counted/, sure), [way.doors.length, way.bySessions ? 'Supply is sessions' : 'presence only']);
  for (const line of page.table('more than 30 minutes away')) {
    const area = localities.find(({ name }) => name === headOf(line))?.id ?? '';
    const own = way.places.filter(({ row }) => cell(row, 'locality_id') === area);
    const [all, far] = [sum(own.map((place) => place.people)), beyond(own, 30)];
    page.tellLine(line, [[all], [far], [(100 * far) / all]]);
  }
  const lines = page.table(/^Every /);
  expect(lines.length).toBe(way.places.length);
  for (const line of lines) {
    const place = way.places.find(({ row }) => cell(row, 'area') === headOf(line));
    if (!place) throw new Error(`${headOf(line)} is not in the downloads`);
    page.tellLine(
      line,
      [
        [],
        [place.people],
        Number.isFinite(place.km) ? [place.km] : ['no door'],
        Number.isFinite(place.km) ? [walk(place.km)] : ['no door'],
      ],
      { slack: 1e-3 },
    );
  }
  page.tell(page.block(/live within 1 km/, page.section('curve')), [within(way, 1), 1, within(way, 2), 2, within(way, 5), 5]);
  page.tell(page.block(/concentration index/, page.section('fair')), [concentration(way), poorestFifth(way)]);
}

function tellWards(page: Page, way: Way): void {
  const section = page.section('quadrants');
  const wards = wardsFor(way);
  page.tell(page.block(/wards have high need/, section), [
    wards.filter(({ quadrant }) => quadrant === 'high need, low access').length,
    wards.length,
  ]);
  const named = new Map(rowsOf('access-by-ward').map((row) => [cell(row, 'ward_name'), cell(row, 'ward')]));
  const lines = page.table('Wards by need and access');
  expect(lines.length).toBe(wards.length);
  for (const line of lines) {
    const ward = wards.find(({ id }) => id === named.get(headOf(line)));
    if (!ward) throw new Error(`${headOf(line)} is not in the downloads`);
    page.tellLine(line, [[], [ward.quadrant], [100 * ward.need], [ward.index], [ward.low, ward.high]]);
  }
}

export const checksOfAccess: readonly Check[] = [
  {
    of: 'the way to each sort of help',
    pages: /\/access\/$/,
    check: (page) => {
      const lines = page.table('How far families have to go');
      expect(lines.map(headOf)).toEqual(ways().map(({ label }) => label));
      for (const [at, way] of ways().entries()) {
        const line = lines[at];
        const [far, , share, low, high] = tellsOf(way, 30);
        if (line)
          page.tellLine(line, [
            [way.from, way.to],
            [way.doors.length],
            [meanKm(way)],
            [far ?? 0, share ?? 0, low ?? 0, high ?? 0],
            [concentration(way)],
          ]);
      }
    },
  },
  {
    of: 'each way to help: how far, how sure, the curve and how fair',
    pages: /\/access\/[\w-]+\/$/,
    check: (page) => {
      const way = ways().find(({ id }) => id === page.path.split('/').at(-2));
      if (!way) throw new Error(`${page.path} is not in the downloads`);
      tellWay(page, way);
      tellWards(page, way);
      holdDistanceCurve(page, way);
      holdFairnessCurve(page, way);
    },
  },
];
