/** What happened to a value on its way in. Nothing is lost without one. */
export type NoteKind =
  /** It says the same in another form: `01302736000` → `01302 736000`. */
  | 'changed'
  /** It could not be kept. */
  | 'dropped'
  /** It is about a person or a home, and is kept out of the site's files. */
  | 'withheld'
  /** The source did not say; the importer chose, and somebody should look. */
  | 'guessed'
  /** It has no field of its own, and is in `sourceExtras`. */
  | 'kept-as-extra';

/** One value of one record: where it stood, what it was, what became of it and why. */
export interface Note {
  readonly kind: NoteKind;
  readonly field: string;
  readonly found: string;
  readonly now?: string;
  readonly why: string;
}

/** A report that held whole books could not be opened: a value longer than this is told by its beginning and its length. */
const mostLetters = 5000;

const told = (text: string) =>
  text.length <= mostLetters ? text : `${text.slice(0, mostLetters).toWellFormed()}… and ${text.length - mostLetters} more letters`;

/** Takes the notes of one record in the order in which its values were read. */
export class Notes {
  readonly list: Note[] = [];

  changed(field: string, { found, now, why }: Told & { readonly now: string }): void {
    this.list.push({ kind: 'changed', field, found: told(found), now: told(now), why });
  }
  dropped(field: string, { found, why }: Told): void {
    this.list.push({ kind: 'dropped', field, found: told(found), why });
  }
  withheld(field: string, { found, why }: Told): void {
    this.list.push({ kind: 'withheld', field, found: told(found), why });
  }
  guessed(field: string, { now, why }: Omit<Told, 'found'> & { readonly now: string }): void {
    this.list.push({ kind: 'guessed', field, found: '', now, why });
  }
  extra(field: string, found: string): void {
    this.list.push({ kind: 'kept-as-extra', field, found: told(found), why: 'there is no field for it' });
  }
}

interface Told {
  readonly found: string;
  readonly why: string;
}
