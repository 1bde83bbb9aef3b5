/**
 * How a result is timed. A question begins with the press of a key, or of a tick box: the time stamp of its event, which the browser sets when the press
 * comes in, before the page has time for it. The page sends the question to its worker; the answer comes as a message, on which the page
 * writes the results within the same task. They are painted when the frame after that task is done: a message that is sent from
 * inside requestAnimationFrame is received right after the frame. Answers that a later question overtook are never shown, and
 * are not counted. Event Timing does not see this, for it ends with the frame after the key, when the worker has not yet
 * answered; Element Timing does not either, for it tells only the first time that an element is painted.
 */
export interface Painted {
  readonly words: string;
  /** Milliseconds since 1970, as all times here: the page and its worker count from different moments. */
  readonly began: number;
  readonly asked: number;
  readonly painted: number;
  /** The message that asked, for the worker's part of it. */
  readonly id: string;
}

/** What a page keeps while it is timed. */
export interface PageClock {
  readonly painted: Painted[];
  /** When the box had the focus first. */
  focused: number;
  /** Milliseconds of each task over 50 ms. */
  readonly longTasks: number[];
}

declare global {
  interface Window {
    pageClock: PageClock;
  }
}

/** Runs in a page, before its own code: everything it uses is in it. */
export function startPageClock(): void {
  interface Message {
    readonly id?: string;
    readonly path?: readonly string[];
    readonly argumentList?: readonly { readonly value: { readonly words: string } }[];
  }
  const clock: PageClock = { painted: [], focused: 0, longTasks: [] };
  window.pageClock = clock;
  const now = () => performance.timeOrigin + performance.now();
  const timeOf = ({ timeStamp }: Event) => performance.timeOrigin + timeStamp;
  const typed = new Map<string, number>();
  let lastKey = 0;
  let lastTick = 0;
  addEventListener('keydown', (event) => (lastKey = timeOf(event)), true);
  addEventListener('pointerup', (event) => (lastTick = timeOf(event)), true);
  addEventListener('input', ({ target }) => typed.set((target as HTMLInputElement).value, lastKey), true);
  addEventListener(
    'focusin',
    (event) => {
      if ((event.target as HTMLElement).id === 'ask') clock.focused ||= timeOf(event);
    },
    true,
  );
  new PerformanceObserver((list) => clock.longTasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
    type: 'longtask',
    buffered: true,
  });

  let latest: Omit<Painted, 'painted'> | undefined;
  const frameDone = new MessageChannel();
  frameDone.port1.onmessage = ({ data }) => {
    clock.painted.push({ ...data, painted: now() });
  };
  window.Worker = class extends Worker {
    constructor(address: string | URL, options?: WorkerOptions) {
      super(address, options);
      this.addEventListener('message', ({ data }: MessageEvent<Message>) => {
        const answered = latest;
        if (answered && data.id === answered.id) requestAnimationFrame(() => frameDone.port2.postMessage(answered));
      });
    }
    override postMessage(message: Message, options?: StructuredSerializeOptions | Transferable[]): void {
      const words = message.argumentList?.[0]?.value.words;
      if (message.path?.[0] === 'ask' && message.id && words !== undefined)
        latest = { words, began: Math.max(typed.get(words) ?? 0, lastTick), asked: now(), id: message.id };
      super.postMessage(message, options as Transferable[]);
    }
  };
}
