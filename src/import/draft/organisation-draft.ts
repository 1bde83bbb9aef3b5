import { Organisation } from '../../domain/schema/organisation.ts';
import { cutTo, oneLine } from '../clean/one-line.ts';
import type { FoundOrganisation } from '../found.ts';
import { Notes } from '../notes.ts';
import { typeContact } from './contact.ts';
import type { Draft, Source, Withheld } from './draft.ts';
import { fit } from './fit.ts';
import { withoutPrivate } from './private.ts';
import { summaryOf } from './summary.ts';
import { writeWords } from './words.ts';

/** Said of whoever runs a service, when the source does not say who. */
export const notSaid: FoundOrganisation = {
  id: 'not-recorded',
  name: 'Organisation not recorded',
  words: 'The source does not say who runs this. Ask the service.',
  kind: '',
  emails: [],
  webs: [],
  phones: [],
  registers: [],
};

const kinds: readonly (readonly [RegExp, string])[] = [
  [/\bcouncil\b|local authority|\bborough of\b|county council|children'?s centre|family hub/i, 'council'],
  [/\bnhs\b|foundation trust|hospital|health(care)? trust|\bicb\b|\bgp\b|surgery|clinic/i, 'nhs'],
  [/\bschool\b|academy|\bcollege\b|university|nursery school/i, 'school'],
  [/\bchurch\b|mosque|parish|diocese|temple|synagogue|gurdwara|salvation army|methodist|baptist|chapel/i, 'faith'],
  [/\bpolice\b|fire and rescue|department for|ministry|jobcentre|hm (prison|revenue)/i, 'public'],
  [/registered charity|\bcharit(y|able)\b|voluntary|\bvcs\b|\bcio\b|foundation$|\btrust$|\bcharity commission\b|gb-chc/i, 'charity'],
  [/scout|brownie|guides|rainbows|community (group|association|centre)|residents|friends of|association$|\bclub\b|\bgroup\b/i, 'community'],
  [/\bltd\b|\blimited\b|\bllp\b|\bplc\b|company|business|private|gb-coh/i, 'business'],
];

/** Who runs a service, as a record of its own. */
export function draftOrganisation(found: FoundOrganisation, where: string, source: Source): Draft | Withheld {
  const notes = new Notes();
  const name = oneLine(found.name);
  const about = { where, idInSource: found.id, name };
  const words = writeWords(
    { words: found.words, alert: '' },
    { tell: (text, field) => withoutPrivate(text, { field, people: [], hideAddress: false, notes }), notes, more: [] },
  );
  const summary = withoutPrivate(summaryOf(found.words), { field: 'summary', people: [], hideAddress: false, notes });
  const registers = found.registers.flatMap(({ scheme, number }) => registerOf(scheme, oneLine(number)));
  const kind =
    kinds.find(([pattern]) => pattern.test(`${found.kind} · ${name} · ${registers.map((one) => one.scheme).join(' ')}`))?.[1] ?? 'unknown';
  if (kind !== 'unknown') notes.guessed('kind', { now: kind, why: 'from its name or its register' });
  const { phones, emails, webs } = found;
  const fields = {
    name: cutTo(name, 90),
    summary: summary || 'The source says nothing more about it.',
    kind,
    ...typeContact({ phones, emails, webs, texts: [], people: [] }, notes),
    ...(registers.length > 0 ? { identifiers: registers } : {}),
    checked: 'not-yet',
    provenance: {
      source: cutTo(source.name, 160),
      ...(found.id ? { idInSource: found.id.slice(0, 120) } : {}),
      ...(source.licence ? { licence: cutTo(source.licence, 120) } : {}),
      fetchedOn: source.today,
    },
  };
  const fitted = fit(Organisation, fields, notes);
  if (fitted.kind === 'unfit') return { ...about, why: fitted.why, notes: notes.list };
  return {
    collection: 'organisations',
    ...about,
    fields: fitted.fields,
    words: words === summary ? '' : words,
    notes: notes.list,
    needs: [],
    undatedStatus: false,
  };
}

function registerOf(scheme: string, number: string): { scheme: string; number: string }[] {
  const known = /chc|charit/i.test(scheme)
    ? 'charity'
    : /coh|compan/i.test(scheme)
      ? 'company'
      : /ofsted/i.test(scheme)
        ? 'ofsted'
        : /cqc/i.test(scheme)
          ? 'cqc'
          : '';
  return known && number ? [{ scheme: known, number: cutTo(number, 30) }] : [];
}
