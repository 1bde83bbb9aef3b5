import { Calendar, DoorOpen, type LucideIcon, MapPin, Users, Wallet } from 'lucide-react';
import type { ReactNode } from 'react';
import { serviceUrl } from '../domain/urls.ts';
import { type CardWords, sayDistance } from '../search/card-words.ts';
import { SaveToggle } from './SaveToggle.tsx';

interface Props {
  readonly id: string;
  readonly name: string;
  readonly words: CardWords;
  /** Why it is among the results. */
  readonly because?: string;
  readonly distanceKm?: number | undefined;
}

/** A service among results: the same card as on every other page, with why it is here and how far it is. */
export function ResultCard({ id, name, words, because, distanceKm }: Props) {
  return (
    <article className={`card ${words.status}`} id={`result-${id}`}>
      <h3>
        <a href={serviceUrl(id)}>{name}</a>
      </h3>
      {words.statusNote && <p className="status-note">{words.statusNote}</p>}
      <p className="summary">{words.summary}</p>
      {because && <p className="because">{because}</p>}
      <ul className="facts">
        <Fact icon={Users} says="Ages">
          {words.ages}
        </Fact>
        <Fact icon={Calendar} says="When">
          {words.when}
        </Fact>
        <Fact icon={MapPin} says="Where">
          {words.where}
          {distanceKm !== undefined && <strong> {sayDistance(distanceKm)}</strong>}
        </Fact>
        <Fact icon={Wallet} says="Cost">
          {words.cost}
        </Fact>
        <Fact icon={DoorOpen} says="How to get in">
          {words.waysIn}
        </Fact>
      </ul>
      <div className="card-foot">
        <p className={words.stale ? 'checked stale' : 'checked'}>{words.checked}</p>
        <SaveToggle id={id} name={name} />
      </div>
    </article>
  );
}

interface FactProps {
  readonly icon: LucideIcon;
  readonly says: string;
  readonly children: ReactNode;
}

const Fact = ({ icon: Icon, says, children }: FactProps) => (
  <li>
    <Icon className="icon" />
    <span>
      <span className="heard">{says}: </span>
      {children}
    </span>
  </li>
);
