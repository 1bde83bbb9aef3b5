import { type Asker, agesInAddresses, askers } from '../../domain/askers.ts';
import type { Directory } from '../../domain/directory.ts';
import type { AgeBand } from '../../domain/schema/vocabulary.ts';
import { chooseAgeUrl, helpMeChooseUrl } from '../../domain/urls.ts';

/** The question before "What is it about?": the age, or for who is not asked it, the first. */
const questionBefore = (asker: Asker) => (asker.asksAge ? chooseAgeUrl(asker.id) : helpMeChooseUrl());

/** A page for each answer to the first two questions. */
export const answersInAddresses = ({ ageBands }: Directory) =>
  askers.flatMap((asker) =>
    agesInAddresses(asker, ageBands).map(({ age, band }) => ({
      params: { asker: asker.id, age },
      props: { asker, band, back: questionBefore(asker) },
    })),
  );

/** What was answered, with the way to change it. A parent's own age band was not asked for. */
export const saidSoFar = (asker: Asker, band: AgeBand | undefined): [string, string][] => [
  ...(asker.said ? [[asker.said, helpMeChooseUrl()] as [string, string]] : []),
  ...(band && asker.asksAge ? [[band.label, chooseAgeUrl(asker.id)] as [string, string]] : []),
];

/** A title of its own for each page: what it asks or offers, and the age. */
export const titleOf = (words: string, asker: Asker, band: AgeBand | undefined): string =>
  asker.asksAge ? `${words} ${band?.label ?? 'Any age'}` : words;
