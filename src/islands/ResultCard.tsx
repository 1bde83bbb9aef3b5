import type { ComponentChildren } from 'preact';
import type { SharedIcon } from '../domain/icons.ts';
import { serviceUrl } from '../domain/urls.ts';
import { type CardWords, sayDistance } from '../search/card-words.ts';
import { Icon } from './Icon.tsx';
import { memo } from './memo.ts';
import { SaveToggle } from './SaveToggle.tsx';

export interface CardProps {
  readonly id: string;
  readonly name: string;
  readonly words: CardWords;
  /** Why it is among the results. */
  readonly because?: string | undefined;
  readonly distanceKm?: number | undefined;
  /** Shows it on the map, where there is one and it has a mark. */
  readonly seek?: ((service: { readonly id: string }) => void) | undefined;
}

/** A service among results: the same card as on every other page, with why it is here and how far it is. */
export const ResultCard = memo(({ id, name, words, because, distanceKm, seek }: CardProps) => {
  const where = distanceKm === undefined ? words.where : [words.where, <strong key="far"> {sayDistance(distanceKm)}</strong>];
  const facts: readonly (readonly [SharedIcon, string, ComponentChildren])[] = [
    ['users', 'Ages', words.ages],
    ['calendar', 'When', words.when],
    ['map-pin', 'Where', where],
    ['wallet', 'Cost', words.cost],
    ['door-open', 'How to get in', words.waysIn],
  ];
  return (
    <article className={`card ${words.status}`} id={`result-${id}`}>
      <h3>
        <a href={serviceUrl(id)}>{name}</a>
      </h3>
      {words.statusNote && <p className="status-note">{words.statusNote}</p>}
      <p className="summary">{words.summary}</p>
      {because && <p className="because">{because}</p>}
      <ul className="facts">
        {facts.map(([icon, label, says]) => (
          <li key={label}>
            <Icon name={icon} label={label} />
            {says}
          </li>
        ))}
      </ul>
      <div className="card-foot">
        <p className={words.stale ? 'checked stale' : 'checked'}>{words.checked}</p>
        {seek && (
          <button type="button" className="show-on-map" aria-label={`Show on the map: ${name}`} onClick={() => seek({ id })}>
            Show on the map
          </button>
        )}
        <SaveToggle id={id} name={name} />
      </div>
    </article>
  );
});
