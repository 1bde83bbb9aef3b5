import { sayDay } from '../domain/day.ts';
import type { FrameWords } from '../domain/schema/vocabulary.ts';
import { sayPackAge } from '../pack/health.ts';
import type { Pack } from '../pack/pack.ts';
import { PackThing } from './PackThing.tsx';
import { addressOfPack, type PackedThing } from './packed-things.ts';
import { QrCode } from './QrCode.tsx';

interface Props {
  readonly pack: Pack;
  readonly packed: readonly PackedThing[];
  readonly frame: FrameWords | undefined;
  readonly team: string;
  readonly today: string;
}

/** What the family has in their hand. The page shows it as the paper does. */
export function PackSheet({ pack, packed, frame, team, today }: Props) {
  const age = sayPackAge(pack.made, today);
  return (
    <section className="pack-sheet" aria-labelledby="pack-sheet">
      <div className="pack-head">
        <div>
          <h2 id="pack-sheet">Places that can help</h2>
          <p>
            Put together on {sayDay(pack.made)}.{age && ` ${age}`} {team}
          </p>
          {pack.note && <p className="pack-note">{pack.note}</p>}
        </div>
        <figure>
          <QrCode address={addressOfPack(pack)} opens="this pack, with what has changed" />
          <figcaption className="small">Scan to open this pack</figcaption>
        </figure>
      </div>
      {frame && !frame.nativeCheck && (
        <p className="small quiet pack-unchecked">
          The {frame.language} words here have not been checked yet by someone who grew up with {frame.language}.
        </p>
      )}
      <ol className="pack-things">
        {packed.map((thing) => (
          <li key={`${thing.entry.kind}.${thing.entry.ref}`}>
            <PackThing thing={thing} frame={frame} today={today} />
          </li>
        ))}
      </ol>
    </section>
  );
}
