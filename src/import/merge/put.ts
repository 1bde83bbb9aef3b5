import type { Draft, Fields, Source } from '../draft/draft.ts';
import { freeId, slug } from '../slug.ts';
import { changedMarkdown, newMarkdown } from '../write/markdown-file.ts';
import { digestOf, recordFile, type Said, type Shelf, saidFile, shelvedFrom } from '../write/shelf.ts';
import type { Staging } from '../write/staging.ts';
import { type Conflict, mergeFields } from './merge-fields.ts';
import { isFields, same } from './same.ts';

/** What became of a draft. `left` when its record is not there to be changed, and why. */
export interface Put {
  readonly outcome: 'new' | 'updated' | 'unchanged' | 'left';
  readonly id: string;
  readonly why?: string;
  readonly taken: readonly string[];
  readonly conflicts: readonly Conflict[];
}

/** Where drafts are put. */
export interface Putting {
  readonly shelf: Shelf;
  readonly staging: Staging;
  readonly source: Source;
  /** Ids that mean something else here, such as an urgent number's. */
  readonly isReserved: (id: string) => boolean;
}

/** A draft becomes a new file, or is merged into the one that it became before. Nothing is written when nothing has changed. */
export function put(draft: Draft, { shelf, staging, source, isReserved }: Putting): Put {
  const known = shelf.find(draft.collection, { source: source.name, idInSource: draft.idInSource, name: draft.name });
  if (!known) {
    const wanted = slug(draft.name) || draft.collection.slice(0, -1);
    const id = freeId(wanted, (one) => shelf.isTaken(draft.collection, one) || isReserved(one));
    const text = newMarkdown(draft);
    staging.write(recordFile(draft.collection, id), text);
    remember(draft, draft.fields, { id, text, source: source.name, staging });
    shelf.add(shelvedFrom(draft.collection, id, { ...draft, source: source.name }));
    return { outcome: 'new', id, taken: [], conflicts: [] };
  }
  return merge(draft, known, { shelf, staging });
}

function merge(draft: Draft, { id, source }: { id: string; source: string }, { shelf, staging }: Pick<Putting, 'shelf' | 'staging'>): Put {
  const past = shelf.said(draft.collection, id);
  const says = settled(draft, past?.fields ?? {});
  const unchanged: Put = { outcome: 'unchanged', id, taken: [], conflicts: [] };
  const sourceStill = past && same(comparable(past.fields), comparable(says)) && past.words === draft.words;
  const now = shelf.read(draft.collection, id);
  if (!now) return { ...unchanged, outcome: 'left', why: `${recordFile(draft.collection, id)} was taken away here, so it stays away` };
  if (sourceStill && digestOf(now.text) === past.written) return unchanged;
  if (!now.file)
    return {
      ...unchanged,
      outcome: 'left',
      why: `${recordFile(draft.collection, id)} has a mistake in it: mend it first (npm run check), then import again`,
    };
  const cameBack = isFields(now.file.fields.provenance) && now.file.fields.provenance.goneOn !== undefined;
  if (sourceStill && !cameBack) return unchanged;
  const { fields, conflicts, taken } = mergeFields(comparable(past?.fields ?? {}), now.file.fields, comparable(says));
  const words = mergeWords(past?.words, now.file.words, draft.words);
  const after = { fields: cameBack ? withoutGone(fields) : fields, words: words.words };
  const all = [...conflicts, ...(words.conflict ? [words.conflict] : [])];
  const changed = !same(after.fields, now.file.fields) || after.words !== now.file.words;
  const dated = changed ? { ...after, fields: withFetched(after.fields, draft.fields) } : after;
  const text = changed ? changedMarkdown(now.text, now.file, dated) : now.text;
  if (changed) staging.write(recordFile(draft.collection, id), text);
  remember(draft, says, { id, text: changed || digestOf(now.text) === past?.written ? text : '', source: past?.source ?? source, staging });
  return {
    outcome: changed ? 'updated' : 'unchanged',
    id,
    conflicts: all,
    taken: [...taken, ...(words.words === now.file.words ? [] : ['the words'])],
  };
}

/** The same for the words below the fields. */
export function mergeWords(said: string | undefined, record: string, says: string): { words: string; conflict?: Conflict } {
  if (said === says || record === says) return { words: record };
  if (said === record || record === '') return { words: says };
  return { words: record, conflict: { field: 'the words', sourceSaid: said, sourceSays: says, editorSays: record } };
}

/** Keeps what the source says now, for the next time. `text` is the record's file as it is left; empty when an editor's hand is in it. */
function remember(
  draft: Draft,
  fields: Fields,
  { id, text, source, staging }: { id: string; text: string; source: string; staging: Staging },
): void {
  const said: Said = {
    source,
    idInSource: draft.idInSource,
    name: draft.name,
    written: text ? digestOf(text) : '',
    fields,
    words: draft.words,
  };
  staging.write(saidFile(draft.collection, id), `${JSON.stringify(said, null, 1)}\n`);
}

/** A pause with no date in the source has the day of its first reading: that it is read again changes nothing. */
function settled({ fields, undatedStatus }: Draft, past: Fields): Fields {
  const [now, before] = [fields.status, past.status];
  return undatedStatus && isFields(now) && isFields(before) && now.kind === before.kind ? { ...fields, status: before } : fields;
}

/** Without the day of reading, and without the name that the source was given: neither is something that it says. */
function comparable(fields: Fields): Fields {
  if (!isFields(fields.provenance)) return fields;
  const { fetchedOn, source, ...provenance } = fields.provenance;
  return { ...fields, provenance };
}

function withoutGone(fields: Fields): Fields {
  const { goneOn, ...provenance } = isFields(fields.provenance) ? fields.provenance : {};
  return { ...fields, provenance };
}

function withFetched(fields: Fields, says: Fields): Fields {
  const fetchedOn = isFields(says.provenance) ? says.provenance.fetchedOn : undefined;
  return isFields(fields.provenance) ? { ...fields, provenance: { ...fields.provenance, fetchedOn } } : fields;
}
