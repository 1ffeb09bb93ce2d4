import type { Block } from '../block.ts';
import type { Classification } from '../category.ts';
import type { Command } from '../commands/command.ts';
import type { ArticleId } from '../ids.ts';
import type { ArrangedArticle, ArrangedBlock, Arrangement } from './arrangement.ts';

/** The arrangement as it will be once some commands that were made of it are executed. */
export function arrangementAfter(arrangement: Arrangement, commands: readonly Command[]): Arrangement {
  return commands.reduce(executed, arrangement);
}

function executed(arrangement: Arrangement, command: Command): Arrangement {
  switch (command.name) {
    case 'block.add':
      return command.payload.records.reduce(withCut, arrangement);
    case 'block.revise': {
      const changes = new Map(command.payload.revisions.map((revision) => [revision.id, revision.changes]));
      return { ...arrangement, blocks: arrangement.blocks.map((block) => revised(block, changes.get(block.id))) };
    }
    case 'article.add':
      return withArticles(arrangement, [
        ...arrangement.articles,
        ...command.payload.records.map((article) => ({
          ...article,
          title: article.headline ?? '',
          classifications: [],
        })),
      ]);
    case 'article.revise': {
      const changes = new Map(command.payload.revisions.map((revision) => [revision.id, revision.changes]));
      return withArticles(
        arrangement,
        arrangement.articles.map((article) => ({ ...article, ...changes.get(article.id) })),
      );
    }
    case 'article.remove': {
      const gone = new Set(command.payload.ids);
      return {
        ...arrangement,
        articles: arrangement.articles.filter(({ id }) => !gone.has(id)),
        blocks: arrangement.blocks.map((block) =>
          block.articleId !== null && gone.has(block.articleId) ? { ...block, articleId: null } : block,
        ),
      };
    }
    case 'classification.add':
      return withClassifications(arrangement, (id, present) => [
        ...present,
        ...command.payload.records.filter(({ articleId }) => articleId === id),
      ]);
    case 'classification.revise': {
      const changes = new Map(command.payload.revisions.map((revision) => [revision.id, revision.changes]));
      return withClassifications(arrangement, (_id, present) =>
        present.map((each) => ({ ...each, ...changes.get(each.id) })),
      );
    }
    default:
      return arrangement;
  }
}

function withClassifications(
  arrangement: Arrangement,
  change: (id: ArticleId, present: readonly Classification[]) => readonly Classification[],
): Arrangement {
  const articles = arrangement.articles.map((each) => ({
    ...each,
    classifications: change(each.id, each.classifications),
  }));
  return { ...arrangement, articles };
}

/** A block that is cut off another one, which loses its text only then. */
function withCut(arrangement: Arrangement, added: Block): Arrangement {
  const place = arrangement.blocks.findLastIndex(({ pageId, start }) => pageId === added.pageId && start < added.start);
  const whole = arrangement.blocks[place];
  if (whole === undefined) return arrangement;
  const text = whole.text.slice(added.start - whole.start, added.end - whole.start);
  const block = { ...added, text, isRestored: whole.isRestored };
  return { ...arrangement, blocks: arrangement.blocks.toSpliced(place + 1, 0, block) };
}

function revised(block: ArrangedBlock, changes: Partial<Block> | undefined): ArrangedBlock {
  if (changes === undefined) return block;
  const after = { ...block, ...changes };
  return { ...after, text: block.text.slice(0, after.end - block.start) };
}

function withArticles(arrangement: Arrangement, articles: readonly ArrangedArticle[]): Arrangement {
  return { ...arrangement, articles: articles.toSorted((a, b) => a.ordinal - b.ordinal) };
}
