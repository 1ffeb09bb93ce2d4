import { z } from 'zod';
import { labelCount } from '../extract/tagger/labels.ts';
import { rowCount } from '../extract/tagger/lesson-table.ts';
import type { LearnedData } from './learning.ts';

const count = z.int().nonnegative();

const Names = z
  .strictObject({
    format: z.literal('kanwu-lessons'),
    model: z.string(),
    lessons: count,
    rows: z.array(count.max(rowCount - 1)).readonly(),
    counts: z.array(z.int().positive()).readonly(),
    sums: z.array(z.int()).readonly(),
  })
  .refine(
    ({ rows, counts, sums }) =>
      counts.length === rows.length &&
      sums.length === rows.length * labelCount &&
      rows.every((row, index) => index === 0 || row > (rows[index - 1] as number)),
  );

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

/**
 * Reads what was learned.
 *
 * @throws when the text is not what was exported or stored
 */
export function parseLearned(text: string): LearnedData {
  return Learned.parse(JSON.parse(text));
}
