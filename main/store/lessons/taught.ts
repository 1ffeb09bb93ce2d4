import type { Block } from '../../../model/block.ts';
import type { ArticleId, BlockId } from '../../../model/ids.ts';
import { type Lesson, lessonIn } from '../../../model/lesson.ts';
import { type Reading, readingOf } from '../../../model/reading.ts';
import type { Look } from './look.ts';

/** What a block teaches, and the article that it is in. */
export interface LessonOfBlock {
  readonly articleId: ArticleId;
  readonly lesson: Lesson;
}

/** Null where nothing was decided. */
export function lessonOfBlock(look: Look, id: BlockId): LessonOfBlock | null {
  const block = look.block(id);
  const article = block === undefined || block.articleId === null ? undefined : look.article(block.articleId);
  if (block === undefined || article === undefined) return null;
  const mentions = look.mentionsIn(block);
  const isDone = article.state === 'done';
  if (mentions.length === 0 && !isDone) return null;
  const reading = readBlock(look, block);
  const decided = mentions.map(({ range, ...mention }) => ({ ...mention, ranges: [range] }));
  const lesson = reading === null ? null : lessonIn(reading, decided, isDone);
  return lesson === null ? null : { articleId: article.id, lesson };
}

/** The lessons of an article's blocks. */
export function lessonsOfArticle(look: Look, id: ArticleId): Lesson[] {
  return look.blocksOf(id).flatMap((block) => lessonOfBlock(look, block.id)?.lesson ?? []);
}

/** A block as lessons read it; null where its text is not there. */
export function readBlock(look: Look, block: Block): Reading | null {
  const text = look.textOf(block.pageId);
  return text === undefined ? null : readingOf({ start: 0, text }, [block], look.correctionsIn(block));
}
