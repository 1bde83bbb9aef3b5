/** What is needed of Chromium's trace events: https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly dur?: number;
  readonly args?: { readonly name?: string };
}

export const traceCategories = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'];

/** The longest task of the page's main thread in a trace, in milliseconds. Of several processes it is the busiest one's. */
export function longestTask(trace: Buffer): number {
  const { traceEvents } = JSON.parse(trace.toString('utf8')) as { traceEvents: readonly TraceEvent[] };
  const threads = traceEvents
    .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
    .map(({ pid, tid }) =>
      traceEvents.flatMap((event) => (event.pid === pid && event.tid === tid && isTask(event) ? [(event.dur ?? 0) / 1000] : [])),
    );
  const sum = (list: readonly number[]) => list.reduce((all, one) => all + one, 0);
  const [busiest = []] = threads.sort((a, b) => sum(b) - sum(a));
  return busiest.reduce((longest, one) => Math.max(longest, one), 0);
}

const isTask = ({ name, ph }: TraceEvent) => ph === 'X' && /RunTask$/.test(name);
