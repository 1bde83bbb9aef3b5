import { directory } from './directory.ts';
import { type History, historyOf } from './history.ts';

let known: { readonly history: History | undefined } | undefined;

/** The history of the directory, for pages. Read once a build; read again each time in development. */
export function history(): History | undefined {
  if (!known || import.meta.env?.DEV) known = { history: historyOf(directory()) };
  return known.history;
}
