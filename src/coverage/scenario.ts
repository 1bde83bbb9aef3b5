import type { Supply, SupplyDoor } from './supply.ts';

/** A session that someone thinks of adding. Needs and bands by id; `locality` is where its door is and whom it serves. */
export interface Planned {
  readonly need: string;
  readonly bands: readonly string[];
  readonly locality: string;
  readonly hoursAWeek: number;
}

/** What if: services and hubs taken away, sessions added. */
export interface Scenario {
  readonly without: readonly string[];
  readonly closedHubs: readonly string[];
  readonly planned: readonly Planned[];
}

export const asItIs: Scenario = { without: [], closedHubs: [], planned: [] };

/** The supply as it would be. The same functions then give the same figures as a rebuild without those files would. */
export function applyScenario(supplies: readonly Supply[], { without, closedHubs, planned }: Scenario): Supply[] {
  const gone = new Set(without);
  const shut = new Set(closedHubs);
  const left: Supply[] = [];
  for (const supply of supplies) if (!gone.has(supply.id)) left.push(...withoutHubs(supply, shut));
  return [...left, ...planned.map(supplyPlanned)];
}

/** A service loses its doors at a hub that shuts, and the sessions behind them. With no door left, it goes on only if it also comes to people. */
function withoutHubs(supply: Supply, shut: ReadonlySet<string>): Supply[] {
  const isShut = ({ hub }: SupplyDoor) => hub !== undefined && shut.has(hub);
  if (!supply.doors.some(isShut)) return [supply];
  const doors = supply.doors.filter((door) => !isShut(door));
  if (doors.length === 0 && !supply.comesToPeople) return [];
  const [only, ...others] = doors;
  const { otherHours, otherSessions } = supply;
  const timed = supply.timed && (otherSessions > 0 || doors.some(({ sessions }) => sessions > 0));
  if (!only || others.length > 0) return [{ ...supply, doors, timed }];
  // Sessions at a door that nobody named are at the one that is left.
  const door = { ...only, hours: only.hours + otherHours, sessions: only.sessions + otherSessions };
  return [{ ...supply, doors: [door], timed, otherHours: 0, otherSessions: 0 }];
}

function supplyPlanned({ need, bands, locality, hoursAWeek }: Planned, at: number): Supply {
  const id = `planned-${at + 1}`;
  return {
    id,
    name: `Planned session ${at + 1}`,
    organisation: id,
    kind: 'group',
    needs: [need],
    bands,
    agesKnown: true,
    serves: [locality],
    national: false,
    doors: [{ id, locality, hours: hoursAWeek * 52, sessions: 52 }],
    comesToPeople: false,
    otherHours: 0,
    otherSessions: 0,
    timed: true,
    checked: true,
  };
}

/** `#without=a&without=b&hub=c&plan=need~locality~2~band+band`. Empty for things as they are. */
export function scenarioToFragment({ without, closedHubs, planned }: Scenario): string {
  const parts = new URLSearchParams();
  for (const id of without) parts.append('without', id);
  for (const id of closedHubs) parts.append('hub', id);
  for (const { need, locality, hoursAWeek, bands } of planned)
    parts.append('plan', [need, locality, hoursAWeek, bands.join(' ')].join('~'));
  const text = parts.toString();
  return text ? `#${text}` : '';
}

/** A fragment → a scenario. What cannot be read, or is not known here, is dropped. */
export function scenarioFromFragment(fragment: string, known: { services: ReadonlySet<string>; hubs: ReadonlySet<string> }): Scenario {
  const parts = new URLSearchParams(fragment.replace(/^#/, ''));
  const once = (ids: readonly string[]) => [...new Set(ids)];
  return {
    without: once(parts.getAll('without').filter((id) => known.services.has(id))),
    closedHubs: once(parts.getAll('hub').filter((id) => known.hubs.has(id))),
    planned: parts.getAll('plan').flatMap((text) => {
      const [need = '', locality = '', hours = '', bands = ''] = text.split('~');
      const hoursAWeek = Number(hours);
      const ids = bands.split(' ').filter(Boolean);
      return need && locality && ids.length > 0 && hoursAWeek > 0 && hoursAWeek <= 168 ? [{ need, locality, hoursAWeek, bands: ids }] : [];
    }),
  };
}
