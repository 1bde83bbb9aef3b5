import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { SiteOnHost } from '../../src/hosting/site-on-host.ts';
import { feedFiles, feedLists } from '../../src/oruk/files.ts';
import { publication } from '../../src/oruk/publication.ts';
import { readArea } from './area.ts';

/** The made-up area under a path of its own, as a host has to know it. */
export const areaOnHost: SiteOnHost = { base: '/compass/', demonstration: true, lists: feedLists };

/** A folder as a web server would have it: the feed's files, a page, a file of data, and the page for what is not there. */
export function feedFolder(): string {
  const root = mkdtempSync(join(tmpdir(), 'signpost-host-'));
  const write = (path: string, text: string) => {
    const file = join(root, 'compass', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  for (const [path, says] of feedFiles(publication(readArea(), 'https://help.example.org/compass/')))
    write(`data/oruk/${path}`, JSON.stringify(says));
  write('index.html', '<h1>Home</h1>');
  write('help-now/index.html', '<h1>Help now</h1>');
  write('404.html', '<h1>Not here</h1>');
  write('data/index.html', '<h1>Data</h1>');
  write('data/csv/services.csv', 'id\r\n');
  write('embed/localities/coast/index.html', '<h1>Help in Coast</h1>');
  write('data/partners/localities/coast.ics', 'BEGIN:VCALENDAR\r\n');
  return root;
}
