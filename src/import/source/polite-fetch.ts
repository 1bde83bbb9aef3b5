import { setTimeout as wait } from 'node:timers/promises';
import { limits } from '../limits.ts';
import { Refusal } from '../refusal.ts';

/** Manners towards other people's servers. */
export const manners = {
  /** Milliseconds until an answer is given up. */
  timeout: 30_000,
  /** Milliseconds between one answer and the next question. */
  pause: 100,
  /** How often a question is asked again, when the server is busy or the line drops. */
  again: 3,
  /** Milliseconds before it is asked again; twice as long each time. */
  before: 500,
} as const;

/** An answer, whole. */
export interface Answer {
  readonly bytes: Buffer;
  readonly type: string;
}

let last = 0;

/** Asks for one page, never two at a time. Tries again when the server is busy; refuses anything else than an answer. */
export async function fetchPolitely(url: string): Promise<Answer> {
  for (let tries = 1; ; tries++) {
    await wait(Math.max(0, last + manners.pause - Date.now()));
    const answer = await once(url);
    last = Date.now();
    if (answer.kind === 'answer') return answer;
    if (!answer.again || tries >= manners.again) throw new Refusal(url, answer.found, answer.fix);
    await wait(Math.min(answer.waitMs ?? manners.before * 2 ** (tries - 1), 60_000));
  }
}

type Once =
  | ({ readonly kind: 'answer' } & Answer)
  | { readonly kind: 'none'; readonly found: string; readonly fix: string; readonly again: boolean; readonly waitMs?: number };

async function once(url: string): Promise<Once> {
  try {
    const response = await fetch(url, {
      signal: AbortSignal.timeout(manners.timeout),
      headers: { accept: 'application/json, text/csv;q=0.9, */*;q=0.5', 'user-agent': 'Signpost import (a council directory)' },
    });
    if (!response.ok) {
      await response.body?.cancel();
      const busy = response.status === 429 || response.status >= 500;
      const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
      return {
        kind: 'none',
        found: `the answer ${response.status}`,
        fix: busy ? 'The server is busy: run the import again later, and it goes on where it stopped.' : 'Check the address.',
        again: busy,
        ...(Number.isFinite(seconds) ? { waitMs: seconds * 1000 } : {}),
      };
    }
    const parts: Uint8Array[] = [];
    let size = 0;
    for await (const part of response.body ?? []) {
      size += part.length;
      if (size > limits.pageBytes)
        return {
          kind: 'none',
          found: `more than ${limits.pageBytes / 1024 / 1024} MB on one page`,
          fix: 'Download it, and import the file.',
          again: false,
        };
      parts.push(part);
    }
    return { kind: 'answer', bytes: Buffer.concat(parts), type: response.headers.get('content-type') ?? '' };
  } catch (error) {
    const { name } = error as Error;
    const found = name === 'TimeoutError' ? `no answer in ${manners.timeout / 1000} seconds` : 'no answer';
    return {
      kind: 'none',
      found,
      fix: 'Check the address and the line, and run the import again: it goes on where it stopped.',
      again: true,
    };
  }
}
