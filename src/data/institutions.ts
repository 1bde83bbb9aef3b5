import type { Directory } from '../domain/directory.ts';
import { Institution } from '../domain/schema/institution.ts';
import { type FromCsv, linesOf, noSuchFile, rowsOf } from './csv-file.ts';
import { contentFolder, oneFile } from './folder.ts';

/** Schools, practices and libraries of a content folder, and what was wrong with them. None when places.yaml names no file of them. */
export function readInstitutions(
  { places }: Pick<Directory, 'places'>,
  contentDir: string = contentFolder(),
): FromCsv<readonly Institution[]> {
  if (!places.institutions) return { read: [], problems: [] };
  const file = `places/${places.institutions}`;
  const [content] = oneFile(contentDir, file);
  if (!content) return { read: [], problems: [noSuchFile(file, 'institutions')] };
  const { read: lines, problems } = linesOf(content);
  const rows = rowsOf(file, lines, Institution);
  return { read: rows.read, problems: [...problems, ...rows.problems] };
}
