import { weekdayOf } from '../day.ts';
import type { Draft } from '../draft.ts';
import { type Problem, problemIn, quote } from '../problem.ts';
import type { Hub } from '../schema/hub.ts';
import type { Opening } from '../schema/opening.ts';
import type { Service } from '../schema/service.ts';
import type { Session } from '../schema/session.ts';

/** Sessions and opening hours that cannot be: a service that says them is left out, for a wrong time is worse than none. */
export function impossibleTimes(draft: Draft<Service> | Draft<Hub>): Problem[] {
  const sessions = 'sessions' in draft.fields ? draft.fields.sessions : [];
  return [
    ...sessions.flatMap((session, index) => sessionProblems(draft, session, index)),
    ...(draft.fields.opening ? openingProblems(draft, draft.fields.opening) : []),
  ];
}

function sessionProblems(draft: Draft<unknown>, session: Session, index: number): Problem[] {
  const path = ['sessions', index];
  const problems: Problem[] = [];
  if (session.end <= session.start) {
    problems.push(
      problemIn(draft, [...path, 'end'], {
        rule: 'session-ends-before-it-starts',
        found: `${session.start} to ${session.end}`,
        fix: 'give an end later than the start, on the 24-hour clock or with am and pm',
      }),
    );
  }
  if (!session.day && session.repeats.kind !== 'dates') {
    problems.push(
      problemIn(draft, [...path, 'day'], { rule: 'session-without-day', found: 'nothing', fix: 'give the day of the week, like Tuesday' }),
    );
  }
  if (session.from && session.until && session.until < session.from) {
    problems.push(
      problemIn(draft, [...path, 'until'], {
        rule: 'session-until-before-from',
        found: `${session.from} until ${session.until}`,
        fix: 'give a last day that is after the first',
      }),
    );
  }
  if (session.day) problems.push(...wrongWeekday(draft, session, path));
  return problems;
}

/** A date left out of a Tuesday series must be a Tuesday, or it leaves nothing out. */
function wrongWeekday(draft: Draft<unknown>, session: Session, path: (string | number)[]): Problem[] {
  const told = (day: string) => ({
    rule: 'date-on-another-weekday',
    severity: 'warning' as const,
    effect: 'shown as it is' as const,
    found: `${quote(day)}, a ${weekdayOf(day)}`,
    fix: `check the date: this session is on a ${session.day}`,
  });
  const problems = session.except.flatMap((day, index) =>
    weekdayOf(day) === session.day ? [] : [problemIn(draft, [...path, 'except', index], told(day))],
  );
  if (session.repeats.kind === 'fortnightly' && weekdayOf(session.repeats.startingOn) !== session.day) {
    problems.push(problemIn(draft, [...path, 'repeats', 'startingOn'], told(session.repeats.startingOn)));
  }
  return problems;
}

function openingProblems(draft: Draft<unknown>, opening: Opening): Problem[] {
  const told = { rule: 'closes-before-it-opens', fix: 'give a closing time later than the opening time' };
  const usual = opening.hours.flatMap((hours, index) =>
    hours.closes > hours.opens
      ? []
      : [problemIn(draft, ['opening', 'hours', index, 'closes'], { ...told, found: `${hours.opens} to ${hours.closes}` })],
  );
  const exceptions = opening.exceptions.flatMap((exception, index) => {
    const path = ['opening', 'exceptions', index];
    if (exception.to && exception.to < exception.from) {
      const found = `${exception.from} to ${exception.to}`;
      return [problemIn(draft, [...path, 'to'], { rule: 'dates-backwards', found, fix: 'give a last day that is after the first' })];
    }
    if (Boolean(exception.opens) !== Boolean(exception.closes)) {
      const fix = 'give both opens and closes, or neither for closed';
      return [problemIn(draft, path, { rule: 'half-an-opening', found: 'only one of opens and closes', fix })];
    }
    if (exception.opens && exception.closes && exception.closes <= exception.opens) {
      return [problemIn(draft, [...path, 'closes'], { ...told, found: `${exception.opens} to ${exception.closes}` })];
    }
    return [];
  });
  return [...usual, ...exceptions];
}
