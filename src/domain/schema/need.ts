import { z } from 'zod';
import { Id, ids } from './ids.ts';
import { recordFields } from './record.ts';
import { line, listOf } from './text.ts';
import { yesNo } from './tri-state.ts';

const phrase = line(120, 'write the phrase on one line');

/** Something a family needs, in the family's voice. One Markdown file in content/needs. */
export const Need = z.strictObject({
  /** "My child won't go to school" */
  label: line(70, "say the need in the family's voice"),
  /** How a young person would say it, for youth pages: "I can't face school". */
  youngLabel: line(70, "say the need in a young person's voice").optional(),
  /** The group it belongs to, from content/vocabulary/need-groups.yaml. */
  group: Id,
  /** What it covers, for editors and professionals: "Absence, anxiety-based school avoidance, truancy." */
  scope: line(200, 'say what the need covers'),
  /** Two lines of reassurance: what is common, what can change. */
  reassurance: z
    .array(line(200, 'write one line of reassurance'), { error: 'write two lines of reassurance' })
    .length(2, { error: 'write two lines of reassurance' }),
  /** The words people use, which search listens for. */
  phrases: z.strictObject({
    /** What parents and carers say: at least eight. */
    families: listOf(phrase, 'list what parents say').min(8, { error: 'list at least eight things that families say' }),
    /** What young people say. */
    youngPeople: z.array(phrase, { error: 'list what young people say' }).default([]),
    /** The words professionals use: EBSA, persistent absence. */
    professionals: z.array(phrase, { error: 'list what professionals say' }).default([]),
  }),
  /** Words, or two words together, that the search must not take for this need, whatever it has learned: "swimming". */
  notMeantBy: z.array(line(40, 'write a word, or two words'), { error: 'list the words' }).default([]),
  /** Age bands that can have this need, from content/vocabulary/age-bands.yaml, for the service map. Leave out for all of them. */
  ageBands: ids('list the age bands').default([]),
  /** Needs that often come with it. */
  related: ids('list the related needs').default([]),
  /** Cards from content/urgent.yaml to show first. */
  urgent: ids('list the urgent cards').default([]),
  /** Yes if to speak of this need is to speak of danger: a search that is surest of it shows its urgent cards first. */
  soundsLikeDanger: yesNo,
  /** Yes if being seen on this page could put someone at risk: a neutral title and a quick exit. */
  atRisk: yesNo,
  /** Guides that help. */
  guides: ids('list the guides').default([]),
  ...recordFields,
});
export type Need = z.infer<typeof Need>;
