import { v5 } from 'uuid';

/** Every id of the feed is made within this name, so that no two projects make the same one. */
const signpost = '4f473831-3f57-47d2-96fe-080d54092ae1';

/** Makes the UUID (version 5) of a thing from what it is and what it is called. */
export type MakeId = (kind: string, ...names: readonly string[]) => string;

/**
 * Ids that never change while the council and the file keep their names: the same record gives the same id on every
 * computer, wherever the site is put, and two councils with a file of the same name give two.
 */
export function idMaker(council: string): MakeId {
  const namespace = v5(council, signpost);
  // A term or an organisation is named in hundreds of services.
  const made = new Map<string, string>();
  return (kind, ...names) => {
    const name = [kind, ...names].join('/');
    const id = made.get(name) ?? v5(name, namespace);
    made.set(name, id);
    return id;
  };
}
