import type { ServiceRecord } from '../domain/directory.ts';
import type { Route } from '../domain/schema/referral.ts';

/** What sort of thing a service is, for people who read the feed. */
export const kindLabels: Readonly<Record<ServiceRecord['kind'], string>> = {
  'drop-in': 'Drop-in',
  group: 'Group',
  course: 'Course',
  'one-to-one': 'One to one',
  helpline: 'Helpline',
  online: 'Online',
  'home-visit': 'Home visit',
  childcare: 'Childcare',
  activity: 'Activity',
};

export const kinds = Object.keys(kindLabels) as ServiceRecord['kind'][];

/** The ways in, easiest first. */
export const routes: readonly Route[] = ['turn-up', 'book', 'refer-yourself', 'professional-refers'];
