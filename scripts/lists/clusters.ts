import { Random } from '../train/random.ts';
import { normalise } from './embedding.ts';

const rounds = 30;

/**
 * Sorts vectors of unit length into `count` clusters by spherical k-means (Dhillon and Modha 2001); heavier vectors pull
 * their cluster's centre more. Returns each vector's cluster and the centres.
 */
export function cluster(
  vectors: Float32Array,
  dimensions: number,
  weights: Float64Array,
  count: number,
  seed: number,
): { readonly clusterOf: Int32Array; readonly centres: Float32Array } {
  const random = new Random(seed);
  const size = weights.length;
  const centres = new Float32Array(count * dimensions);
  const draw = weightedDraw(weights, random);
  for (let index = 0; index < count; index++) centres.set(vectorAt(vectors, dimensions, draw()), index * dimensions);
  const clusterOf = new Int32Array(size);
  for (let round = 0; round < rounds; round++) {
    for (let at = 0; at < size; at++) clusterOf[at] = nearest(vectorAt(vectors, dimensions, at), centres);
    centres.fill(0);
    for (let at = 0; at < size; at++) {
      const centre = (clusterOf[at] as number) * dimensions;
      for (let axis = 0; axis < dimensions; axis++) {
        centres[centre + axis] =
          (centres[centre + axis] as number) + (weights[at] as number) * (vectors[at * dimensions + axis] as number);
      }
    }
    for (let index = 0; index < count; index++) {
      const centre = vectorAt(centres, dimensions, index);
      normalise(centre);
      if (centre.every((value) => value === 0)) centre.set(vectorAt(vectors, dimensions, draw()));
    }
  }
  return { clusterOf, centres };
}

function vectorAt(vectors: Float32Array, dimensions: number, index: number): Float32Array {
  return vectors.subarray(index * dimensions, (index + 1) * dimensions);
}

function nearest(vector: Float32Array, centres: Float32Array): number {
  const dimensions = vector.length;
  let best = 0;
  let bestLikeness = Number.NEGATIVE_INFINITY;
  for (let centre = 0; centre * dimensions < centres.length; centre++) {
    let likeness = 0;
    for (let axis = 0; axis < dimensions; axis++) {
      likeness += (vector[axis] as number) * (centres[centre * dimensions + axis] as number);
    }
    if (likeness <= bestLikeness) continue;
    best = centre;
    bestLikeness = likeness;
  }
  return best;
}

function weightedDraw(weights: Float64Array, random: Random): () => number {
  let sum = 0;
  const upTo = weights.map((weight) => {
    sum += weight;
    return sum;
  });
  return () => {
    const wanted = (random.bits() / 0x100000000) * sum;
    return upTo.findIndex((total) => total > wanted);
  };
}
