import type { Page } from './page.ts';

/** A comparison of the figures of some pages with the downloads. It throws where they are not alike. */
export interface Check {
  /** "the service map", for the name of its test. */
  readonly of: string;
  readonly pages: RegExp;
  readonly check: (page: Page) => void;
}
