import { describeAges } from '../domain/ages.ts';
import { sayTime, sayTimes } from '../domain/clock.ts';
import { dayOf } from '../domain/day.ts';
import { distanceKm } from '../domain/distance.ts';
import { isOn, sayNearDay } from '../domain/next-time.ts';
import type { Point } from '../domain/schema/place.ts';
import type { Occurrence } from '../domain/series.ts';
import { serviceUrl } from '../domain/urls.ts';
import type { OnDay, OnSeries, WhatsOn } from '../domain/whats-on.ts';
import { sayDistance } from '../search/card-words.ts';

interface Props extends OnDay {
  readonly now: string;
  readonly all: WhatsOn;
  /** Where to measure from, if anywhere. */
  readonly from: Point | undefined;
  /** The only day that is shown: it needs no heading of its own. */
  readonly alone: boolean;
}

/** One day: what is on, in the order of the clock, then what usually is and is not. */
export function WhatsOnDay({ day, on, off, now, all, from, alone }: Props) {
  const heading = sayNearDay(day, dayOf(now));
  return (
    <section className="on-day" aria-label={heading}>
      {!alone && <h3>{heading}</h3>}
      {!alone && on.length === 0 && <p className="quiet">Nothing that fits.</p>}
      <ul className="on-list">
        {on.map((one) => (
          <Row key={keyOf(one.series)} one={one} now={now} all={all} from={from} />
        ))}
      </ul>
      {off.length > 0 && (
        <>
          <h4>Not on this time</h4>
          <ul className="off-list">
            {off.map(({ series, because }) => (
              <li key={keyOf(series)}>
                <a href={serviceUrl(all.services[series.service]?.id ?? '')}>{nameOf(series, all)}</a>
                {because && `: ${because}`}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Row({ one, now, all, from }: Pick<Props, 'now' | 'all' | 'from'> & { readonly one: Occurrence<OnSeries> }) {
  const { series, on, ask } = one;
  const [service, place] = [all.services[series.service], all.places[series.place]];
  if (!service || !place) return null;
  const begins = on === dayOf(now) && `${on}T${series.start}` > now;
  return (
    <li>
      <p className="time">{sayTimes(series.start, series.end)}</p>
      <div>
        <a href={serviceUrl(service.id)}>{nameOf(series, all)}</a>
        {isOn(one, now) && <span className="on-badge">On now</span>}
        {begins && <span className="on-badge soon">Starts at {sayTime(series.start)}</span>}
        {ask && <span className="on-badge ask">{ask}: check first</span>}
        <p className="how">
          {[
            place.name,
            ...(from && place.point ? [sayDistance(distanceKm(from, place.point))] : []),
            describeAges(service.ages),
            service.cost,
            series.booking ?? service.wayIn,
          ].join(' · ')}
        </p>
      </div>
    </li>
  );
}

const nameOf = ({ service, name }: OnSeries, { services }: WhatsOn): string => {
  const whose = services[service]?.name ?? '';
  return name ? `${whose}: ${name}` : whose;
};

const keyOf = ({ service, place, start, end, name }: OnSeries): string => [service, place, start, end, name].join();
