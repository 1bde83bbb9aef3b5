import { z } from 'zod';
import { Id } from './ids.ts';
import { kindOrWord, line, prose } from './text.ts';
import { Day } from './when.ts';

/** Who last made sure that this is true, and when it is due again. */
export const Checked = kindOrWord(
  z.discriminatedUnion(
    'kind',
    [
      /** Nobody has checked it yet: pages say so. */
      z.strictObject({ kind: z.literal('not-yet') }),
      z.strictObject({
        kind: z.literal('checked'),
        /** The day someone rang, visited or had it confirmed: 2026-10-05. */
        on: Day,
        /** A team or a role, never a person's name: "Families Information Service". */
        by: line(80, 'give the team or role that checked it'),
        /** When to check again. Leave out for the usual six months. */
        next: Day.optional(),
      }),
    ],
    { error: 'write not-yet, or give on and by' },
  ),
  'checked',
);
export type Checked = z.infer<typeof Checked>;

/** Where the record came from. */
export const Provenance = z.strictObject({
  /** "Written by the Families Information Service", "Ofsted register, October 2026". */
  source: line(160, 'say where the record came from'),
  /** The record's own number there, so the next import finds it again. */
  idInSource: line(120, 'give the id in the source').optional(),
  /** What lets us publish it: "Open Government Licence v3.0". */
  licence: line(120, 'name the licence').optional(),
  /** The day an import last changed it: 2026-11-25. */
  fetchedOn: Day.optional(),
  /** The day an import no longer found it in the source. Take it out when the record is right all the same. */
  goneOn: Day.optional(),
});
export type Provenance = z.infer<typeof Provenance>;

/**
 * What the source says that has no field here, by its name there. Nobody sees it on the site: move what matters to a
 * field or to the words, and take out the rest.
 */
export const SourceExtras = z.record(z.string().max(200), prose(4000, 'write what the source says'), {
  error: 'write each on its own line: its name in the source, a colon, what it says',
});
export type SourceExtras = z.infer<typeof SourceExtras>;

/** What every record carries. */
export const recordFields = {
  /** Who checked it and when. Write `not-yet` if nobody has. */
  checked: Checked,
  /** Where it came from. */
  provenance: Provenance,
};

/** Still running, and if not, where to go instead. */
export const Status = kindOrWord(
  z.discriminatedUnion(
    'kind',
    [
      z.strictObject({ kind: z.literal('open') }),
      z.strictObject({
        kind: z.literal('paused'),
        /** The day it stopped: 2026-10-19. */
        since: Day,
        /** The day it hopes to start again, if known. */
        until: Day.optional(),
        /** Why, and what to do meanwhile. */
        note: line(200, 'say why in a sentence').optional(),
        /** Services that can help meanwhile. */
        instead: z.array(Id).default([]),
      }),
      z.strictObject({
        kind: z.literal('closing'),
        /** The last day: 2027-03-31. */
        on: Day,
        note: line(200, 'say why in a sentence').optional(),
        instead: z.array(Id).default([]),
      }),
      z.strictObject({
        kind: z.literal('closed'),
        /** The day it closed: 2026-07-24. */
        on: Day,
        note: line(200, 'say why in a sentence').optional(),
        /** Ids of the services to use instead. A closed record with none is an error. */
        instead: z.array(Id).default([]),
      }),
    ],
    { error: 'write open, or give kind: paused, closing or closed with its date' },
  ),
);
export type Status = z.infer<typeof Status>;
