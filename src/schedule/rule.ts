import ICAL from 'ical.js';
import { addDays, daysBetween } from '../domain/day.ts';
import type { Session } from '../domain/schema/session.ts';
import type { Day, Weekday } from '../domain/schema/when.ts';

/** A span of days, both ends in it. */
export interface Span {
  readonly from: Day;
  readonly to: Day;
}

const nths = { first: 1, second: 2, third: 3, fourth: 4, last: -1 } as const;

/** What comes round, as RFC 5545 writes it, without its end. Undefined for listed dates, which have no rule. */
export function ruleOf({ day, repeats }: Session): ICAL.Recur | undefined {
  if (!day || repeats.kind === 'dates') return undefined;
  if (repeats.kind === 'monthly') return ICAL.Recur.fromData({ freq: 'MONTHLY', byday: [`${nths[repeats.nth]}${twoLetters(day)}`] });
  return ICAL.Recur.fromData({ freq: 'WEEKLY', interval: repeats.kind === 'fortnightly' ? 2 : 1, byday: [twoLetters(day)] });
}

/** TU */
const twoLetters = (day: Weekday) => day.slice(0, 2).toUpperCase();

/** The days that the rule, or the list, gives within a span: before any are left out. */
export function daysByRule(session: Session, span: Span): Day[] {
  const from = later(span.from, session.from);
  const to = session.until && session.until < span.to ? session.until : span.to;
  const rule = ruleOf(session);
  if (!rule) return session.repeats.kind === 'dates' ? inOrder(session.repeats.dates).filter((day) => from <= day && day <= to) : [];
  const days: Day[] = [];
  const coming = rule.iterator(ICAL.Time.fromDateString(startOf(session, from)));
  for (let next = coming.next(); next; next = coming.next()) {
    const day = next.toString();
    if (day > to) break;
    if (day >= from) days.push(day);
  }
  return days;
}

/** A day to count from: for every other week it is one on which it ran, brought near by fortnights. */
function startOf({ repeats, day }: Session, from: Day): Day {
  if (repeats.kind !== 'fortnightly' || !day) return from;
  return addDays(repeats.startingOn, 14 * Math.floor(daysBetween(repeats.startingOn, from) / 14));
}

const later = (one: Day, other: Day | undefined): Day => (other && other > one ? other : one);
const inOrder = (days: readonly Day[]): Day[] => [...new Set(days)].sort();
