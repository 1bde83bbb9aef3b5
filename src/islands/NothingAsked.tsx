import { searchUrl } from '../domain/urls.ts';
import { queryToFragment } from '../search/fragment.ts';
import { emptyQuery } from '../search/query.ts';

interface Props {
  readonly examples: readonly string[];
  readonly showAll: () => void;
}

/** Before anything is asked: what people say, and a way to begin without words. */
export const NothingAsked = ({ examples, showAll }: Props) => (
  <div className="nothing-asked">
    <p id="examples-say" className="quiet">
      People say things like
    </p>
    <ul className="chips" aria-labelledby="examples-say">
      {examples.map((words) => (
        <li key={words}>
          <a className="chip" href={searchUrl(queryToFragment({ ...emptyQuery, words }))}>
            {words}
          </a>
        </li>
      ))}
    </ul>
    <button type="button" className="button second" onClick={showAll}>
      Show every service, with filters
    </button>
  </div>
);
