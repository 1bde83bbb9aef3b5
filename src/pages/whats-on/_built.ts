import { createHash } from 'node:crypto';
import { directory } from '../../data/directory.ts';
import { today } from '../../data/read.ts';
import { whatsOnFrom } from '../../schedule/whats-on.ts';

/** All that is on as one file, with a digest in its name so that a browser may keep it. */
export function builtWhatsOn(): { readonly path: string; readonly json: string } {
  const json = JSON.stringify(whatsOnFrom(directory(), today()));
  return { path: `whats-on/all-${createHash('sha256').update(json).digest('hex').slice(0, 10)}.json`, json };
}
