/**
 * Everything a fresh clone needs before any other command: the packages of the lock file and, with --browser,
 * a Chromium to test in. No dependency of its own, and plain enough for Node 20. Messages go to the error stream,
 * so that `npm run -s find` prints only its answer.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from './find-chromium.mjs';

const stampFile = join('node_modules', '.signpost-setup');

const say = (words) => process.stderr.write(`${words}\n`);

function stop(words) {
  say(words);
  process.exit(1);
}

function checkNode() {
  const [major = 0] = process.versions.node.split('.').map(Number);
  if (major < 20)
    stop(`Signpost needs Node 20 or newer; this is Node ${process.versions.node}. Install a newer one from nodejs.org and try again.`);
}

/** The packages fit when the last install that finished was for this very lock file. */
function packagesFit() {
  if (!existsSync('package-lock.json'))
    stop('There is no package-lock.json here. Run this from the folder that holds package.json, in a whole copy of the project.');
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === lockDigest();
}

const lockDigest = () => createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');

async function installPackages() {
  say('Installing the packages of the lock file: about a minute, the first time only.');
  rmSync(stampFile, { force: true });
  const { code, output, error } = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (error) stop('npm was not found. It comes with Node: install Node from nodejs.org and try again.');
  if (code !== 0) stop(whyInstallFailed(output));
  mkdirSync('node_modules', { recursive: true });
  // Written last: an install that was cut short leaves no stamp, so the next run starts it again.
  writeFileSync(stampFile, lockDigest());
}

function whyInstallFailed(output) {
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET|network/i.test(output)) {
    return 'The packages could not be fetched: there is no way to the npm registry from here. Check the network, then try again.';
  }
  if (/ENOSPC/.test(output)) return 'The disk is full. Make room (about 700 MB), then try again.';
  if (/EACCES|EPERM/.test(output)) return 'This folder cannot be written to. Move the project to a folder of your own, then try again.';
  const [reason = 'npm gave no reason'] = output.split('\n').filter((line) => line.trim() && !/complete log/i.test(line));
  return `The packages could not be installed. npm said: ${reason.trim()}`;
}

/** Runs a program to its end. Ctrl-C stops the program too, and says so in one line. */
function run(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (words) => (output += words));
    const interrupt = () => {
      child.kill('SIGTERM');
      say('Stopped. Nothing is half done: the next run starts the set-up again.');
      process.exit(130);
    };
    process.once('SIGINT', interrupt);
    process.once('SIGTERM', interrupt);
    child.on('error', (error) => resolve({ code: 1, output, error }));
    child.on('close', (code) => {
      process.removeListener('SIGINT', interrupt);
      process.removeListener('SIGTERM', interrupt);
      resolve({ code, output });
    });
  });
}

/** The scripts themselves are TypeScript, which needs a Node that can read it: the bundled one, or the person's own. */
function checkScriptNode() {
  const { stdout } = spawnSync('node', ['-v'], {
    encoding: 'utf8',
    env: { ...process.env, PATH: `${join(process.cwd(), 'node_modules/.bin')}:${process.env.PATH}` },
  });
  const [major = 0, minor = 0] = (stdout ?? '').replace('v', '').split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return;
  stop(
    `On this kind of computer Signpost needs Node 24 of your own; this is Node ${process.versions.node}. Install Node 24 from nodejs.org and try again.`,
  );
}

async function provideChromium() {
  if (findChromium()) return;
  say('No Chromium found: fetching one for the browser tests.');
  await run('npx', ['playwright', 'install', 'chromium']);
  if (findChromium()) return;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say("Installing Debian's Chromium.");
    await run('apt-get', ['update', '-q']);
    await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium']);
  }
  if (findChromium()) return;
  stop(
    'The browser tests need Chromium and none could be fetched. Install Chromium or Chrome, or set CHROMIUM_PATH to one, then try again.',
  );
}

checkNode();
if (!packagesFit()) await installPackages();
if (!process.argv.includes('--no-node-check')) checkScriptNode();
if (process.argv.includes('--browser')) await provideChromium();
