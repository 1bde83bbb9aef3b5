import { z } from 'zod';
import { recordFields } from './record.ts';
import { line, listOf } from './text.ts';

/** A part of the area with its own hubs. One Markdown file in content/localities. */
export const Locality = z.strictObject({
  /** East */
  name: line(60, 'give the locality its name'),
  /** One plain sentence of 160 characters at most: which towns and villages. */
  summary: line(160, 'say in one plain sentence which places it takes in'),
  /** One or two letters that stand for it on the map: E. */
  letter: line(2, 'give one or two letters'),
  /** Its shape on the map, so that colour is never alone: circle, square, triangle or diamond. */
  shape: z.enum(['circle', 'square', 'triangle', 'diamond', 'pentagon', 'hexagon'], {
    error: 'write circle, square, triangle, diamond, pentagon or hexagon',
  }),
  /** Its colour, dark enough for white letters: '#3B7435'. Put it in quotes. */
  colour: z
    .string({ error: "give a colour like '#3B7435', in quotes" })
    .regex(/^#[0-9a-fA-F]{6}$/, { error: "give a colour like '#3B7435', in quotes" }),
  /** Its wards, with the code that the boundary file uses. */
  wards: listOf(
    z.strictObject({
      /** E05010729 */
      code: line(12, 'give the ward code, like E05010729').optional(),
      /** Armthorpe */
      name: line(80, 'give the ward its name'),
    }),
    'list its wards',
  ),
  ...recordFields,
});
export type Locality = z.infer<typeof Locality>;
