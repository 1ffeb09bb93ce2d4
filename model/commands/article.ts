import { Article } from '../article.ts';
import { blockCommands } from './block.ts';
import { classificationCommands } from './classification.ts';
import { recordCommands } from './record-commands.ts';

/**
 * An article's blocks and classifications go with it. Mentions and corrections stay: they are anchored in the source, not in
 * the article.
 */
export const articleCommands = recordCommands('article', Article, (records, id) => {
  const classifications = records.classification.where('articleId', id).map((each) => each.id);
  const blocks = records.block.where('articleId', id).map((each) => each.id);
  return [
    classificationCommands.remove.apply(records, { ids: classifications }),
    blockCommands.remove.apply(records, { ids: blocks }),
  ];
});
