import { setTimeout as wait } from 'node:timers/promises';
import { limits } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import { isOnPublicWeb } from './public-web.ts';

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
  /** How often an address may send on to another. */
  sendsOn: 5,
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
    const response = await follow(new URL(url), AbortSignal.timeout(manners.timeout));
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
    if (error instanceof Refusal) throw error;
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

/** The answer to an address, or to the one that it sends on to: never to a file, nor to a machine inside the network. */
async function follow(asked: URL, signal: AbortSignal): Promise<Response> {
  let url = asked;
  for (let sent = 0; sent <= manners.sendsOn; sent++) {
    const response = await fetch(url, {
      signal,
      redirect: 'manual',
      headers: { accept: 'application/json, text/csv;q=0.9, */*;q=0.5', 'user-agent': 'Signpost import (a council directory)' },
    });
    const to = response.headers.get('location');
    if (to === null || response.status < 300 || response.status > 399) return response;
    await response.body?.cancel();
    url = await sentOn(to, url, asked);
  }
  throw new Refusal(
    asked.href,
    `an address that sends on to another, more than ${manners.sendsOn} times`,
    'Ask the publisher for the address of the feed.',
  );
}

async function sentOn(to: string, from: URL, asked: URL): Promise<URL> {
  const refuse = (found: string) =>
    new Refusal(asked.href, `that it sends on to ‘${to.slice(0, 200)}’, ${found}`, 'Ask the publisher for the address of the feed.');
  if (!URL.canParse(to, from.href)) throw refuse('that cannot be an address');
  const url = new URL(to, from);
  if (!/^https?:$/.test(url.protocol)) throw refuse('an address that is not http or https');
  if (url.host !== asked.host && !(await isOnPublicWeb(url))) throw refuse('a machine that is not on the public web');
  return url;
}
