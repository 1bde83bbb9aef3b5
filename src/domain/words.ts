/** A local word as a heading for many: family hub → Family hubs. */
export const pluralTitle = (word: string): string => `${word.charAt(0).toUpperCase()}${word.slice(1)}s`;
