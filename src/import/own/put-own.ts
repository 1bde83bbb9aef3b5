import { parseMarkdown } from '../../data/parse.ts';
import type { WrittenFields } from '../../domain/as-written.ts';
import { type CollectionName, collections } from '../../domain/schema/collections.ts';
import { Id } from '../../domain/schema/ids.ts';
import type { Conflict } from '../merge/merge-fields.ts';
import { mergeFields } from '../merge/merge-fields.ts';
import { mergeWords } from '../merge/put.ts';
import type { Outcome } from '../report/told.ts';
import { newMarkdown } from '../write/markdown-file.ts';
import type { Staging } from '../write/staging.ts';
import { keepBack } from './keep-back.ts';
import { keepUnsaid } from './keep-unsaid.ts';
import { cleanFields, type Here, type OwnContent, openOf, saidFile } from './own-content.ts';
import type { OwnRecord } from './own-record.ts';
import { spliceFields } from './splice-fields.ts';
import { typedAgain } from './typed-again.ts';

/** What became of a record of our own. */
export interface PutOwn {
  readonly outcome: Outcome;
  readonly why?: string;
  readonly taken?: readonly string[];
  readonly conflicts?: readonly Conflict[];
}

interface Into {
  readonly content: OwnContent;
  readonly staging: Staging;
}

interface Facts {
  readonly fields: WrittenFields;
  readonly body: string;
}

/**
 * Brings a record back to the file of its own id, or makes that file. Three-way merge by field, as for any other
 * source. One that has never come back before is an officer's own work on what stands here, and is taken as it is.
 */
export function putOwn(one: OwnRecord, { content, staging }: Into): PutOwn {
  const { folder, record } = one;
  const id = Id.safeParse(record.id);
  if (!id.success) return { outcome: 'unreadable', why: `its id is not right: ${id.error.issues[0]?.message ?? ''}` };
  const here = content.read(folder, record.id);
  if (here === 'broken')
    return { outcome: 'left', why: `${folder}/${record.id}.md has a mistake in it: mend it first (npm run check), then import again` };
  const said = here ? keepUnsaid(one, here.open) : record;
  const fields = cleanFields(folder, said.fields);
  if (!fields) return { outcome: 'unreadable', why: whatIsWrong(folder, said) };
  const says = { fields, body: said.body.trim() };
  const put = here ? change(one, here, { says, past: content.said(folder, record.id) ?? here.open }) : create(says);
  if (put.text === undefined) return put;
  staging.write(`${folder}/${record.id}.md`, put.text);
  staging.write(saidFile(folder, record.id), `${JSON.stringify(says, null, 1)}\n`);
  const { text: _text, ...told } = put;
  return told;
}

type Changed = PutOwn & { readonly text?: string };

const create = ({ fields, body }: Facts): Changed => ({ outcome: 'new', text: newMarkdown({ fields, words: body }) });

function change({ folder, record: { id } }: OwnRecord, here: Here, { says, past }: { says: Facts; past: Facts }): Changed {
  const { text, file, open } = here;
  const closed = keepBack(says.fields, here);
  const merged = mergeFields(past.fields, open.fields, closed.fields);
  const words = mergeWords(past.body, open.body, says.body);
  const conflicts = [...closed.conflicts, ...merged.conflicts, ...(words.conflict ? [words.conflict] : [])];
  const taken = [...merged.taken, ...(words.words === open.body ? [] : ['the words'])];
  const told = { conflicts, taken };
  if (taken.length === 0) return { outcome: 'unchanged', ...told };
  const fields = typedAgain(file.fields, open.fields, merged.fields) as WrittenFields;
  const after = { fields: inOrderOf(fields, says.fields), words: words.words };
  const read = openOf(folder, { ...after, id });
  if (!read) return { outcome: 'left', why: `together with what stands here: ${whatIsWrong(folder, { fields, body: '' })}`, conflicts };
  const written = spliceFields(text, file, after);
  return { outcome: 'updated', text: written, ...told };
}

/** New fields stand where the record has them, not last. */
function inOrderOf(fields: WrittenFields, order: WrittenFields): WrittenFields {
  const keys = [...new Set([...Object.keys(order), ...Object.keys(fields)])];
  return Object.fromEntries(keys.flatMap((key) => (fields[key] === undefined ? [] : [[key, fields[key]] as const])));
}

/** Every field that is not right, in the words that the content check has for it. */
function whatIsWrong(folder: CollectionName, { fields, body }: Facts): string {
  const file = { file: folder, bytes: Buffer.from(newMarkdown({ fields, words: body })) };
  const { problems } = parseMarkdown<unknown>(file, collections[folder]);
  return problems.map(({ field, found, fix }) => `${field}: found ${found}. ${fix}`).join('; ');
}
