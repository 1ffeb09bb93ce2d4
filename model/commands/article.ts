import { Article } from '../article.ts';
import { recordCommands } from './record-commands.ts';

/**
 * An article's blocks and classifications go with it. Mentions and corrections stay: they are anchored in the source, not in
 * the article.
 */
export const articleCommands = recordCommands('article', Article, (records, id) => [
  { name: 'classification.remove', payload: { ids: records.classification.where('articleId', id).map(idOf) } },
  { name: 'block.remove', payload: { ids: records.block.where('articleId', id).map(idOf) } },
]);

function idOf<Id>({ id }: { readonly id: Id }): Id {
  return id;
}
