import { hubsUrl } from '../domain/urls.ts';
import type { Team } from './team.ts';

/** People who can help when the search does not: "Ring … on 01632 … (9am to 5pm), or ask at any family hub." */
export const AskTeam = ({ team }: { readonly team: Team }) => (
  <>
    Ring {team.name}
    {team.phone && (
      <>
        {' '}
        on <a href={`tel:${team.phone.replace(/ /g, '')}`}>{team.phone}</a>
      </>
    )}
    {team.hours && ` (${team.hours})`}, or ask at <a href={hubsUrl()}>any {team.hub}</a>.
  </>
);
