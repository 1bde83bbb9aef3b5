import type { RefObject } from 'preact';
import { Icon } from './Icon.tsx';

interface Props {
  readonly says: string;
  readonly heading: RefObject<HTMLHeadingElement>;
  /** How many values are chosen in the filters. */
  readonly chosen: number;
  readonly narrowing: boolean;
  readonly setNarrowing: (narrowing: boolean) => void;
  /** Undefined when there is nothing to show on a map. */
  readonly mapped: boolean | undefined;
  readonly setMapped: (mapped: boolean) => void;
}

/** How many services answer, the way to the filters on a phone, and the way to the map. */
export const ResultsHead = ({ says, heading, chosen, narrowing, setNarrowing, mapped, setMapped }: Props) => (
  <div className="results-head">
    <h2 id="results-heading" ref={heading} tabIndex={-1}>
      {says}
    </h2>
    <div className="results-tools">
      <button
        type="button"
        className="button second filters-open"
        aria-expanded={narrowing}
        aria-controls="filters"
        onClick={() => setNarrowing(!narrowing)}
      >
        Filters
        {chosen > 0 && (
          <span>
            ({chosen}
            <span className="heard"> chosen</span>)
          </span>
        )}
      </button>
      {mapped !== undefined && (
        <button type="button" className="button second" aria-pressed={mapped} onClick={() => setMapped(!mapped)}>
          <Icon name="map" />
          <span>
            <span className="heard">Show on a </span>Map
          </span>
        </button>
      )}
    </div>
  </div>
);
