import type { Directory } from './directory.ts';
import { conversationUrl, guidesUrl, howMuchHelpUrl, levelsUrl } from './urls.ts';

/** A page on the shelf for professionals. */
export interface ProfessionalPage {
  readonly name: string;
  /** One line: what it is for. */
  readonly says: string;
  readonly href: string;
  /** Is there something on it here? Left out where there always is. */
  readonly isThere?: (directory: Directory) => boolean;
}

const has = (kind: 'one-minute' | 'conversation') => (directory: Directory) =>
  [...directory.guides.values()].some((guide) => guide.kind === kind);

/** What the professionals' page leads to beside the search, in order. A new page adds its line here. */
const professionalPages: readonly ProfessionalPage[] = [
  { name: 'Levels of help', says: 'The windscreen: what each level looks like, who leads, what to do next.', href: levelsUrl() },
  {
    name: 'A referral conversation',
    says: 'Sheets to print: consent, the child’s voice, what has been tried.',
    href: conversationUrl(),
    isThere: has('conversation'),
  },
  {
    name: 'One-minute guides',
    says: 'What, when, how to refer, what happens next, who. One side of paper each.',
    href: guidesUrl('one-minute'),
    isThere: has('one-minute'),
  },
  { name: 'How much help do I want?', says: 'A page for families, to look at together.', href: howMuchHelpUrl() },
];

/** The pages of the shelf that have something on them in this area. */
export const shelfFor = (directory: Directory): readonly ProfessionalPage[] =>
  professionalPages.filter(({ isThere }) => isThere?.(directory) ?? true);
