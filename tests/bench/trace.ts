/** What is needed of Chromium's trace events: https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds since something of the browser's own. */
  readonly ts: number;
  /** Microseconds from start to end. */
  readonly dur?: number;
  /** Microseconds in which a processor worked at it: what other programs took is not in it. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** A task of a thread, in milliseconds. */
interface Task {
  readonly start: number;
  readonly worked: number;
}

/** What a page and its worker did while they were traced. */
export interface Trace {
  /** Of the page's main thread. */
  readonly longestTaskMs: number;
  /** How long each worked between two moments, in milliseconds since 1970. */
  readonly pageMs: Worked;
  readonly workerMs: Worked;
}

type Worked = (from: number, to: number) => number;

/** Only tasks by their lengths: more would slow the page down. The other is for the mark that tells one clock from the other. */
export const traceCategories = ['toplevel', 'blink.user_timing'];

/** A mark that the page sets, and when it did, in milliseconds since 1970. */
export interface ClockMark {
  readonly name: string;
  readonly at: number;
}

export function readTrace(trace: Buffer, mark: ClockMark): Trace {
  const { traceEvents } = JSON.parse(trace.toString('utf8')) as { traceEvents: readonly TraceEvent[] };
  const marked = traceEvents.find(({ name }) => name === mark.name);
  if (!marked) throw new Error('The trace does not have the mark that was set.');
  const since1970 = (ts: number) => mark.at + (ts - marked.ts) / 1000;
  const tasksOf = (thread: string) =>
    traceEvents
      .filter(({ name, args, pid }) => name === 'thread_name' && args?.name?.startsWith(thread) && pid === marked.pid)
      .flatMap(({ tid }) =>
        traceEvents.filter((event) => event.pid === marked.pid && event.tid === tid && event.name.endsWith('::RunTask')),
      )
      .map(({ ts, dur = 0, tdur = dur }): Task => ({ start: since1970(ts), worked: tdur / 1000 }));
  const [page, worker] = [tasksOf('CrRendererMain'), tasksOf('DedicatedWorker')];
  if (page.length === 0 || worker.length === 0) throw new Error('The trace has no tasks: this Chromium may call them something else.');
  return {
    longestTaskMs: page.reduce((longest, { worked }) => Math.max(longest, worked), 0),
    pageMs: workedIn(page),
    workerMs: workedIn(worker),
  };
}

const workedIn =
  (tasks: readonly Task[]): Worked =>
  (from, to) =>
    tasks.reduce((sum, { start, worked }) => (start >= from && start <= to ? sum + worked : sum), 0);
