import { sayDay } from '../day.ts';
import { type Draft, type Drafts, isImported } from '../draft.ts';
import { checkDueOn } from '../freshness.ts';
import { type Problem, problemIn, quote } from '../problem.ts';
import type { Checked, Provenance } from '../schema/record.ts';
import type { Service } from '../schema/service.ts';
import type { Day } from '../schema/when.ts';

const shown = { effect: 'shown as it is' } as const;

/** Closed, and nobody says where to go: a dead end for the family who had the old leaflet. */
export function closedWithoutInstead(draft: Draft<Service>): Problem[] {
  const { status } = draft.fields;
  if (status.kind !== 'closed' || status.instead.length > 0) return [];
  return [
    problemIn(draft, ['status', 'instead'], {
      rule: 'closed-without-instead',
      severity: isImported(draft) ? 'warning' : 'error',
      ...shown,
      found: 'nothing',
      fix: 'list at least one service that people can use instead',
    }),
  ];
}

/** No need yet: nobody who says what is wrong at home will be led to it. */
export function noNeedYet(draft: Draft<Service>): Problem[] {
  if (draft.fields.needs.length > 0) return [];
  const fix = 'list the needs it answers, best known first; until then people find it only by its name and its place';
  return [problemIn(draft, ['needs'], { rule: 'no-need-yet', severity: 'warning', ...shown, found: 'none', fix })];
}

/** The source that it came from no longer has it: it may have ended. */
export function goneFromSource(draft: Draft<{ provenance: Provenance }>): Problem[] {
  const { goneOn, source } = draft.fields.provenance;
  if (!goneOn) return [];
  const fix = 'ring to ask whether it still runs: close it and say where to go instead, or take goneOn out';
  return [
    problemIn(draft, ['provenance', 'goneOn'], {
      rule: 'gone-from-source',
      severity: 'warning',
      ...shown,
      found: `that ${quote(source)} no longer had it on ${sayDay(goneOn)}`,
      fix,
    }),
  ];
}

/** A closing day that has gone by. */
export function closingDayPassed(draft: Draft<Service>, today: Day): Problem[] {
  const { status } = draft.fields;
  if (status.kind !== 'closing' || status.on >= today) return [];
  return [
    problemIn(draft, ['status', 'on'], {
      rule: 'closing-day-passed',
      severity: 'warning',
      ...shown,
      found: sayDay(status.on),
      fix: 'change kind to closed, or give the new date',
    }),
  ];
}

/** Past the day it was to be checked. */
export function overdueCheck(draft: Draft<{ checked: Checked }>, today: Day): Problem[] {
  const { checked } = draft.fields;
  if (checked.kind === 'not-yet') return [];
  const due = checkDueOn(checked);
  if (due >= today) return [];
  return [
    problemIn(draft, ['checked'], {
      rule: 'check-overdue',
      severity: 'warning',
      ...shown,
      found: `a check that was due on ${sayDay(due)}`,
      fix: 'ring or visit, put right what changed, and give the new date',
    }),
  ];
}

/** A check or a promise dated after today. */
export function checkedInTheFuture(draft: Draft<{ checked: Checked }>, today: Day): Problem[] {
  const { checked } = draft.fields;
  if (checked.kind === 'not-yet' || checked.on <= today) return [];
  return [
    problemIn(draft, ['checked', 'on'], {
      rule: 'checked-in-the-future',
      ...shown,
      found: sayDay(checked.on),
      fix: 'give the day it was checked, which cannot be after today',
    }),
  ];
}

/** A contract that ends before it starts. */
export function contractBackwards(draft: Draft<Service>): Problem[] {
  const { contractStart, contractEnd } = draft.fields.commissioning ?? {};
  if (!contractStart || !contractEnd || contractEnd >= contractStart) return [];
  return [
    problemIn(draft, ['commissioning', 'contractEnd'], {
      rule: 'contract-backwards',
      ...shown,
      found: sayDay(contractEnd),
      fix: 'give an end after the start',
    }),
  ];
}

/** A service that is also in urgent.yaml under the same id, with another number. */
export function urgentNumberDiffers(draft: Draft<Service>, { settings }: Drafts): Problem[] {
  const urgent = settings.urgent.numbers.find((number) => number.id === draft.id);
  if (!urgent) return [];
  return (['phone', 'text'] as const).flatMap((field) => {
    const own = draft.fields.contact[field];
    if (!own || !urgent[field] || own.replace(/ /g, '') === urgent[field].replace(/ /g, '')) return [];
    return [
      problemIn(draft, ['contact', field], {
        rule: 'urgent-number-differs',
        ...shown,
        found: quote(own),
        fix: `make it the same as in content/urgent.yaml: ${urgent[field]}`,
      }),
    ];
  });
}

/** Two records that look like one: a similar name, and the same phone or postcode. Told on the second. */
export function lookAlikes({ services }: Drafts): Problem[] {
  const problems: Problem[] = [];
  const seen = new Map<string, Draft<Service>[]>();
  for (const draft of services) {
    for (const key of sharedFacts(draft.fields)) {
      const twin = seen.get(key)?.find((other) => similarNames(other.fields.name, draft.fields.name));
      if (twin) {
        problems.push(
          problemIn(draft, ['name'], {
            rule: 'look-alike',
            severity: 'warning',
            ...shown,
            found: `${quote(draft.fields.name)}, much like ${twin.file} with the same ${key.split(':')[0]}`,
            fix: 'keep one of the two, or give them names that tell them apart',
          }),
        );
        break;
      }
      seen.set(key, [...(seen.get(key) ?? []), draft]);
    }
  }
  return problems;
}

const sharedFacts = ({ contact, venues }: Service): string[] => [
  ...(contact.phone ? [`phone:${contact.phone.replace(/ /g, '')}`] : []),
  ...venues.flatMap((venue) => (venue.postcode ? [`postcode:${venue.postcode}`] : [])),
];

/** Most of the words of the shorter name are in the longer one. */
function similarNames(a: string, b: string): boolean {
  const [shorter, longer] = [nameWords(a), nameWords(b)].sort((x, y) => x.size - y.size);
  if (!shorter || !longer || shorter.size === 0) return false;
  const shared = [...shorter].filter((word) => longer.has(word)).length;
  return shared / shorter.size >= 0.75 && shared / longer.size >= 0.5;
}

const nameWords = (name: string) =>
  new Set(
    name
      .toLowerCase()
      .replace(/[^a-z0-9 ]/g, '')
      .split(' ')
      .filter((word) => word.length > 2 && word !== 'the' && word !== 'and'),
  );
