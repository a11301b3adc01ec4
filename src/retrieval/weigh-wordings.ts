import type { Direction } from '../../embeddings/embedder.js';
import { dotProduct } from '../vector-index/vector-index.js';

/** One of the `questions` of a passage, beside the question that is asked. */
export interface Wording {
  readonly direction: Direction;
  /** Its cosine similarity to the question asked, −1 to 1. */
  readonly similarity: number;
}

/** Of the kernel exp(−WIDTH · |a − b|²); 2.5 to 10 do alike, 20 loses what neighbours have in common. */
const WIDTH = 5;
/** Added to the kernel's diagonal: how far a single wording is doubted; .01 to 1 do alike. */
const RIDGE = 0.3;

/**
 * What each wording has to say about a question, by kernel ridge regression among its nearest alone: Σ weight · label
 * predicts the question's label, whatever the wordings are labelled by. The nearest wording of all is often about the same
 * thing but asks for something else; what the questions of one kind have in common only many of them show.
 * @param neighbours as many as are asked, the nearest
 * @returns in the order of `wordings`; 0 for those that are not asked
 */
export function wordingWeights(wordings: readonly Wording[], neighbours: number): readonly number[] {
  const near = [...wordings.entries()]
    .sort(([, one], [, other]) => other.similarity - one.similarity)
    .slice(0, neighbours);
  const kernel = kernelOf(near.map(([, { direction }]) => new Float32Array(direction)));
  const solution = solve(
    kernel,
    near.map(([, { similarity }]) => closeness(similarity)),
  );
  const weights = new Array<number>(wordings.length).fill(0);
  for (const [i, [at]] of near.entries()) weights[at] = solution[i] ?? 0;
  return weights;
}

/** The kernel of two unit vectors, 0 to 1, by their cosine. */
function closeness(cosine: number): number {
  return Math.exp(2 * WIDTH * (cosine - 1));
}

/** Every two vectors' closeness, the ridge on the diagonal; row i holds i + 1 numbers. Most of the time goes here. */
function kernelOf(vectors: readonly Float32Array[]): readonly Float64Array[] {
  const lengths = vectors.map((vector) => Math.sqrt(dotProduct(vector, vector)) || 1);
  return vectors.map((one, i) => {
    const row = new Float64Array(i + 1);
    for (let j = 0; j < i; j += 1) {
      const cosine = dotProduct(one, vectors[j] ?? one) / ((lengths[i] ?? 1) * (lengths[j] ?? 1));
      row[j] = closeness(cosine);
    }
    row[i] = 1 + RIDGE;
    return row;
  });
}

/**
 * Solves a symmetric positive definite system by Cholesky's decomposition.
 * @param lower row i holds i + 1 numbers; it is overwritten
 */
function solve(lower: readonly Float64Array[], right: readonly number[]): readonly number[] {
  for (const [i, row] of lower.entries()) {
    for (let j = 0; j <= i; j += 1) {
      const other = lower[j] ?? row;
      let rest = row[j] ?? 0;
      for (let k = 0; k < j; k += 1) rest -= (row[k] ?? 0) * (other[k] ?? 0);
      row[j] = i === j ? Math.sqrt(rest) : rest / (other[j] ?? 1);
    }
  }
  const solution = [...right];
  for (const [i, row] of lower.entries()) {
    let rest = solution[i] ?? 0;
    for (let k = 0; k < i; k += 1) rest -= (row[k] ?? 0) * (solution[k] ?? 0);
    solution[i] = rest / (row[i] ?? 1);
  }
  for (let i = lower.length - 1; i >= 0; i -= 1) {
    let rest = solution[i] ?? 0;
    for (let k = i + 1; k < lower.length; k += 1) rest -= (lower[k]?.[i] ?? 0) * (solution[k] ?? 0);
    solution[i] = rest / (lower[i]?.[i] ?? 1);
  }
  return solution;
}
