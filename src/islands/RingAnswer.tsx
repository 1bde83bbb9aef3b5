import type { RefObject } from 'preact';
import { sayFar } from '../domain/distance.ts';
import { sayWhyThatHub } from '../domain/say-who-to-ring.ts';
import type { Contact } from '../domain/schema/contact.ts';
import { hubUrl } from '../domain/urls.ts';
import { type HubToRing, whoToRing } from '../domain/who-to-ring.ts';
import type { AskedPlace } from './ask-where.ts';

export interface RingWords {
  /** What the whole area is called: Doncaster. */
  readonly area: string;
  /** What a hub is called here: family hub. */
  readonly hub: string;
  /** Names of localities, by their ids. */
  readonly localities: Readonly<Record<string, string>>;
}

interface Props {
  readonly asked: AskedPlace;
  readonly hubs: readonly HubToRing[];
  readonly words: RingWords;
  /** The heading, which is given the focus: it is then read out. */
  readonly heading: RefObject<HTMLHeadingElement>;
}

/** The hub, the role to ask for and its number; or whose area it is. */
export function RingAnswer({ asked, hubs, words, heading }: Props) {
  const { label, outside, ward, note } = asked;
  const locality = asked.locality && words.localities[asked.locality];
  const answer = outside ? undefined : whoToRing(asked, hubs);
  const ring = answer ? (answer.or.length > 0 ? `a ${words.hub} in ${locality}` : answer.hub.name) : outside;
  return (
    <section className="panel ring-answer" aria-labelledby="ring-answer">
      <h2 id="ring-answer" tabIndex={-1} ref={heading}>
        For {label}
        {ring && `, ring ${ring}`}
      </h2>
      {note && <p>{note}</p>}
      {outside && (
        <p>
          {label} is in {outside}, not {words.area}. Ring that council about early help, or about a child who may not be safe.
        </p>
      )}
      {!answer && !outside && <p>We know of no open {words.hub} for it. Ring the front door below.</p>}
      {answer && (
        <>
          <Numbers hubs={[answer.hub, ...answer.or]} />
          <p className="small">
            {sayWhyThatHub(answer, { label: ward ? `${label} (${ward})` : label, locality, hubWord: words.hub })}
            {answer.nearer && ` ${answer.nearer.hub.name} has a nearer door to walk into: ${sayFar(answer.nearer.km)}.`}
          </p>
          {answer.or.length === 0 && (
            <p>
              <a href={hubUrl(answer.hub.id)}>{answer.hub.name}: opening hours, and what is on</a>
            </p>
          )}
        </>
      )}
    </section>
  );
}

/** Each coordinator once, by role; then the hubs themselves. */
function Numbers({ hubs }: { readonly hubs: readonly HubToRing[] }) {
  const roles = new Map(hubs.flatMap(({ coordinator }) => (coordinator ? [[coordinator.role, coordinator.contact] as const] : [])));
  return (
    <dl className="ring-lines">
      {[...roles].map(([role, contact]) => (
        <Line key={role} who={role} contact={contact} />
      ))}
      {hubs.map(({ id, name, contact }) => (
        <Line key={id} who={roles.size > 0 ? `${name}, the desk` : name} contact={contact} />
      ))}
    </dl>
  );
}

function Line({ who, contact }: { readonly who: string; readonly contact: Contact }) {
  const { phone, phoneNote, text, email, hours } = contact;
  const tel = (digits: string) => digits.replace(/ /g, '');
  return (
    <div>
      <dt>{who}</dt>
      <dd>
        {phone && (
          <a className="call" href={`tel:${tel(phone)}`}>
            <span className="heard">Call </span>
            {phone}
          </a>
        )}
        {text && <a href={`sms:${tel(text)}`}>Text {text}</a>}
        {email && <a href={`mailto:${email}`}>{email}</a>}
        {[phoneNote, hours].filter(Boolean).map((words) => (
          <p key={words} className="small">
            {words}
          </p>
        ))}
        {!phone && !text && !email && <p>We do not know a number yet. Ask the front door.</p>}
      </dd>
    </div>
  );
}
