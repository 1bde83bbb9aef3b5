import { useEffect, useMemo, useState } from 'react';
import { clockInLondon } from '../domain/day.ts';
import { searchUrl } from '../domain/urls.ts';
import { describeCard } from '../search/card-words.ts';
import { LoadFailed } from './LoadFailed.tsx';
import { ResultCard } from './ResultCard.tsx';
import { savedIds } from './saved.ts';
import { useSearchIndex } from './use-search-index.ts';

/** What was saved on this device, as cards. */
export function Saved() {
  const { state, tryAgain } = useSearchIndex();
  const now = useMemo(() => clockInLondon(new Date()), []);
  const [ids, setIds] = useState<readonly string[]>([]);
  useEffect(() => {
    const read = () => setIds(savedIds());
    read();
    document.addEventListener('saved-cleared', read);
    return () => document.removeEventListener('saved-cleared', read);
  }, []);
  if (state.kind === 'waiting') return null;
  if (state.kind === 'loading') return <p role="status">Getting what you saved…</p>;
  if (state.kind === 'failed')
    return (
      <LoadFailed heading="What you saved did not load" tryAgain={tryAgain}>
        It is still on this device, but the list of services did not come.
      </LoadFailed>
    );
  const { cards, calendar } = state.open.index;
  const saved = ids.flatMap((id) => cards.find((card) => card.id === id) ?? []);
  if (ids.length === 0)
    return (
      <p className="panel">
        Nothing is saved here yet. Press Save beside a service and it waits for you on this page. <a href={searchUrl()}>Search</a>
      </p>
    );
  return (
    <>
      <p>
        {saved.length} saved on this device.
        {saved.length < ids.length && ` ${ids.length - saved.length} more you saved have left the directory.`}
      </p>
      <ul className="cards">
        {saved.map((card) => (
          <li key={card.id}>
            <ResultCard id={card.id} name={card.name} words={describeCard(card, { now, calendar })} />
          </li>
        ))}
      </ul>
    </>
  );
}
