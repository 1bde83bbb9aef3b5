import { useEffect, useState } from 'preact/hooks';
import { clockInLondon } from '../domain/day.ts';
import { searchUrl } from '../domain/urls.ts';
import { LoadFailed } from './LoadFailed.tsx';
import { ResultCard } from './ResultCard.tsx';
import { savedIds } from './saved.ts';
import type { ShownService } from './search-worker.ts';
import { type SearchSource, useEngine } from './use-engine.ts';

/** What was saved on this device, as cards. */
export function Saved({ source }: { readonly source: SearchSource }) {
  const { state, start, fail } = useEngine(source);
  const [ids, setIds] = useState<readonly string[]>();
  const [saved, setSaved] = useState<readonly ShownService[]>();
  useEffect(() => {
    const read = () => setIds(savedIds());
    read();
    document.addEventListener('saved-cleared', read);
    return () => document.removeEventListener('saved-cleared', read);
  }, []);
  useEffect(() => {
    if (ids && ids.length > 0) start();
  }, [ids, start]);
  useEffect(() => {
    if (state.kind === 'ready' && ids) state.engine.byId(ids, clockInLondon(new Date())).then(setSaved, fail);
  }, [state, ids, fail]);
  if (!ids) return null;
  if (ids.length === 0)
    return (
      <p className="panel">
        Nothing is saved here yet. Press Save beside a service and it waits for you on this page. <a href={searchUrl()}>Search</a>
      </p>
    );
  if (state.kind === 'failed')
    return (
      <LoadFailed heading="What you saved did not load" tryAgain={start}>
        It is still on this device, but the list of services did not come.
      </LoadFailed>
    );
  if (!saved) return <p role="status">Getting what you saved…</p>;
  return (
    <>
      <p>
        {saved.length} saved on this device.
        {saved.length < ids.length && ` ${ids.length - saved.length} more you saved have left the directory.`}
      </p>
      <ul className="cards">
        {saved.map(({ id, name, words }) => (
          <li key={id}>
            <ResultCard id={id} name={name} words={words} />
          </li>
        ))}
      </ul>
    </>
  );
}
