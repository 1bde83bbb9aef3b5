import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { readFrontMatter } from '../../src/data/front-matter.ts';
import type { Directory, OrganisationRecord, ServiceRecord } from '../../src/domain/directory.ts';

/** A content folder with the records that were made beside the real ones, as the files that an officer would write. */
export function writeContent(from: string, to: string, { services, organisations }: Pick<Directory, 'services' | 'organisations'>): void {
  cpSync(from, to, { recursive: true });
  for (const service of services.values()) write('services', service, (fields) => ({ ...fields, ...serviceFields(service, fields) }));
  for (const one of organisations.values()) write('organisations', one, (fields) => ({ ...fields, name: one.name, summary: one.summary }));

  function write(folder: string, record: ServiceRecord | OrganisationRecord, change: (fields: Fields) => Fields): void {
    const file = join(folder, `${record.id}.md`);
    // Real ones are there already.
    if (file === record.file) return;
    const { value } = readFrontMatter(readFileSync(join(from, record.file), 'utf8'));
    mkdirSync(dirname(join(to, file)), { recursive: true });
    writeFileSync(join(to, file), `---\n${stringify(change(value as Fields))}---\n${record.body}\n`);
  }
}

/** The fields of a file, each as it was typed. */
type Fields = Readonly<Record<string, unknown>>;

/** What is not the same as in the record whose facts it took. */
function serviceFields({ name, summary, organisation, needs, venues, sessions, checked }: ServiceRecord, fields: Fields): Fields {
  return {
    name,
    summary,
    organisation,
    needs,
    ...changed(fields, 'venues', (venue, at) => ({ name: venues[at]?.name, ...(venue.point ? { point: venues[at]?.point } : {}) })),
    ...changed(fields, 'sessions', (_session, at) => ({ start: sessions[at]?.start, end: sessions[at]?.end })),
    ...(checked.kind === 'checked' ? { checked: { ...(fields.checked as Fields), on: checked.on } } : {}),
  };
}

/** A list of a file with some fields of each of its entries changed. */
function changed(fields: Fields, list: 'venues' | 'sessions', change: (entry: Fields, at: number) => Fields): Fields {
  const entries = fields[list] as readonly Fields[] | undefined;
  return entries ? { [list]: entries.map((entry, at) => ({ ...entry, ...change(entry, at) })) } : {};
}
