import type { DatasetArticle, DatasetEntity } from '../dataset/dataset-article.ts';

/** The mentions that stand in one block, of each. Both are in the order of the text. */
export function mentionsByBlock({ blocks, entities }: DatasetArticle): readonly (readonly DatasetEntity[])[] {
  const found = blocks.map((): DatasetEntity[] => []);
  let block = 0;
  for (const entity of entities) {
    while (block < blocks.length - 1 && entity.start >= (blocks[block]?.end ?? 0)) block += 1;
    const { start, end } = blocks[block] ?? { start: 0, end: 0 };
    if (entity.start >= start && entity.end <= end) found[block]?.push(entity);
  }
  return found;
}
