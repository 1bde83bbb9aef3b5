import { useEffect, useState } from 'preact/hooks';
import { dayInLondon } from '../domain/day.ts';
import { professionalsUrl, serviceUrl } from '../domain/urls.ts';
import { compareRows } from '../pack/compare-rows.ts';
import { hashOfEntry } from '../pack/record.ts';
import { comparedIn } from './compared.ts';
import { LoadFailed } from './LoadFailed.tsx';
import { useThings } from './use-things.ts';

/** Up to four services side by side, named by the fragment of the address. */
export function Compare() {
  const [refs, setRefs] = useState<readonly string[]>();
  useEffect(() => {
    const read = () => setRefs(comparedIn(window.location.hash));
    read();
    window.addEventListener('hashchange', read);
    return () => window.removeEventListener('hashchange', read);
  }, []);
  const things = useThings((refs ?? []).map((ref) => hashOfEntry({ kind: 'service', ref })));
  if (!refs) return null;
  if (things.kind === 'failed')
    return (
      <LoadFailed heading="The services did not load" tryAgain={things.tryAgain}>
        Which ones to compare is safe in the address of this page.
      </LoadFailed>
    );
  if (things.kind === 'loading') return <p role="status">Getting the services…</p>;
  const records = [...things.byHash.values()].filter((record) => record !== undefined);
  if (records.length < 2)
    return (
      <p className="panel">
        There are not two services here to compare. Put services in a pack, open it and press Compare.{' '}
        <a href={professionalsUrl()}>Search as a professional</a>
      </p>
    );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls sideways must be reached by keyboard (WCAG 2.1.1).
    <section className="compare" aria-label="Services side by side" tabIndex={0}>
      <table>
        <caption className="small">Rows marked ≠ differ. “Not recorded” is not a no.</caption>
        <thead>
          <tr>
            <th scope="col">Fact</th>
            {records.map(({ id, name }) => (
              <th scope="col" key={id}>
                <a href={serviceUrl(id)}>{name}</a>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {compareRows(records, dayInLondon(new Date())).map(({ label, cells, differs }) => (
            <tr key={label} className={differs ? 'differs' : undefined}>
              <th scope="row">
                {label}
                {differs && (
                  <span aria-hidden="true" className="differs-mark">
                    {' '}
                    ≠
                  </span>
                )}
              </th>
              {cells.map((cell, at) => (
                <td key={records[at]?.id}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
