/**
 * What one lesson would have the weights of features be: steps from the shipped weights, in thousandths of a natural
 * logarithm. `features` are their hashes, each once; feature f has `labelCount` steps from `steps[f * labelCount]`.
 */
export interface Contribution {
  readonly features: Int32Array;
  readonly steps: Int16Array;
}
