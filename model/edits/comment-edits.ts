import type { Changes, Command } from '../commands/command.ts';
import type { Comment } from '../comment.ts';
import type { ArticleDocument } from '../document.ts';
import { pageAt } from '../document-pages.ts';
import { largestOf } from '../extremes.ts';
import { type CommentId, newId } from '../ids.ts';
import type { Edit, EditAction } from '../journal.ts';
import { type ReadingRange, sourceOffset } from '../offset.ts';
import type { Reading } from '../reading.ts';
import { toSource } from '../reading-places.ts';
import { saysTheSame } from '../same-record.ts';
import { articleEdit } from './article-edit.ts';

/**
 * Comments on a stretch of the reading text: on all of it that stands on the page where it begins. Null for an empty stretch and for
 * empty words.
 */
export function addComment(
  document: ArticleDocument,
  reading: Reading,
  range: ReadingRange,
  { text, state }: Pick<Comment, 'text' | 'state'>,
): { readonly edit: Edit; readonly commentId: CommentId } | null {
  const ranges = toSource(reading, range);
  const [first] = ranges;
  if (first === undefined || text.trim() === '') return null;
  const page = pageAt(document, first.start);
  const onPage = ranges.filter(({ start, end }) => page.start <= start && end <= page.end);
  const end = Math.max(largestOf(onPage.map((each) => each.end)), first.end);
  const comment: Comment = {
    ...{ id: newId<CommentId>(), pageId: page.id, start: first.start, end: sourceOffset(end) },
    ...{ text: text.trim(), state, answer: '' },
  };
  const added: Command = { name: 'comment.add', payload: { records: [comment] } };
  return { edit: commentEdit(document, 'comment-add', comment, added), commentId: comment.id };
}

/** Null when nothing differs. An answer to what was to be asked makes it answered. */
export function reviseComment(document: ArticleDocument, comment: Comment, changes: Changes<'comment'>): Edit | null {
  const isAnswered = comment.state === 'to-ask' && comment.answer === '' && (changes.answer ?? '').trim() !== '';
  const all: Changes<'comment'> = isAnswered ? { state: 'answered', ...changes } : changes;
  const revised = { ...comment, ...all };
  if (saysTheSame(comment, revised) || revised.text.trim() === '') return null;
  const command: Command = { name: 'comment.revise', payload: { revisions: [{ id: comment.id, changes: all }] } };
  return commentEdit(document, 'comment-revise', revised, command);
}

export function removeComment(document: ArticleDocument, comment: Comment): Edit {
  return commentEdit(document, 'comment-remove', comment, { name: 'comment.remove', payload: { ids: [comment.id] } });
}

function commentEdit(document: ArticleDocument, action: EditAction, { text }: Comment, command: Command): Edit {
  return articleEdit(document, action, [text], [command]);
}
