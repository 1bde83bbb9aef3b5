import { detour } from '../domain/distance.ts';
import type { Access } from './access.ts';
import { sayMany, sayPercent, sayWhole } from './say-number.ts';

/** Who it is measured for: "people aged 0 to 4". */
export const sayAged = ({ theme }: Pick<Access, 'theme'>): string => `people aged ${theme.from_age} to ${theme.to_age}`;

/** How many live beyond a walk of so many minutes, and how far that rests on the streets. */
export function sayBeyond({ people, covers, theme }: Access, minutes: number): string {
  const cover = covers.find((one) => one.minutes === minutes);
  if (!cover) return '';
  const { beyond, beyondLow, beyondHigh } = cover;
  return `${sayWhole(beyond)} of ${sayWhole(people)} ${sayAged({ theme })} (${sayPercent(people > 0 ? beyond / people : 0)}) live more than ${minutes} minutes' walk away; between ${sayWhole(beyondLow)} and ${sayWhole(beyondHigh)} if streets are straighter or wind more.`;
}

/** How sure that is, in sentences. */
export const sayAccessLimits = ({ withoutPoint, doors, catchment, areas }: Access): string[] => [
  withoutPoint.length > 0
    ? `${sayMany(withoutPoint.length, 'service has', 'services have')} a door but no point on the map, so the true number may be smaller: ${withoutPoint.join(', ')}.`
    : 'Every door has a point on the map.',
  ...sayJourneys(areas),
  `${sayMany(doors.length, 'door')} counted. ${catchment.unit === 'sessions' ? 'Supply is sessions in the year ahead.' : 'Sessions are not recorded for every door, so each counts as one: presence only.'}`,
];

/** Which walks were worked out by street, where a table of journeys was supplied; and how far a bus gets people. */
function sayJourneys(areas: Access['areas']): string[] {
  const told = areas.filter((area) => area.told).length;
  const byBus = areas.filter(({ busMinutes }) => busMinutes !== undefined);
  const within = byBus.filter(({ busMinutes = 0 }) => busMinutes <= 30).reduce((sum, { people }) => sum + people, 0);
  return [
    told > 0
      ? `The walk is from the council's own table of journeys for ${told} of ${sayMany(areas.length, 'neighbourhood')}; for the others it is a straight line times ${detour}.`
      : `Every walk is a straight line times ${detour}: no table of journeys covers the nearest door.`,
    ...(byBus.length > 0
      ? [
          `By bus, ${sayWhole(within)} people live within 30 minutes of a door, of those in the ${sayMany(byBus.length, 'neighbourhood')} whose bus times were supplied.`,
        ]
      : []),
  ];
}

/** Which way access leans, in words, from the concentration index. */
export function sayFairness(concentration: number | undefined): string {
  if (concentration === undefined) return 'How evenly access is spread is not known.';
  const size = Math.abs(concentration);
  const figure = `(concentration index ${concentration < 0 ? '−' : ''}${size.toFixed(2)})`;
  if (size < 0.05) return `Access is spread about evenly between poorer and better-off neighbourhoods ${figure}.`;
  return concentration < 0
    ? `There is more within reach of neighbourhoods where more children are poor ${figure}.`
    : `There is more within reach of neighbourhoods where fewer children are poor ${figure}.`;
}
