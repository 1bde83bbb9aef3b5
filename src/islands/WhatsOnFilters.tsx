import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { partsOfDay } from '../domain/parts-of-day.ts';
import { type OnQuery, spans, type WhenSpan } from '../domain/whats-on.ts';
import { useWide } from './use-wide.ts';
import { WhatsOnNear } from './WhatsOnNear.tsx';
import { howNarrow, readAge, sayAge } from './whats-on-query.ts';

/** What can be chosen from. */
export interface Choices {
  /** Needs that something with sessions helps with, by their groups. */
  readonly needs: readonly { readonly group: string; readonly needs: readonly { readonly id: string; readonly label: string }[] }[];
  readonly localities: readonly { readonly id: string; readonly name: string }[];
}

interface Props {
  readonly query: OnQuery;
  readonly ask: (query: OnQuery) => void;
  readonly choices: Choices;
  readonly digest: string;
  /** The days of the next half term, in words, where they are known. */
  readonly halfTerm: string | undefined;
}

/** When, for whom, where, and how. Each choice is applied at once. */
export function WhatsOnFilters({ query, ask, choices, digest, halfTerm }: Props) {
  const change = (to: Partial<OnQuery>) => ask({ ...query, ...to });
  const wide = useWide();
  const narrowed = howNarrow(query);
  const labels: Readonly<Record<WhenSpan, string>> = {
    today: 'Today',
    tomorrow: 'Tomorrow',
    week: 'This week',
    weekend: 'This weekend',
    'half-term': 'Half term',
  };
  return (
    <form className="on-filters" autoComplete="off" onSubmit={(event) => event.preventDefault()}>
      <fieldset className="on-when">
        <legend className="heard">When</legend>
        {spans.map((span) => (
          <label key={span} className="on-chip">
            <input type="radio" name="when" checked={query.when === span} onChange={() => change({ when: span })} />
            <span>
              {labels[span]}
              {span === 'half-term' && halfTerm && <small> {halfTerm}</small>}
            </span>
          </label>
        ))}
      </fieldset>
      <details className="on-narrow" open={wide || narrowed > 0}>
        <summary className="opens">Narrow it{narrowed > 0 && <> ({narrowed} chosen)</>}</summary>
        <div className="on-choices">
          <Select label="How old" value={query.age === undefined ? '' : sayAge(query.age)} choose={(age) => change({ age: readAge(age) })}>
            <option value="">Any age</option>
            <option value="pregnant">Pregnant</option>
            <optgroup label="Under 2">
              {Array.from({ length: 24 }, (_, months) => (
                <option key={months} value={`${months}m`}>
                  {months === 0 ? 'Newborn' : `${months} ${months === 1 ? 'month' : 'months'}`}
                </option>
              ))}
            </optgroup>
            <optgroup label="2 and over">
              {Array.from({ length: 24 }, (_, at) => (
                <option key={at} value={`${at + 2}y`}>
                  {at + 2} years
                </option>
              ))}
            </optgroup>
          </Select>
          <Select label="Help with" value={query.need ?? ''} choose={(need) => change({ need: need || undefined })}>
            <option value="">Anything</option>
            {choices.needs.map(({ group, needs }) => (
              <optgroup key={group} label={group}>
                {needs.map(({ id, label }) => (
                  <option key={id} value={id}>
                    {label}
                  </option>
                ))}
              </optgroup>
            ))}
          </Select>
          <Select label="Where" value={query.locality ?? ''} choose={(locality) => change({ locality: locality || undefined })}>
            <option value="">Anywhere</option>
            {choices.localities.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
          <Select
            label="Part of the day"
            value={query.part ?? ''}
            choose={(part) => change({ part: partsOfDay.find(({ value }) => value === part)?.value })}
          >
            <option value="">Any time</option>
            {partsOfDay.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </Select>
          <WhatsOnNear near={query.near} choose={(near) => change({ near })} digest={digest} />
          <Tick label="Free" ticked={query.free} choose={(free) => change({ free })} />
          <Tick label="Turn up, no booking" ticked={query.dropIn} choose={(dropIn) => change({ dropIn })} />
        </div>
      </details>
    </form>
  );
}

interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly choose: (value: string) => void;
  readonly children: ComponentChildren;
}

function Select({ label, value, choose, children }: SelectProps) {
  const id = useId();
  return (
    <div className="on-choice">
      <label htmlFor={id}>{label}</label>
      <select id={id} className="field" value={value} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        {children}
      </select>
    </div>
  );
}

const Tick = ({ label, ticked, choose }: { readonly label: string; readonly ticked: boolean; readonly choose: (to: boolean) => void }) => (
  <label className="on-tick">
    <input type="checkbox" checked={ticked} onChange={({ currentTarget }) => choose(currentTarget.checked)} />
    <span>{label}</span>
  </label>
);
