import { at } from '../../domain/urls.ts';

/** A file of shapes, from this site alone. */
export async function fetchShapes<Shapes>(path: string): Promise<Shapes> {
  const answer = await fetch(at(path));
  if (!answer.ok) throw new Error(`The map's shapes did not load (${answer.status}).`);
  return answer.json();
}
