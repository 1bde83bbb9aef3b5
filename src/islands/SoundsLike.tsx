import { needUrl } from '../domain/urls.ts';
import type { Answer } from '../search/find.ts';

/** A guess this near to the surest one is worth showing too. */
const nearSurest = 0.6;

/** The needs that the words seem to speak of: the surest, and those near it. */
export const needsSpokenOf = ({ needs }: Pick<Answer, 'needs'>): Answer['needs'] =>
  needs.filter(({ score }) => score >= (needs[0]?.score ?? 0) * nearSurest).slice(0, 3);

/** Each need that the words seem to speak of has its own page of advice and services. */
export function SoundsLike({ needs }: { readonly needs: Answer['needs'] }) {
  if (needs.length === 0) return null;
  return (
    <p className="sounds-like">
      Sounds like:{' '}
      {needs.map(({ id, label }, index) => (
        <span key={id}>
          {index > 0 && ' · '}
          <a href={needUrl(id)}>{label}</a>
        </span>
      ))}
    </p>
  );
}
