import type { Answer } from '../search/find.ts';
import { AskTeam } from './AskTeam.tsx';
import type { Team } from './team.ts';

interface Props {
  readonly widened: NonNullable<Answer['widened']>;
  readonly notice: string;
  readonly team: Team;
}

/** Above a list that answers only part of what was asked: what was let go, and who to ask instead. */
export const Widened = ({ widened, notice, team }: Props) =>
  widened === 'understood' ? (
    <p className="widened">{notice}</p>
  ) : (
    <p className="widened">
      Try other words, or ask someone: <AskTeam team={team} /> Here are services in general.
    </p>
  );
