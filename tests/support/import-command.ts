import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Place } from './importing.ts';

/** How the command ended, and what it left. */
export interface Ended {
  /** Undefined when it was killed. */
  readonly code: number | undefined;
  readonly told: string;
  readonly complained: string;
  /** The most memory that it held at once, all of the process. Not known of one that was killed. */
  readonly megabytes: number | undefined;
  /** What it left in the system's folder for files that nobody keeps. */
  readonly leftBehind: readonly string[];
}

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { import: string } };
/** `npm run import` without npm: the flags that it ships with are part of what is tried. */
const [, ...shipped] = scripts.import.split(' ');

/** Says at the end how much memory there was, where only the test listens. */
const listener =
  "data:text/javascript,import{writeSync}from'node:fs';process.on('exit',()=>writeSync(3,String(process.resourceUsage().maxRSS)))";

/** The import as an officer runs it, in a process of its own. `killWhen` is asked every few milliseconds, until it says yes. */
export async function importCommand(place: Place, source: string, killWhen?: () => boolean): Promise<Ended> {
  const tmp = join(place.folder, 'tmp');
  mkdirSync(tmp, { recursive: true });
  const child = spawn(
    process.execPath,
    ['--import', listener, ...shipped, source, '--into', place.content, '--report', join(place.folder, 'report')],
    {
      env: { ...process.env, TODAY: '2026-11-23', TMPDIR: tmp, NODE_COMPILE_CACHE: 'node_modules/.cache/import-command' },
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    },
  );
  const said = [1, 2, 3].map((pipe) => {
    const parts: Buffer[] = [];
    child.stdio[pipe]?.on('data', (part: Buffer) => parts.push(part));
    return () => Buffer.concat(parts).toString();
  });
  const watch = killWhen && setInterval(() => killWhen() && child.kill('SIGKILL'), 3);
  const code = await new Promise<number | undefined>((resolve) => child.on('close', (status) => resolve(status ?? undefined)));
  clearInterval(watch);
  const [told = '', complained = '', kilobytes = ''] = said.map((text) => text());
  return { code, told, complained, megabytes: kilobytes ? Number(kilobytes) / 1024 : undefined, leftBehind: readdirSync(tmp) };
}
