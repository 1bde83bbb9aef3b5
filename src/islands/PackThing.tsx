import type { FrameWords } from '../domain/schema/vocabulary.ts';
import { isStale } from '../pack/health.ts';
import { factsOf, sayChecked, whyFacts } from '../pack/say-record.ts';
import { frameWord } from '../pack/speak.ts';
import { Fared } from './Fared.tsx';
import { addressOf, type PackedThing } from './packed-things.ts';
import { QrCode } from './QrCode.tsx';

interface Props {
  readonly thing: PackedThing;
  readonly frame: FrameWords | undefined;
  readonly today: string;
}

/** One thing in a pack: what it is, why it is here, what to do next, the facts, and how it has fared since. */
export function PackThing({ thing, frame, today }: Props) {
  const { record, name, reason, next } = thing;
  const own = frame && { lang: frame.id, dir: frame.direction };
  const address = record && addressOf(record);
  const rows = record ? [...whyFacts(reason, next), ...factsOf(record)] : [];
  return (
    <article className="pack-thing">
      <h3>{address ? <a href={address}>{name}</a> : name}</h3>
      <Fared thing={thing} />
      {record && record.status.kind !== 'closed' && address && (
        <>
          <div className="pack-facts">
            <div>
              <p>{record.summary}</p>
              <dl>
                {rows.map(({ fact, label, says }) => {
                  const word = frameWord(fact, frame);
                  return (
                    <div key={fact} className={`pack-${fact}`}>
                      <dt>
                        {label}
                        {word && (
                          <span className="frame-word" {...own}>
                            {word}
                          </span>
                        )}
                      </dt>
                      <dd>{says}</dd>
                    </div>
                  );
                })}
              </dl>
            </div>
            <figure>
              <QrCode address={address} opens={`the page of ${name}`} />
              <figcaption className="small">{frame ? <span {...own}>{frame.words.scan}</span> : 'Scan for the page'}</figcaption>
            </figure>
          </div>
          {frame && record.kind === 'service' && record.interpreters !== 'no' && (
            <p className="frame-ask">
              <span {...own}>{frame.words.interpreter}</span> “{frame.language} interpreter, please.”
              {record.interpreters === 'unknown' && <span className="small"> We do not know if they have one: ask.</span>}
            </p>
          )}
          <p className={isStale(record, today) ? 'checked stale' : 'checked'}>{sayChecked(record, today)}.</p>
        </>
      )}
    </article>
  );
}
