import type { WrittenFields } from '../../domain/as-written.ts';
import type { Conflict } from '../merge/merge-fields.ts';
import type { Here } from './own-content.ts';

/**
 * What was kept back stays back. Whoever edits an export cannot see a hidden address or what a contract costs, so a
 * cell there must not publish it: that is for the file itself, where both stand.
 */
export function keepBack(says: WrittenFields, { file, open }: Here): { fields: WrittenFields; conflicts: Conflict[] } {
  const conflicts: Conflict[] = [];
  let fields = says;
  if (open.fields.addressHidden === 'yes' && says.addressHidden !== 'yes') {
    conflicts.push({
      field: 'addressHidden',
      sourceSaid: 'yes',
      sourceSays: says.addressHidden ?? 'no',
      editorSays: 'yes: change it in the file, where the address is',
    });
    fields = { ...fields, addressHidden: 'yes' };
  }
  if (says.commissioning !== undefined && file.fields.commissioning !== undefined && open.fields.commissioning === undefined) {
    conflicts.push({
      field: 'commissioning',
      sourceSaid: undefined,
      sourceSays: says.commissioning,
      editorSays: 'kept back: change it in the file',
    });
    const { commissioning, ...others } = fields;
    fields = others;
  }
  return { fields, conflicts };
}
