import matter from 'gray-matter';
import { readYaml, type Yaml, type YamlFault } from './yaml.ts';

/** A Markdown file taken apart: its fields, its words, and the faults in how it is written. */
export interface FrontMatter extends Yaml {
  readonly body: string;
  /** The line of the file on which the words begin, from 1. */
  readonly bodyLine: number;
}

const refuse = () => {
  throw new Error('Only YAML front matter is read.');
};

/** Splits a Markdown file into fields and words. Only YAML is read: gray-matter would run `---js` as a program. */
export function readFrontMatter(text: string): FrontMatter {
  const fault = badFence(text);
  if (fault) return { value: undefined, body: '', bodyLine: 1, faults: [fault], lineOf: () => fault.line };
  let yaml: Yaml | undefined;
  const { content } = matter(text, {
    language: 'yaml',
    engines: {
      yaml: (source: string) => {
        yaml = readYaml(source);
        return {};
      },
      json: refuse,
      javascript: refuse,
    },
  });
  // gray-matter hands over everything after the first fence, so the YAML's line 1 is the end of the fence line.
  const read = yaml ?? readYaml('');
  const body = content.trim();
  const bodyLine = body ? text.slice(0, text.lastIndexOf(body)).split('\n').length : 1;
  return { ...read, body, bodyLine };
}

function badFence(text: string): YamlFault | undefined {
  const [first = ''] = text.split('\n', 1);
  const opening = 'start the file with a line of three dashes, then the fields, then three dashes again';
  if (text.trim() === '') return { line: 1, field: '', found: 'an empty file', fix: opening };
  if (/^---\s*[a-z]/i.test(first)) {
    return {
      line: 1,
      field: '',
      found: `‘${first.trim().slice(0, 40)}’`,
      fix: 'leave nothing after the three dashes: only plain fields are read',
    };
  }
  if (!/^---\s*$/.test(first)) return { line: 1, field: '', found: 'no line of three dashes at the top', fix: opening };
  if (!/\n---\s*(\n|$)/.test(text.slice(3))) {
    return { line: 1, field: '', found: 'no second line of three dashes', fix: 'close the fields with a line of three dashes' };
  }
  return undefined;
}
