import { describe, expect, it } from 'vitest';
import { cluster } from './clusters.ts';
import { embed, mutualInformation } from './embedding.ts';

/** Twelve rows: the first six seen in the contexts 0 to 3, the others in 4 to 7; row 12 is never seen. */
function twoKinds(): Parameters<typeof mutualInformation>[0][number]['table'] {
  const rows: number[] = [];
  const contexts: number[] = [];
  const weights: number[] = [];
  for (let row = 0; row < 12; row++) {
    for (let context = 0; context < 4; context++) {
      rows.push(row);
      contexts.push(row < 6 ? context : 4 + context);
      weights.push(1 + ((row * 7 + context * 3) % 4));
    }
  }
  return { rowCount: 13, contextCount: 8, rows, contexts, weights };
}

function likeness(vectors: Float32Array, a: number, b: number): number {
  return (
    (vectors[2 * a] as number) * (vectors[2 * b] as number) +
    (vectors[2 * a + 1] as number) * (vectors[2 * b + 1] as number)
  );
}

describe('vectors made from surroundings', () => {
  const vectors = embed(mutualInformation([{ table: twoKinds(), factor: 1 }]), 2, 1);

  it('lie close for things with like surroundings, and far for others', () => {
    expect(likeness(vectors, 0, 5)).toBeGreaterThan(0.9);
    expect(likeness(vectors, 6, 11)).toBeGreaterThan(0.9);
    expect(Math.abs(likeness(vectors, 0, 6))).toBeLessThan(0.2);
  });

  it('are all 0 for what was never seen', () => {
    expect([...vectors.subarray(24, 26)]).toEqual([0, 0]);
  });

  it('fall into the clusters that their kinds are', () => {
    const { clusterOf } = cluster(vectors.subarray(0, 24), 2, new Float64Array(12).fill(1), 2, 3);
    expect(new Set(clusterOf.subarray(0, 6)).size).toBe(1);
    expect(new Set(clusterOf.subarray(6)).size).toBe(1);
    expect(clusterOf[0]).not.toBe(clusterOf[6]);
  });
});
