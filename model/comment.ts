import { z } from 'zod';
import { ArticleId, CommentId, PageId } from './ids.ts';
import { SourceOffset } from './offset.ts';

/**
 * How far a comment has got: a remark is for those who read on; what is to be asked waits for somebody who knows; what was answered
 * waits for whoever asked; what is settled waits for nobody.
 */
export const commentStates = ['remark', 'to-ask', 'answered', 'settled'] as const;
export const CommentState = z.enum(commentStates);
export type CommentState = z.infer<typeof CommentState>;

/** The states in which somebody still has to do something. */
export const openCommentStates: readonly CommentState[] = ['to-ask', 'answered'];

const words = z.string().max(10_000);

/** What a person has to say of a stretch of a page. It is no part of the text and changes nothing in it. */
export const Comment = z.strictObject({
  id: CommentId,
  pageId: PageId,
  start: SourceOffset,
  end: SourceOffset,
  text: words.min(1),
  state: CommentState,
  /** What came back; empty while nothing did. */
  answer: words,
});
export type Comment = Readonly<z.infer<typeof Comment>>;

/** A comment as lists of them show it. */
export const ListedComment = z.strictObject({
  comment: Comment,
  /** The article that it is read in; null where what it is on belongs to none. */
  articleId: ArticleId.nullable(),
  /** What it is on, as the source has it; cut where that is long. */
  quote: z.string(),
  /** The newspaper, or the file, with its date. */
  place: z.string(),
  /** Who wrote it, and when: milliseconds since the epoch. */
  actor: z.string(),
  at: z.int().nonnegative(),
});
export type ListedComment = Readonly<z.infer<typeof ListedComment>>;

/** Who wrote something, by the name that they go by, and when. */
export const Authorship = ListedComment.pick({ actor: true, at: true });
export type Authorship = Readonly<z.infer<typeof Authorship>>;
