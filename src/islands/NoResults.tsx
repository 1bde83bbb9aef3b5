import { helpNowUrl, hubsUrl, needsUrl } from '../domain/urls.ts';
import type { Answer } from '../search/find.ts';
import { emptyQuery, type FacetName, type Query } from '../search/query.ts';
import type { Found } from './search-worker.ts';
import type { Team } from './team.ts';

interface Props {
  readonly answer: Found['answer'];
  /** As it is now: the answer may be a moment behind it. */
  readonly query: Query;
  readonly ask: (query: Query) => void;
  readonly team: Team;
}

const says: Readonly<Record<Answer['without'][number]['facet'], string>> = {
  words: 'the words you typed',
  near: 'the distance',
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
export function NoResults({ answer: { without, understood }, query, ask, team }: Props) {
  const useful = without.filter(({ total }) => total > 0).sort((a, b) => b.total - a.total);
  return (
    <div className="panel none-found">
      {useful.length > 0 && (
        <>
          <p>You could leave something out:</p>
          <ul className="plain-list">
            {useful.map(({ facet, total }) => (
              <li key={facet}>
                <button type="button" className="button second" onClick={() => ask(leaveOut(query, facet, understood))}>
                  Leave out {says[facet]} ({total} {total === 1 ? 'result' : 'results'})
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {useful.length === 0 && (query.words || without.length > 0) && (
        <p>
          <button type="button" className="button second" onClick={() => ask(emptyQuery)}>
            Start again
          </button>
        </p>
      )}
      <p>
        People can help too. Ring {team.name}
        {team.phone && (
          <>
            {' '}
            on <a href={`tel:${team.phone.replace(/ /g, '')}`}>{team.phone}</a>
          </>
        )}
        {team.hours && ` (${team.hours})`}, or ask at <a href={hubsUrl()}>any {team.hub}</a>.
      </p>
      <p>
        <a href={needsUrl()}>Look through every need</a> · <a href={helpNowUrl()}>Urgent help now</a>
      </p>
    </div>
  );
}

/** The query without one thing: what was chosen, or what was understood from the words. */
function leaveOut(query: Query, facet: Answer['without'][number]['facet'], understood: Answer['understood']): Query {
  if (facet === 'words') return { ...query, words: '', dismissed: [] };
  if (facet === 'near') {
    const { withinKm: _farther, ...rest } = query;
    return rest;
  }
  if (query[facet].length > 0) return { ...query, [facet]: [] };
  const kinds: Partial<Record<FacetName, string>> = { locality: 'place' };
  const kind = kinds[facet] ?? facet;
  const taken = understood.filter((chip) => chip.kind === kind).map(({ id }) => id);
  return { ...query, dismissed: [...query.dismissed, ...taken] };
}
