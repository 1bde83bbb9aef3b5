import { freePort, serveSite } from './site-server.ts';

/** Serves a site that is already built: for the browser tests. */
const port = await freePort(process.env.PORT, 4321);
if (typeof port === 'string') {
  process.stderr.write(`${port}\n`);
  process.exit(1);
}
await serveSite({ folder: process.env.OUT_DIR || 'dist', base: process.env.BASE_PATH || '/', port });
process.stdout.write(`Serving http://localhost:${port}/\n`);
