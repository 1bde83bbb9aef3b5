import { parseArgs } from 'node:util';
import { buildSite } from './build-site.ts';

/** `npm run build`: the site into OUT_DIR. With --strict, any error in the content fails the build. */
async function main(): Promise<number> {
  const strict = readStrict();
  if (strict === undefined) return complain('The only option is --strict, which fails when the content has an error.');
  const built = await buildSite({ strict });
  if (built.kind === 'failed') return complain(built.why);
  process.stdout.write(`Built into ${built.folder}.\n`);
  return 0;
}

function readStrict(): boolean | undefined {
  try {
    return parseArgs({ options: { strict: { type: 'boolean', default: false } } }).values.strict;
  } catch {
    return undefined;
  }
}

function complain(words: string): number {
  process.stderr.write(`${words}\n`);
  return 1;
}

process.exitCode = await main();
