import { helpNowUrl, needsUrl } from '../domain/urls.ts';
import { emptyQuery, type Query } from '../search/query.ts';
import { AskTeam } from './AskTeam.tsx';
import { type Asked, leaveOut } from './leave-out.ts';
import { isAsked } from './outcome.ts';
import type { Found } from './search-worker.ts';
import type { Team } from './team.ts';
import type { Change } from './use-query.ts';

interface Props {
  readonly answer: Found['answer'];
  readonly change: Change;
  readonly team: Team;
}

const says: Readonly<Record<Asked, string>> = {
  words: 'the words you typed',
  near: 'the distance',
  outside: 'the place',
  need: 'what it helps with',
  age: 'the age',
  locality: 'the place',
  cost: 'the cost',
  day: 'the day',
  time: 'the part of the day',
  route: 'how to get in',
  kind: 'the kind of help',
  delivery: 'where it happens',
  access: 'getting in and around',
  send: 'special needs and disabilities',
  language: 'the language',
};

/** Nothing matches: what to take away and what that gives back, and people to ask. Never a dead end. */
export function NoResults({ answer: { query, without, understood }, change, team }: Props) {
  const useful = without.filter(({ total }) => total > 0).sort((a, b) => b.total - a.total);
  return (
    <div className="panel none-found">
      {useful.length > 0 && (
        <>
          <p>You could leave something out:</p>
          <ul className="plain-list">
            {useful.map(({ facet, total }) => (
              <li key={facet}>
                <button type="button" className="button second" onClick={() => change((now) => leaveOut(now, facet, understood))}>
                  Leave out {says[facet]} ({total} {total === 1 ? 'result' : 'results'})
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {useful.length === 0 && isAsked(query) && (
        <p>
          <button type="button" className="button second" onClick={() => change((): Query => emptyQuery)}>
            Start again
          </button>
        </p>
      )}
      <p>
        People can help too. <AskTeam team={team} />
      </p>
      <p>
        <a href={needsUrl()}>Look through every need</a> · <a href={helpNowUrl()}>Urgent help now</a>
      </p>
    </div>
  );
}
