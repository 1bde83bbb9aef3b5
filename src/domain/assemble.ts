import { type Known, knownIds, type Linked, linkGuide, linkHub, linkNeed, linkService } from './checks/pointers.ts';
import type { Directory, Kept, ServiceRecord } from './directory.ts';
import type { Draft, Drafts } from './draft.ts';
import { findProblems } from './find-problems.ts';
import { withoutHiddenAddress } from './hidden-address.ts';
import type { Problem } from './problem.ts';
import type { Day } from './schema/when.ts';

/**
 * Drafts → the directory, with everything wrong told. A record whose own facts cannot be right is left out;
 * an id that points nowhere is left out of the record that holds it, so one bad file does not take others with it.
 */
export function assemble(drafts: Drafts, today: Day): { directory: Directory; problems: Problem[] } {
  const problems = findProblems(drafts, today);
  const broken = new Set(problems.filter((problem) => problem.effect === 'record left out').map((problem) => problem.file));
  const sound = (list: readonly Draft<unknown>[]) => list.filter((draft) => !broken.has(draft.file));
  const kept = {
    settings: drafts.settings,
    services: sound(drafts.services),
    hubs: sound(drafts.hubs),
    organisations: sound(drafts.organisations),
    needs: sound(drafts.needs),
    localities: sound(drafts.localities),
    guides: sound(drafts.guides),
  } as Drafts;
  const known = knownIds(kept);
  const link = <Fields>(list: readonly Draft<Fields>[], one: (draft: Draft<Fields>, known: Known) => Linked<Fields>) =>
    list.flatMap((draft) => {
      const linked = one(draft, known);
      problems.push(...linked.problems);
      return linked.record ? [keep(draft, linked.record)] : [];
    });
  const hubs = link(kept.hubs, linkHub);
  const needs = link(kept.needs, linkNeed);
  const directory: Directory = {
    ...drafts.settings,
    // Before any page, index, map or feed can see it.
    services: byName(link(kept.services, linkService).map(withoutHiddenAddress).map(withoutExtras)),
    hubs: byName(hubs),
    organisations: byName(kept.organisations.map((draft) => keep(draft, draft.fields))),
    needs: new Map(needs.map((need) => [need.id, need])),
    localities: byName(kept.localities.map((draft) => keep(draft, draft.fields))),
    guides: new Map(link(kept.guides, linkGuide).map((guide) => [guide.id, guide])),
  };
  return { directory, problems };
}

const keep = <Fields>({ id, file, body }: Draft<Fields>, fields: Fields): Kept<Fields> => ({ ...fields, id, file, body });

const byName = <One extends { id: string; name: string }>(list: readonly One[]): Map<string, One> =>
  new Map([...list].sort((a, b) => a.name.localeCompare(b.name, 'en-GB')).map((one) => [one.id, one]));

/** What an import could not place is for editors, and may be anything: no page, file or feed may hold it. */
function withoutExtras({ sourceExtras, ...service }: ServiceRecord): ServiceRecord {
  return service;
}
