import { labelCount } from '../../main/extract/tagger/labels.ts';
import { inStyle } from '../../main/extract/tagger/style.ts';
import type { ConditionalRandomField } from './conditional-random-field.ts';
import type { FeatureIndex } from './instances.ts';

function sumOf(shared: Float32Array, own: Float32Array): Float32Array {
  return shared.map((weight, label) => weight + (own[label] as number));
}

export interface KeptFeature {
  readonly hash: number;
  readonly weights: Float32Array;
  /** How often it was seen in training, about. */
  readonly count: number;
}

/**
 * The features that matter most: those with the largest weights, the more the oftener they occur; commonest first. A
 * coarse feature in a source has its shared and its own weights in one.
 */
export function keepBest(
  field: ConditionalRandomField,
  index: FeatureIndex,
  sources: number,
  limit: number,
): KeptFeature[] {
  const { rows, sourceRows } = field.averaged();
  // Candidate c is row c of the shared weights, then the rows of one source after another.
  const candidates = index.rowCount + sources * index.sourceRows;
  const rowOf = (candidate: number): number =>
    candidate < index.rowCount ? candidate : (candidate - index.rowCount) % index.sourceRows;
  const weightsOf = (candidate: number): Float32Array => {
    const [table, row] = candidate < index.rowCount ? [rows, candidate] : [sourceRows, candidate - index.rowCount];
    return table.subarray(row * labelCount, (row + 1) * labelCount);
  };
  const importance = new Float64Array(candidates);
  for (let candidate = 0; candidate < candidates; candidate++) {
    let largest = 0;
    for (const weight of weightsOf(candidate)) largest = Math.max(largest, Math.abs(weight));
    importance[candidate] = largest * Math.sqrt(index.counts[rowOf(candidate)] as number);
  }
  const order = Int32Array.from(importance.keys()).filter((candidate) => (importance[candidate] as number) > 0.01);
  order.sort((a, b) => (importance[b] as number) - (importance[a] as number) || a - b);
  const kept = Array.from(order.subarray(0, limit), (candidate): KeptFeature => {
    const row = rowOf(candidate);
    const hash = index.hashes[row] as number;
    const source = candidate < index.rowCount ? null : Math.floor((candidate - index.rowCount) / index.sourceRows);
    return {
      hash: source === null ? hash : inStyle(hash, source),
      weights: source === null ? weightsOf(candidate) : sumOf(weightsOf(row), weightsOf(candidate)),
      count: index.counts[row] as number,
    };
  });
  return kept.sort((a, b) => b.count - a.count);
}

/** What one step of a stored weight is worth, so that all but one in two thousand weights fit into a byte. */
export function unitFor(features: readonly KeptFeature[]): number {
  const sizes = new Float32Array(features.length * (labelCount - 1));
  let at = 0;
  for (const { weights } of features) {
    for (let label = 1; label < labelCount; label++) {
      sizes[at++] = Math.abs((weights[label] as number) - (weights[0] as number));
    }
  }
  sizes.sort();
  const largest = sizes[Math.floor(sizes.length * 0.9995)] ?? 1;
  return Number((Math.max(largest, 0.5) / 127).toPrecision(4));
}
