import { z } from 'zod';
import { Age } from './ages.ts';
import { Id } from './ids.ts';
import { LevelOfHelp } from './level-of-help.ts';
import { line, listOf } from './text.ts';
import { yesNo } from './tri-state.ts';

/** A group of needs, one arm of the signpost. content/vocabulary/need-groups.yaml */
export const NeedGroup = z.strictObject({
  id: Id,
  /** Mental health and feelings */
  label: line(60, 'give the group its label'),
  /** How youth pages say it: "How I feel". */
  youngLabel: line(60, 'say it as a young person would').optional(),
  /** The name of its picture in the Lucide set: heart, home, wallet. */
  icon: Id,
});
export type NeedGroup = z.infer<typeof NeedGroup>;

/** A band of ages that people filter by. content/vocabulary/age-bands.yaml */
export const AgeBand = z.strictObject({
  id: Id,
  /** 3 to 5 years */
  label: line(60, 'give the band its label'),
  /** The youngest age in it. Leave from and to out for a band of adults only. */
  from: Age.optional(),
  /** The oldest age in it, to the day before the next birthday. */
  to: Age.optional(),
  /** Yes if the band takes in pregnancy. */
  pregnancy: yesNo,
  /** Yes if the band is for the adults themselves. */
  parentsAndCarers: yesNo,
});
export type AgeBand = z.infer<typeof AgeBand>;

/** A strand of the family hub programme. content/vocabulary/hub-strands.yaml */
export const HubStrand = z.strictObject({
  id: Id,
  label: line(90, 'give the strand its label'),
  /** funded, wider or may: how the programme counts it. */
  status: z.enum(['funded', 'wider', 'may'], { error: 'write funded, wider or may' }),
});
export type HubStrand = z.infer<typeof HubStrand>;

/** Something a building or a service has: an access feature or a facility. */
export const Feature = z.strictObject({
  id: Id,
  /** Step-free from the street */
  label: line(60, 'give the feature its label'),
});
export type Feature = z.infer<typeof Feature>;

/** A few plain words that a professional may choose on a pack. content/vocabulary/pack-phrases.yaml */
export const PackPhrase = z.strictObject({
  id: Id,
  /** reason (why it is in the pack) or next (what to do). */
  use: z.enum(['reason', 'next'], { error: 'write reason or next' }),
  /** "They can talk with you about it." */
  says: line(120, 'write the phrase as a family reads it'),
});
export type PackPhrase = z.infer<typeof PackPhrase>;

const frameWord = line(120, 'give the words in that language');

/** The words around the facts of a pack, in a language. The facts stay in English. content/vocabulary/frame-words.yaml */
export const FrameWords = z.strictObject({
  /** Its code: pl, ur, ckb. */
  id: z.string({ error: 'give the code of the language' }).regex(/^[a-z]{2,3}$/, { error: 'give the code of the language: pl, ur, ckb' }),
  /** Its name in English: Polish. */
  language: line(40, 'name the language in English'),
  /** Its own name for itself: Polski. */
  name: line(40, 'give the name that the language has for itself'),
  /** ltr, or rtl when it is written from the right. */
  direction: z.enum(['ltr', 'rtl'], { error: 'write ltr or rtl' }),
  /** Has someone who grew up with it read these words? Until yes, packs say so. */
  nativeCheck: yesNo,
  words: z.strictObject({
    phone: frameWord,
    when: frameWord,
    where: frameWord,
    cost: frameWord,
    /** How to get in. */
    waysIn: frameWord,
    /** For whom. */
    ages: frameWord,
    /** Why this is here. */
    reason: frameWord,
    /** What to do next. */
    next: frameWord,
    /** "You can ask for an interpreter." */
    interpreter: frameWord,
    /** "Scan for the page." */
    scan: frameWord,
  }),
});
export type FrameWords = z.infer<typeof FrameWords>;

/** A vocabulary file is a list of its terms, in the order that pages show them. */
export const vocabularies = {
  'need-groups': listOf(NeedGroup, 'list the groups of needs'),
  'age-bands': listOf(AgeBand, 'list the age bands'),
  'levels-of-help': listOf(LevelOfHelp, 'list the levels of help'),
  'hub-strands': listOf(HubStrand, 'list the hub strands'),
  accessibility: listOf(Feature, 'list the access features'),
  facilities: listOf(Feature, 'list the facilities'),
  'pack-phrases': listOf(PackPhrase, 'list the phrases'),
  'frame-words': listOf(FrameWords, 'list the languages'),
} as const;
