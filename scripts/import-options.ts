import { parseArgs } from 'node:util';
import { nearestName } from '../src/domain/nearest-name.ts';
import { type Format, formats } from '../src/import/read/read-source.ts';

/** What was typed after `import`. */
export interface ImportCommand {
  readonly source: string;
  readonly format?: Format | undefined;
  readonly into?: string | undefined;
  readonly dryRun: boolean;
  readonly report?: string | undefined;
  readonly mapping?: string | undefined;
  readonly sourceName?: string | undefined;
  readonly licence?: string | undefined;
}

const usage =
  'npm run import -- SOURCE [--format F] [--into DIR] [--dry-run] [--report FILE] [--mapping FILE] [--source-name "Name"] [--licence "Licence"]';

/** What was typed, or a sentence that says what is wrong with it. */
export function readImportOptions(typed: readonly string[]): ImportCommand | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...typed],
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        into: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        report: { type: 'string' },
        mapping: { type: 'string' },
        'source-name': { type: 'string' },
        licence: { type: 'string' },
      },
    });
    const [source, another] = positionals;
    if (!source) return `Say what to import: a file, a folder, a zip, an address, or - for what is piped in. ${usage}`;
    if (another) return `Found two sources, ‘${source}’ and ‘${another}’. Import one at a time.`;
    const format = formats.find((one) => one === values.format);
    if (values.format !== undefined && !format) return `--format: found ‘${values.format}’. ${didYouMean(values.format)}`;
    const { into, report, mapping, licence, 'source-name': sourceName } = values;
    return { source, format, into, report, mapping, licence, sourceName, dryRun: values['dry-run'] };
  } catch (error) {
    return `${(error as Error).message.split('.')[0]}. ${usage}`;
  }
}

function didYouMean(format: string): string {
  const nearest = nearestName(format, formats);
  return nearest ? `Did you mean ‘${nearest}’?` : `Use one of: ${formats.join(', ')}.`;
}
