import { z } from 'zod';
import { type CollectionName, collections } from './collections.ts';

/** What a record's fields may hold, for programs: https://json-schema.org/draft/2020-12 */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** The fields of one collection as an officer may write them: `status: open` beside `status: { kind: open }`, 4 beside '4'. */
export function recordJsonSchema(name: CollectionName): JsonSchema {
  return z.toJSONSchema(collections[name], {
    io: 'input',
    // Rules that no schema can say, such as "a real date", are for `npm run check`.
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema instanceof z.ZodPipe && zodSchema.in instanceof z.ZodTransform) allowShortForms(zodSchema.in, jsonSchema);
      if (jsonSchema.type === 'string') allowNumbers(jsonSchema);
    },
  });
}

/** A kind that needs no more may stand as one word, and the usual kind may go unsaid. The schema's own transform says which that is. */
function allowShortForms(shorthand: z.ZodTransform, jsonSchema: JsonSchema) {
  const usual = z.object({ kind: z.string().optional() }).parse(shorthand.parse({})).kind;
  const branches = (jsonSchema.oneOf ?? []).filter((branch) => typeof branch === 'object');
  const kindOf = ({ properties: { kind } = {} }: JsonSchema) => (typeof kind === 'object' ? kind.const : undefined);
  const words = branches.filter(({ required = [] }) => required.length === 1).map(kindOf);
  delete jsonSchema.oneOf;
  jsonSchema.anyOf = [
    ...(words.length > 0 ? [{ enum: words as string[] }] : []),
    ...branches.map((branch) =>
      kindOf(branch) === usual ? { ...branch, required: (branch.required ?? []).filter((field) => field !== 'kind') } : branch,
    ),
  ];
}

/** Files are read with every value as it was typed, so a program that takes an age of 4 for a number is right too. Not so a phone number: it would lose its 0. */
function allowNumbers(jsonSchema: JsonSchema) {
  const { pattern } = jsonSchema;
  if (!pattern || !new RegExp(pattern).test('4') || ['a', '+4'].some((text) => new RegExp(pattern).test(text))) return;
  delete jsonSchema.type;
  delete jsonSchema.pattern;
  jsonSchema.anyOf = [{ type: 'number' }, { type: 'string', pattern }];
}
