import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseMarkdown } from '../../src/data/parse.ts';
import { readYaml } from '../../src/data/yaml.ts';
import { LevelOfHelp } from '../../src/domain/schema/level-of-help.ts';
import { Status } from '../../src/domain/schema/record.ts';
import { Service } from '../../src/domain/schema/service.ts';
import { Session } from '../../src/domain/schema/session.ts';

const blocks = [...readFileSync('content/README.md', 'utf8').matchAll(/```yaml\n(.*?)```/gs)].map(([, block = '']) => block);

test('the worked example of a service, copied as it stands, has no fault', () => {
  const [example = ''] = blocks;
  const { problems } = parseMarkdown({ file: 'services/example.md', bytes: new TextEncoder().encode(example) }, Service);
  expect(problems).toEqual([]);
});

test('every example of a session and of a status can be copied', () => {
  const sessions = readYaml(blocks.find((block) => block.includes('fortnightly')) ?? '').value as unknown[];
  expect(sessions).toHaveLength(5);
  for (const session of sessions) expect(Session.safeParse(session).error).toBeUndefined();
  const statuses = (blocks.find((block) => block.includes('kind: paused')) ?? '').trim().split('\n');
  expect(statuses).toHaveLength(3);
  for (const line of statuses) expect(Status.safeParse((readYaml(line).value as { status: unknown }).status).error, line).toBeUndefined();
});

test('the example of a level of help, copied as it stands, has no fault', () => {
  const [level] = readYaml(blocks.find((block) => block.includes('looksLike')) ?? '').value as unknown[];
  expect(LevelOfHelp.safeParse(level).error).toBeUndefined();
});
