import { useEffect, useState } from 'preact/hooks';
import { dayInLondon } from '../domain/day.ts';
import { serviceUrl } from '../domain/urls.ts';
import { hashOfThing, type PackRecord } from '../pack/record.ts';
import { sayDistance } from '../search/card-words.ts';
import { LensFacts } from './LensFacts.tsx';
import { memo } from './memo.ts';
import { PackToggle } from './PackToggle.tsx';
import { recordOf } from './pack-files.ts';
import type { CardProps } from './ResultCard.tsx';

/** A service among a professional's results: dense, with the way in, who it takes, the wait and the next step up or down. */
export const ProfessionalCard = memo(({ id, name, words, because, distanceKm }: CardProps) => {
  const record = useRecord(id);
  return (
    <article className={`card professional-card ${words.status}`} id={`result-${id}`}>
      <h3>
        <a href={serviceUrl(id)}>{name}</a>
      </h3>
      {words.statusNote && <p className="status-note">{words.statusNote}</p>}
      <p className="summary">{words.summary}</p>
      {because && <p className="because">{because}</p>}
      <p className="small at-a-glance">
        {[words.ages, words.when, words.where, ...(distanceKm === undefined ? [] : [sayDistance(distanceKm)]), words.cost]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {record === 'failed' && <p className="small stale">The referral facts did not load. The service’s own page has them.</p>}
      {record !== 'failed' && <LensFacts record={record} waysIn={words.waysIn} today={dayInLondon(new Date())} />}
      <div className="card-foot">
        <p className={words.stale ? 'checked stale' : 'checked'}>{words.checked}</p>
        <PackToggle id={id} name={name} />
      </div>
    </article>
  );
});

function useRecord(id: string): PackRecord | undefined | 'failed' {
  const [record, setRecord] = useState<PackRecord | 'failed'>();
  useEffect(() => {
    let gone = false;
    recordOf(hashOfThing('service', id)).then(
      (found) => gone || setRecord(found),
      () => gone || setRecord('failed'),
    );
    return () => {
      gone = true;
    };
  }, [id]);
  return record;
}
