import { useEffect, useState } from 'preact/hooks';
import { dayInLondon } from '../domain/day.ts';
import type { FrameWords, PackPhrase } from '../domain/schema/vocabulary.ts';
import { professionalsUrl } from '../domain/urls.ts';
import { hashOfEntry } from '../pack/record.ts';
import { LoadFailed } from './LoadFailed.tsx';
import { PackEditor } from './PackEditor.tsx';
import { PackSheet } from './PackSheet.tsx';
import { PackTools } from './PackTools.tsx';
import { type PackedThing, thingsInPack } from './packed-things.ts';
import { usePack } from './use-pack.ts';
import { useThings } from './use-things.ts';

export interface PackProps {
  readonly phrases: readonly PackPhrase[];
  readonly frames: readonly FrameWords[];
  /** Who keeps the directory: name and number. */
  readonly team: string;
  /** Names of places and services' owners that a note may have. */
  readonly places: readonly string[];
}

/** A pack: to hand over on paper, by text or by link; and to change. All of it comes from the address. */
export function PackPage({ phrases, frames, team, places }: PackProps) {
  const [found, change] = usePack();
  const [said, say] = useState('');
  const [today, setToday] = useState('');
  useEffect(() => setToday(dayInLondon(new Date())), []);
  const pack = found?.kind === 'pack' ? found.pack : undefined;
  const things = useThings(pack?.entries.map(hashOfEntry) ?? []);
  if (!found || !today) return null;
  if (found.kind === 'unreadable')
    return (
      <div className="panel">
        <h2>This pack cannot be opened</h2>
        <p>
          Its address may have been cut short, or was made in a way that this site no longer reads. Ask whoever sent it to send it again.
        </p>
      </div>
    );
  if (!pack || pack.entries.length === 0)
    return (
      <p className="panel">
        There is nothing in this pack yet. Press “Add to pack” on a service, a hub or a guide, or{' '}
        <a href={professionalsUrl()}>search as a professional</a>.
      </p>
    );
  if (things.kind === 'failed')
    return (
      <LoadFailed heading="What is in this pack did not load" tryAgain={things.tryAgain}>
        The pack itself is safe in the address of this page.
      </LoadFailed>
    );
  if (things.kind === 'loading') return <p role="status">Getting what is in this pack…</p>;
  const packed: readonly PackedThing[] = thingsInPack(pack, things.byHash, phrases, today);
  const frame = frames.find(({ id }) => id === pack.language);
  const atRisk = packed.some(({ record }) => record?.atRisk);
  return (
    <>
      <p className="heard" role="status">
        {said}
      </p>
      <PackTools {...{ pack, packed, frames, team, today, change, say }} />
      {atRisk && (
        <p className="panel no-print">
          <strong>Take care.</strong> Something here could put someone at risk if the wrong person sees it. Ask how they want to have it.
          Text messages say only a number.
        </p>
      )}
      <PackEditor {...{ pack, packed, phrases, places, change }} />
      <PackSheet {...{ pack, packed, frame, team, today }} />
    </>
  );
}
