import { drawnByLot } from './random.ts';
import { softmax } from './softmax.ts';

/** A sentence as the encoder sees it, and the place of the need that it was written for. */
export interface Lesson {
  readonly vector: Float32Array;
  readonly need: number;
}

/** A sentence's vector → for each need, how likely it is meant, 0 to 1. Softness over 1 spreads it over near needs. */
export type Teacher = (vector: Float32Array, softness: number) => Float64Array;

const rounds = 12;
const stepSize = 0.1;

/**
 * Multinomial logistic regression from sentence vectors to needs, by stochastic gradient steps that each weight makes smaller as it
 * has moved more (Duchi, Hazan and Singer 2011, "Adaptive subgradient methods", J. Mach. Learn. Res. 12, 2121–2159).
 */
export function teach(lessons: readonly Lesson[], needs: number): Teacher {
  const size = lessons[0]?.vector.length ?? 0;
  const weights = new Float64Array(needs * size);
  const moved = new Float64Array(needs * size).fill(1e-8);
  const random = drawnByLot(1);
  const scoresOf = (vector: Float32Array, softness: number): Float64Array => {
    const scores = new Float64Array(needs);
    for (let need = 0; need < needs; need++) {
      let sum = 0;
      for (let at = 0; at < size; at++) sum += (weights[need * size + at] ?? 0) * (vector[at] ?? 0);
      scores[need] = sum / softness;
    }
    return softmax(scores);
  };
  for (let step = 0; step < rounds * lessons.length; step++) {
    const lesson = lessons[Math.floor(random() * lessons.length)];
    if (!lesson) break;
    const scores = scoresOf(lesson.vector, 1);
    for (let need = 0; need < needs; need++) {
      const wrong = (scores[need] ?? 0) - (need === lesson.need ? 1 : 0);
      // Most needs are far off and learn nothing from this sentence.
      if (Math.abs(wrong) < 1e-4) continue;
      for (let at = 0; at < size; at++) {
        const weight = need * size + at;
        const slope = wrong * (lesson.vector[at] ?? 0);
        moved[weight] = (moved[weight] ?? 0) + slope * slope;
        weights[weight] = (weights[weight] ?? 0) - (stepSize * slope) / Math.sqrt(moved[weight] ?? 1);
      }
    }
  }
  return scoresOf;
}
