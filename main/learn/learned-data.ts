import { z } from 'zod';
import type { CategoryCountsData } from '../extract/categorise/category-counts.ts';
import { labelCount } from '../extract/tagger/labels.ts';
import type { LearnedData } from '../workers/reader/reader.ts';

const count = z.int().nonnegative();

const Names = z
  .strictObject({
    format: z.literal('kanwu-weight-delta'),
    model: z.string(),
    articles: count,
    features: z.array(z.int()).readonly(),
    weights: z.array(z.number()).readonly(),
  })
  .refine(({ features, weights }) => weights.length === features.length * labelCount);

const Counts = z.strictObject({
  articles: count,
  features: z.array(count).readonly(),
  counts: z.array(z.int().positive()).readonly(),
});
type Counts = z.infer<typeof Counts>;

const Categories = z
  .strictObject({
    articles: count,
    features: z.array(z.string()).readonly(),
    done: Counts,
    inWork: z.array(z.strictObject({ scheme: z.string(), counts: Counts })).readonly(),
    categories: z
      .array(z.strictObject({ scheme: z.string(), code: z.string(), filed: Counts, rejected: Counts }))
      .readonly(),
  })
  .refine(({ features, done, inWork, categories }) => {
    const all = [
      done,
      ...inWork.map(({ counts }) => counts),
      ...categories.flatMap(({ filed, rejected }) => [filed, rejected]),
    ];
    return all.every((some) => isWhole(some, features.length));
  });

/** Whether each feature is one of the list, and has a count that its articles allow. */
function isWhole({ articles, features, counts }: Counts, listed: number): boolean {
  return (
    counts.length === features.length &&
    features.every((feature) => feature < listed) &&
    counts.every((each) => each <= articles)
  );
}

const Learned = z.strictObject({ format: z.literal('kanwu-learning'), names: Names, categories: Categories });

const noCategories: CategoryCountsData = {
  articles: 0,
  features: [],
  done: { articles: 0, features: [], counts: [] },
  inWork: [],
  categories: [],
};

/**
 * Reads what was learned. Before categories could be carried, what was learned of names stood alone.
 *
 * @throws when the text is not what was exported or stored
 */
export function parseLearned(text: string): LearnedData {
  const learned = z.union([Learned, Names]).parse(JSON.parse(text));
  return learned.format === 'kanwu-learning'
    ? learned
    : { format: 'kanwu-learning', names: learned, categories: noCategories };
}
