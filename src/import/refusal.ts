/**
 * Something that stops the whole import, told to the person who ran it: where, what was found, what to do.
 * Nothing has been written when it is thrown.
 */
export class Refusal extends Error {
  constructor(where: string, found: string, fix: string) {
    super(`${where}: found ${found}. ${fix}`);
    this.name = 'Refusal';
  }
}
