import { buildSite } from './build-site.ts';
import { freePort, serveSite } from './site-server.ts';

/** `npm start`: builds the site and serves it. */
async function main(): Promise<number | undefined> {
  // Asked before the build, so that nobody waits for a site that cannot be served.
  const port = await freePort(process.env.PORT, 4321);
  if (typeof port === 'string') return complain(port);
  const built = await buildSite({ strict: false });
  if (built.kind === 'failed') return complain(built.why);
  const base = process.env.BASE_PATH || '/';
  const server = await serveSite({ folder: built.folder, base, port });
  process.stdout.write(`Signpost is ready: http://localhost:${port}${base.replace(/\/?$/, '/')} (Ctrl-C stops it)\n`);
  const close = () => server.close(() => process.exit(0));
  process.once('SIGINT', () => {
    server.closeAllConnections();
    close();
  });
  process.once('SIGTERM', close);
  return undefined;
}

function complain(words: string): number {
  process.stderr.write(`${words}\n`);
  return 1;
}

process.exitCode = await main();
