import { z } from 'zod';
import { Route } from './referral.ts';
import { serviceKinds } from './service.ts';
import { line } from './text.ts';

const says = line(80, 'say where it leads, as a family would');

/** A way on from a statement of how much help a family wants. content/vocabulary/levels-of-help.yaml */
export const Door = z.discriminatedUnion(
  'to',
  [
    z.strictObject({
      /** search: services of some kinds, or with some ways in. */
      to: z.literal('search'),
      /** "Things you can just turn up to" */
      says,
      /** [group, drop-in]: any of these kinds. */
      kinds: z.array(z.enum(serviceKinds, { error: 'write kinds of service, like [group, drop-in]' })).default([]),
      /** [turn-up]: any of these ways in. */
      ways: z.array(Route).default([]),
    }),
    z.strictObject({
      /** choose (the questions), talk (people to talk to), whats-on, hubs, team (the directory's phone), front-door or help-now. */
      to: z.enum(['choose', 'talk', 'whats-on', 'hubs', 'team', 'front-door', 'help-now']),
      says,
    }),
  ],
  { error: 'write to as search, choose, talk, whats-on, hubs, team, front-door or help-now' },
);
export type Door = z.infer<typeof Door>;
