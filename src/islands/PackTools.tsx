import type { FrameWords } from '../domain/schema/vocabulary.ts';
import { compareUrl } from '../domain/urls.ts';
import type { Pack } from '../pack/pack.ts';
import { textMessages } from '../pack/text-message.ts';
import { caseNote, emailSubject, plainEmail } from '../pack/written.ts';
import { CopyButton } from './CopyButton.tsx';
import { fragmentOfCompared, mostCompared } from './compared.ts';
import { Icon } from './Icon.tsx';
import { addressOfPack, type PackedThing, stillThere } from './packed-things.ts';

interface Props {
  readonly pack: Pack;
  readonly packed: readonly PackedThing[];
  readonly frames: readonly FrameWords[];
  readonly team: string;
  readonly today: string;
  readonly change: (edit: (now: Pack) => Pack) => void;
  readonly say: (words: string) => void;
}

/** How a pack is printed: pack.css has a page for each. */
type Paper = 'a4' | 'large' | 'a5';

function print(paper: Paper): void {
  document.documentElement.dataset.paper = paper;
  window.print();
}

/** Ways to hand a pack over: paper first, then the link, then words to paste. */
export function PackTools({ pack, packed, frames, team, today, change, say }: Props) {
  const address = addressOfPack(pack);
  const written = { things: stillThere(packed), note: pack.note, address, team };
  const messages = textMessages(written.things);
  const services = packed.flatMap(({ record, entry }) => (record?.kind === 'service' ? [entry.ref] : [])).slice(0, mostCompared);
  return (
    <section className="pack-tools no-print" aria-label="Hand it over">
      <div className="tools">
        <button type="button" className="button" onClick={() => print('a4')}>
          <Icon name="printer" /> Print
        </button>
        <CopyButton label="Copy the link" text={() => address} say={say} />
        <button type="button" className="button second" onClick={() => print('large')}>
          Large print
        </button>
        <button type="button" className="button second" onClick={() => print('a5')}>
          A5, one to a page
        </button>
        {services.length > 1 && (
          <a className="button second" href={compareUrl(fragmentOfCompared(services))}>
            Compare
          </a>
        )}
      </div>
      <p>
        <label htmlFor="pack-language">Words around the facts in </label>
        <select
          id="pack-language"
          className="field small-field"
          value={pack.language ?? ''}
          onChange={({ currentTarget: { value } }) =>
            change(({ language: _before, ...now }) => ({ ...now, ...(value ? { language: value } : {}) }))
          }
        >
          <option value="">English only</option>
          {frames.map(({ id, language, name }) => (
            <option key={id} value={id}>
              {language} ({name})
            </option>
          ))}
        </select>
      </p>
      <details className="panel fold">
        <summary className="opens">Text message, email or case note</summary>
        <p>Nothing is sent from here. Copy the words into your own phone, email or case record.</p>
        <div className="tools">
          <CopyButton label="Copy as an email" text={() => `${emailSubject}\n\n${plainEmail(written, today)}`} say={say} />
          <CopyButton label="Copy for case note" text={() => caseNote(written, today)} say={say} />
        </div>
        <h2>{messages.length === 1 ? 'As a text message' : `As ${messages.length} text messages`}</h2>
        <ol className="plain-list messages">
          {messages.map((message, at) => (
            <li key={message}>
              <pre>{message}</pre>
              <CopyButton label={messages.length === 1 ? 'Copy this text' : `Copy text ${at + 1}`} text={() => message} say={say} />
            </li>
          ))}
        </ol>
      </details>
    </section>
  );
}
