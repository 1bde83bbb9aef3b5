import { sayDay } from './day.ts';
import type { Referral, Route, Wait } from './schema/referral.ts';
import type { Day } from './schema/when.ts';

const routeWords: Readonly<Record<Route, string>> = {
  'turn-up': 'Turn up',
  book: 'Book first',
  'refer-yourself': 'Ask them yourself',
  'professional-refers': 'A professional asks for you',
};

/** A way in, in words. */
export const describeRoute = (route: Route): string => routeWords[route];

/** How to get in, in a few words: "Turn up", "Book first, or a professional asks for you". */
export function describeReferral(referral: Referral | undefined): string {
  if (!referral) return 'Ask how to join';
  return referral.routes.map((route, index) => (index === 0 ? routeWords[route] : lowerFirst(routeWords[route]))).join(', or ');
}

/** The wait in words, always with the day it was said: "About 6 weeks (said on 5 October)". */
export function describeWait(wait: Wait, today: Day): string {
  if (wait.kind === 'unknown') return 'We do not know how long the wait is: ask';
  const said = `(said on ${sayDay(wait.saidOn, today)})`;
  if (wait.weeks === 0) return `No wait ${said}`;
  return `About ${wait.weeks} ${wait.weeks === 1 ? 'week' : 'weeks'} ${said}`;
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
