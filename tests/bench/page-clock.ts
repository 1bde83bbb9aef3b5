/**
 * How a result is timed. A question begins with the press of a key, or of a tick box: the time stamp of its event, which the browser
 * sets when the press comes in, before the page has time for it. The page asks its worker; the answer is a message, on which the page
 * writes the first result within the same task, the second after the frame that shows it, and the others when typing rests. A result is
 * painted when the first frame is done that has it: a message that is sent from inside requestAnimationFrame is received right after the
 * frame. Answers that a later question overtook are never shown, and are not counted. Event Timing does not see this, for it ends with
 * the frame after the key, when the worker has not yet answered; nor does Element Timing, for it tells only the first time that an
 * element is painted.
 */
export interface Painted {
  readonly words: string;
  /** Milliseconds since 1970, as all times here: the page and its worker count from different moments. */
  readonly began: number;
  readonly asked: number;
  readonly answered: number;
  /** The first result. */
  readonly painted: number;
  /** The second as well, and so all that a screen has room for. Undefined when a later question came first. */
  both?: number;
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
  /** A call of the worker, or its answer, as Comlink sends them. */
  interface Message {
    readonly id: string;
    readonly path?: readonly string[];
    readonly argumentList?: readonly { readonly value: { readonly words: string } }[];
    readonly value?: { readonly results: readonly unknown[] };
  }
  const clock: PageClock = { painted: [], focused: 0, longTasks: [] };
  window.pageClock = clock;
  const now = () => performance.timeOrigin + performance.now();
  const timeOf = ({ timeStamp }: Event) => performance.timeOrigin + timeStamp;

  const typed = new Map<string, number>();
  let lastKey = 0;
  let lastTick = 0;
  const listen = (kind: string, hear: (event: Event) => void) => addEventListener(kind, hear, true);
  listen('keydown', (event) => {
    lastKey = timeOf(event);
  });
  listen('pointerup', (event) => {
    lastTick = timeOf(event);
  });
  listen('input', ({ target }) => typed.set((target as HTMLInputElement).value, lastKey));
  listen('focusin', (event) => {
    if ((event.target as HTMLElement).id === 'ask') clock.focused ||= timeOf(event);
  });
  const observer = new PerformanceObserver((list) => clock.longTasks.push(...list.getEntries().map(({ duration }) => duration)));
  observer.observe({ type: 'longtask', buffered: true });

  const frameDone = new MessageChannel();
  frameDone.port1.onmessage = ({ data }: MessageEvent<{ answer: Shown; question: typeof latest }>) => {
    const { answer, question } = data;
    const known = clock.painted.at(-1);
    if (answer.wanted === 2 && known) known.both = now();
    if (answer.wanted === 2) return;
    clock.painted.push({ ...question, painted: now() });
    whenShown({ ...answer, wanted: 2 });
  };
  interface Shown {
    readonly id: string;
    readonly results: number;
    readonly wanted: 1 | 2;
  }
  const whenShown = (answer: Shown) =>
    requestAnimationFrame(() => {
      if (answer.id !== latest.id) return;
      const shown = document.querySelectorAll('.cards > li').length;
      if (shown < Math.min(answer.wanted, answer.results)) whenShown(answer);
      else frameDone.port2.postMessage({ answer, question: latest });
    });

  let lastAsked = '';
  let latest = { id: '', words: '', began: 0, asked: 0, answered: 0 };
  window.Worker = class extends Worker {
    constructor(address: string | URL, options?: WorkerOptions) {
      super(address, options);
      this.addEventListener('message', ({ data }: MessageEvent<Message>) => {
        if (data.id !== latest.id) return;
        latest.answered = now();
        whenShown({ id: data.id, results: data.value?.results.length ?? 0, wanted: 1 });
      });
    }
    override postMessage(message: Message, options?: StructuredSerializeOptions | Transferable[]): void {
      const query = message.argumentList?.[0]?.value;
      const asks = JSON.stringify(query);
      // The page asks again, for the other results, when typing rests: nobody pressed a key for that.
      if (message.path?.[0] === 'ask' && query && asks !== lastAsked) {
        const { words } = query;
        lastAsked = asks;
        latest = { id: message.id, words, began: Math.max(typed.get(words) ?? 0, lastTick), asked: now(), answered: 0 };
      }
      super.postMessage(message, options as Transferable[]);
    }
  };
}
