/** How many articles there are of a kind, and how many of them have each feature: plain JSON. */
export interface FeatureCountsData {
  readonly articles: number;
  /** Indices into the list of features. */
  readonly features: readonly number[];
  /** For each of `features` how many articles have it. */
  readonly counts: readonly number[];
}

/** What was learned of categories, for storing and carrying elsewhere: plain JSON. */
export interface CategoryCountsData {
  /** How many articles it was learned from. */
  readonly articles: number;
  /** Pairs of characters and words, in ascending order of their UTF-16 units. */
  readonly features: readonly string[];
  /** Of articles that are done. */
  readonly done: FeatureCountsData;
  /** Of articles that are not done and of which anything is decided in the vocabulary. */
  readonly inWork: readonly { readonly scheme: string; readonly counts: FeatureCountsData }[];
  readonly categories: readonly CategoryData[];
}

export interface CategoryData {
  readonly scheme: string;
  readonly code: string;
  /** Of articles that are filed under the category. */
  readonly filed: FeatureCountsData;
  /** Of articles that it was rejected for. */
  readonly rejected: FeatureCountsData;
}
