import type { AreaFacts } from '../domain/area-facts.ts';
import type { Directory } from '../domain/directory.ts';
import { describe, type Problem } from '../domain/problem.ts';
import { readAreaFacts } from './area-facts.ts';
import { readContent } from './read.ts';

interface Loaded {
  readonly directory: Directory;
  readonly problems: readonly Problem[];
}

let loaded: Loaded | undefined;

/** The directory and what was wrong with it, for pages. Read once a build; read again each time in development. */
export function loadDirectory(): Loaded {
  if (loaded && !import.meta.env?.DEV) return loaded;
  const content = readContent();
  if (content.kind === 'unusable') {
    const errors = content.problems.filter((problem) => problem.severity === 'error');
    throw new Error(`The site cannot be built:\n${errors.map(describe).join('\n')}`);
  }
  loaded = content;
  return loaded;
}

/** The directory alone. */
export const directory = (): Directory => loadDirectory().directory;

let facts: AreaFacts | undefined;

/** Neighbourhoods, indicators and commissioners' tables, for pages. Read once a build; read again each time in development. */
export function areaFacts(): AreaFacts {
  if (!facts || import.meta.env?.DEV) facts = readAreaFacts(directory()).facts;
  return facts;
}
