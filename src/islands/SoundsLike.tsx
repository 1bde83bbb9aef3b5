import { needUrl } from '../domain/urls.ts';
import type { Answer } from '../search/find.ts';

/** A guess this near to the surest one is worth showing too. */
const nearSurest = 0.6;

/** The needs that the words seem to speak of, each with its own page of advice and services. */
export function SoundsLike({ needs }: Pick<Answer, 'needs'>) {
  const [first] = needs;
  if (!first) return null;
  const close = needs.filter(({ score }) => score >= first.score * nearSurest).slice(0, 3);
  return (
    <p className="sounds-like">
      Sounds like:{' '}
      {close.map(({ id, label }, index) => (
        <span key={id}>
          {index > 0 && ' · '}
          <a href={needUrl(id)}>{label}</a>
        </span>
      ))}
    </p>
  );
}
