/** What a dataset holds that can differ from another: articles, what stands in them, and the entities that mentions name. */
export const differentNouns = [
  ...(['article', 'mention', 'correction', 'relation', 'category', 'comment', 'entity'] as const),
] as const;
export type DifferentNoun = (typeof differentNouns)[number];

/** Only in the later dataset, only in the earlier one, or in both with other content. */
export const differenceKinds = ['added', 'removed', 'changed'] as const;
export type DifferenceKind = (typeof differenceKinds)[number];

/** What an article is told by. */
export interface Named {
  /** Of its newspaper. */
  readonly title: string | null;
  readonly date: string | null;
  readonly headline: string;
}
