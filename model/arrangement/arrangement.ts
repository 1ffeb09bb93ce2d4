import type { Article } from '../article.ts';
import { type Block, compareBlocks } from '../block.ts';
import type { Classification } from '../category.ts';
import type { Correction } from '../correction.ts';
import type { ArticleId, BlockId, IssueId, PageId } from '../ids.ts';
import type { Page } from '../page.ts';

/** A block as an arrangement has it; it counts on its page. */
export interface ArrangedBlock extends Block {
  /** What its page reads there, without corrections. */
  readonly text: string;
  /** Whether it stands on what a person supplied for a page that lost it: then its place there can't be changed. */
  readonly isRestored: boolean;
}

/** An article of an issue with what people say of it as a whole. */
export interface ArrangedArticle extends Article {
  /** How it is listed. */
  readonly title: string;
  /** Those that are suggested, too. */
  readonly classifications: readonly Classification[];
}

/**
 * How the text of an issue is put together: all of its blocks, those of no article among them, and its articles. What stands in it is
 * enough to cut it otherwise.
 */
export interface Arrangement {
  readonly issueId: IssueId;
  /** In their order. */
  readonly pages: readonly Page[];
  /** In the order in which they are listed. */
  readonly articles: readonly ArrangedArticle[];
  /** Page by page in the order of the text; what is restored stands where it was lost. */
  readonly blocks: readonly ArrangedBlock[];
  /** Corrections of text that goes over the end of a printed line, and what is inserted behind one, but those that are rejected. */
  readonly overLineEnds: readonly Correction[];
}

/** Blocks that stand together: an article's in reading order, or some of no article that come one after another. */
export interface Section {
  /** Null of text that belongs to none. */
  readonly article: ArrangedArticle | null;
  /** At least one. */
  readonly blocks: readonly ArrangedBlock[];
}

/**
 * The articles in their order, each with its blocks as it reads them, and what belongs to none behind the article whose block comes
 * before it on its page.
 */
export function sectionsOf({ pages, articles, blocks }: Arrangement): readonly Section[] {
  const own = new Map<ArticleId, ArrangedBlock[]>(articles.map(({ id }) => [id, []]));
  const outside = new Map<ArticleId | PageId, ArrangedBlock[]>();
  let before: ArticleId | null = null;
  let pageId: PageId | null = null;
  for (const block of blocks) {
    if (!block.isRestored && block.pageId !== pageId) [before, pageId] = [null, block.pageId];
    const list = block.articleId === null ? undefined : own.get(block.articleId);
    if (list !== undefined && block.articleId !== null) {
      list.push(block);
      before = block.articleId;
    } else put(outside, before ?? block.pageId, block);
  }
  const sections: Section[] = [];
  const add = (article: ArrangedArticle | null, list: readonly ArrangedBlock[] | undefined): void => {
    if (list !== undefined && list.length > 0) sections.push({ article, blocks: list });
  };
  const begun = new Set<PageId>();
  const begin = (id: PageId): void => {
    if (begun.has(id)) return;
    begun.add(id);
    add(null, outside.get(id));
  };
  for (const article of articles) {
    const list = (own.get(article.id) ?? []).sort(compareBlocks);
    // What stands at the head of a page stands before the first article that begins there.
    const first = list.find(({ isRestored }) => !isRestored)?.pageId;
    for (const page of pages.slice(0, pages.findIndex(({ id }) => id === first) + 1)) begin(page.id);
    add(article, list);
    add(null, outside.get(article.id));
  }
  for (const { id } of pages) begin(id);
  return sections;
}

function put<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** The blocks of an article as it reads them. */
export function blocksOfArticle({ blocks }: Pick<Arrangement, 'blocks'>, id: ArticleId): readonly ArrangedBlock[] {
  return blocks.filter(({ articleId }) => articleId === id).sort(compareBlocks);
}

export function blockOf({ blocks }: Pick<Arrangement, 'blocks'>, id: BlockId): ArrangedBlock | undefined {
  return blocks.find((block) => block.id === id);
}
