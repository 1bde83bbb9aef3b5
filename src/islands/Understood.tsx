import { X } from 'lucide-preact';
import { facetNames, type Query, toggleValue } from '../search/query.ts';
import type { Found } from './search-worker.ts';

interface Props {
  readonly answer: Found['answer'];
  /** As it is now: the answer may be a moment behind it. */
  readonly query: Query;
  readonly ask: (query: Query) => void;
}

/** What was understood from the words and what was chosen, each to be taken away with one press. */
export function Understood({ answer: { understood, facets }, query, ask }: Props) {
  const chosen = facetNames.flatMap((facet) =>
    facets[facet].filter(({ value }) => query[facet].includes(value)).map(({ value, label }) => ({ facet, value, label })),
  );
  if (understood.length + chosen.length === 0) return null;
  return (
    <div className="understood">
      <p id="understood-says" className="small quiet">
        Looking for
      </p>
      <ul className="chips" aria-labelledby="understood-says">
        {understood.map(({ id, says }) => (
          <li key={id}>
            <Chip says={says} take={() => ask({ ...query, dismissed: [...query.dismissed, id] })} />
          </li>
        ))}
        {chosen.map(({ facet, value, label }) => (
          <li key={`${facet}:${value}`}>
            <Chip says={label} take={() => ask(toggleValue(query, facet, value))} />
          </li>
        ))}
      </ul>
    </div>
  );
}

const Chip = ({ says, take }: { readonly says: string; readonly take: () => void }) => (
  <button type="button" className="chip chosen" onClick={take}>
    <span className="heard">Take away: </span>
    {says}
    <X className="icon" />
  </button>
);
