import type { Article } from '../../model/article.ts';
import type { Correction } from '../../model/correction.ts';
import type { Mention } from '../../model/mention.ts';
import { sourceOffset } from '../../model/offset.ts';
import type { Page } from '../../model/page.ts';
import { readingOf } from '../../model/reading.ts';
import { checkStop, type Stop, stopInSteps } from '../../model/stop.ts';
import type { ArticleText } from '../extract/recogniser.ts';
import { blockFinder } from './block-finder.ts';
import { grouped } from './grouped.ts';
import type { Shape } from './issue-shape.ts';
import { type ArticleToRead, textToSearch } from './suggest-article.ts';
import { textInStretches } from './text-in-stretches.ts';

/** An article of a file that is being analysed. */
export interface ArticleInHand extends ArticleToRead {
  /** The place among the file's articles, from 0. */
  readonly place: number;
  /** The only page that it stands on. */
  readonly page: Page;
  /** The mentions that come with the file. */
  readonly brought: readonly Mention[];
  /** Its text as it is searched; null where people are done with it, as nothing waits in such a one. */
  readonly whole: ArticleText | null;
}

/** What happens to an article, in this order. */
export type ArticleStep = { readonly article: ArticleInHand } & (
  | { readonly kind: 'begin' | 'end'; readonly text: null }
  /** A stretch that is searched, and where it begins in the reading. */
  | { readonly kind: 'stretch'; readonly text: ArticleText; readonly at: number }
);

/** The steps in which a file's articles are searched, each made when it is asked for. @throws {KanwuError} `cancelled` */
export function* articleSteps(
  text: string,
  shape: Shape,
  mentionsOf: ReadonlyMap<Article['id'], readonly Mention[]>,
  stop: Stop,
): Generator<ArticleStep> {
  for (const article of articlesInHand(text, shape, mentionsOf, stop)) {
    yield { kind: 'begin', article, text: null };
    for (const { at, article: stretch } of article.whole === null ? [] : textInStretches(article.whole))
      yield { kind: 'stretch', article, text: stretch, at };
    yield { kind: 'end', article, text: null };
  }
}

function* articlesInHand(
  text: string,
  { articles, issues, pages, blocks, corrections, saidOf }: Shape,
  mentionsOf: ReadonlyMap<Article['id'], readonly Mention[]>,
  stop: Stop,
): Generator<ArticleInHand> {
  const look = stopInSteps(stop);
  const blocksOf = grouped(blocks, (block) => block.articleId);
  const blockAt = blockFinder(blocks);
  const appliedOf = grouped(
    // What people put right is so; broken lines are put together to be searched.
    corrections.filter((each) => each.status === 'accepted' || isOpenJoin(each)),
    ({ start }) => blockAt(start)?.articleId ?? null,
  );
  const pageOf = new Map(pages.map((page) => [page.issueId, page]));
  const dateOf = new Map(issues.map(({ id, date }) => [id, date]));
  for (const [place, { id: articleId, issueId }] of articles.entries()) {
    const page = pageOf.get(issueId);
    if (page === undefined) continue;
    checkStop(stop);
    const reading = readingOf({ start: 0, text }, blocksOf.get(articleId) ?? [], appliedOf.get(articleId) ?? [], look);
    const whole = { start: sourceOffset(0), end: sourceOffset(text.length), shift: 0 };
    const article = {
      ...{ articleId, reading, issueDate: dateOf.get(issueId) ?? null },
      pages: [{ id: page.id, page, restoration: null, ...whole }],
    };
    const isDone = saidOf.get(articleId)?.state === 'done';
    yield {
      ...{ ...article, place, page, brought: mentionsOf.get(articleId) ?? [] },
      whole: isDone ? null : textToSearch(article, stop),
    };
  }
}

function isOpenJoin({ kind, status }: Pick<Correction, 'kind' | 'status'>): boolean {
  return kind === 'line-join' && status === 'suggested';
}
