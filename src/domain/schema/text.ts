import { z } from 'zod';

/**
 * Content is read with every scalar kept as it was typed, so each schema starts from text.
 * A field's error says what to write, in the imperative: it is shown to the officer as it stands.
 */

/** One line of plain words, with no line breaks: a name, a summary, a label. */
export const line = (max: number, hint: string) =>
  z
    .string({ error: hint })
    .trim()
    .min(1, { error: hint })
    .max(max, { error: (issue) => `shorten it to ${max} characters or fewer (it has ${lengthOf(issue.input)})` })
    .regex(/^[^\n\r]*$/, { error: 'put it on one line' });

/** A few sentences. Line breaks are kept. */
export const prose = (max: number, hint: string) =>
  z
    .string({ error: hint })
    .trim()
    .min(1, { error: hint })
    .max(max, { error: (issue) => `shorten it to ${max} characters or fewer (it has ${lengthOf(issue.input)})` });

/** A list with at least one thing in it. */
export const listOf = <Item extends z.ZodType>(item: Item, hint: string) =>
  z.array(item, { error: `${hint}, as a list: each on its own line after a dash` }).min(1, { error: hint });

/** A whole number such as 24, in digits, within bounds. */
export const whole = (min: number, max: number, hint: string) =>
  z
    .string({ error: hint })
    .regex(/^\d+$/, { error: hint })
    .transform(Number)
    .refine((number) => number >= min && number <= max, { error: `${hint}, between ${min} and ${max}` });

/** A number that may have decimals or be below nought, in digits: 0.568. */
export const decimal = (hint: string) =>
  z
    .string({ error: hint })
    .regex(/^-?\d{1,12}(\.\d{1,10})?$/, { error: hint })
    .transform(Number);

/** An amount of money in pounds, such as 2.50. No pound sign, no commas. */
export const pounds = z
  .string({ error: 'write the amount in pounds, like 2.50' })
  .regex(/^\d{1,9}(\.\d{1,2})?$/, { error: 'write the amount in pounds with no £ sign or commas, like 2.50' })
  .transform(Number);

/** Lets `status: open` stand for `status: { kind: open }`, which is what people type first. */
export const kindOrWord = <Schema extends z.ZodType>(schema: Schema, usualKind?: string) =>
  z.preprocess((value) => {
    if (typeof value === 'string') return { kind: value };
    if (usualKind && isPlainObject(value) && !('kind' in value)) return { kind: usualKind, ...value };
    return value;
  }, schema);

const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const lengthOf = (input: unknown) => (typeof input === 'string' ? input.length : 0);
