import { oneLine } from '../clean/one-line.ts';
import { dayOf } from '../clean/times.ts';
import type { FoundChildcare } from '../found.ts';
import type { Notes } from '../notes.ts';

const types: readonly (readonly [RegExp, string])[] = [
  [/child ?minder|home child ?carer/i, 'childminder'],
  [/nann(y|ies)/i, 'nanny'],
  [/cr[eè]che/i, 'creche'],
  [/out of school|breakfast|after school|holiday/i, 'out-of-school'],
  [/pre-?school|playgroup|sessional/i, 'pre-school'],
  [/./, 'nursery'],
];
const judgements: readonly (readonly [RegExp, string])[] = [
  [/^outstanding|^1$/i, 'outstanding'],
  [/^good|^2$/i, 'good'],
  [/requires improvement|satisfactory|^3$/i, 'requires-improvement'],
  [/inadequate|^4$/i, 'inadequate'],
  [/not met/i, 'not-met'],
  [/^met/i, 'met'],
  [/not yet|none|no inspection/i, 'not-yet-inspected'],
];

/** What Ofsted says, as someone would type it. */
export function typeChildcare(found: FoundChildcare | undefined, notes: Notes): { childcare?: Readonly<Record<string, unknown>> } {
  if (!found) return {};
  const urn = found.urn.toUpperCase().replace(/\s/g, '');
  const places = /^\d{1,3}$/.test(found.places) && Number(found.places) > 0 ? found.places : '';
  const registers = [
    ...(/\bEYR\b|early years/i.test(found.registers) ? ['early-years'] : []),
    ...(/\bCCR\b|compulsory/i.test(found.registers) ? ['compulsory'] : []),
    ...(/\bVCR\b|voluntary/i.test(found.registers) ? ['voluntary'] : []),
  ];
  const judgement = judgements.find(([pattern]) => pattern.test(oneLine(found.judgement)))?.[1];
  if (found.judgement && !judgement)
    notes.dropped('childcare › judgement', { found: found.judgement, why: 'it is not one of Ofsted’s words' });
  const judgedOn = dayOf(found.judgedOn);
  return {
    childcare: {
      ...(/^([A-Z]{2})?\d{5,7}$/.test(urn) ? { urn } : {}),
      type: types.find(([pattern]) => pattern.test(found.type))?.[1] ?? 'nursery',
      ...(registers.length > 0 ? { registers } : {}),
      ...(judgement ? { judgement } : {}),
      ...(judgedOn ? { judgedOn } : {}),
      ...(places ? { places } : {}),
    },
  };
}
