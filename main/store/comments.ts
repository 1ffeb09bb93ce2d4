import type { Authorship, Comment, CommentState, ListedComment } from '../../model/comment.ts';
import type { ArticleId, CommentId } from '../../model/ids.ts';
import { type IssueLine, issueName } from '../../model/lines.ts';
import { groundOf, textOn } from './grounds.ts';
import { bytesOf, idOf } from './id-bytes.ts';
import type { Lines } from './lines/lines.ts';
import type { ProjectionParts } from './projections/projection.ts';

/** In UTF-16 units, what is quoted at most of what a comment is on. */
const longestQuote = 60;

/** The comments of a workspace, wherever they stand. */
export interface Comments {
  /** Those in some states, the latest first. */
  list(states: readonly CommentState[], limit: number): ListedComment[];
  /** Who wrote a comment first; null for one that nobody wrote. */
  author(id: CommentId): Authorship | null;
}

export function sqlComments({ database, numbered, records, sources }: ProjectionParts, lines: Lines): Comments {
  // Ids are in the order of their making.
  const inStates = database
    .prepare<[string, number], Uint8Array>(
      'SELECT id FROM comment WHERE state IN (SELECT value FROM json_each(?)) ORDER BY id DESC LIMIT ?',
    )
    .pluck();
  const articleAt = database
    .prepare<[number, number], ArticleId | null>(
      'SELECT name FROM block LEFT JOIN numbered ON number = article WHERE page = ? AND start_offset <= ? ORDER BY start_offset DESC LIMIT 1',
    )
    .pluck();
  const author = database.prepare<[Buffer], Authorship>(
    `SELECT coalesce(person.name, '') AS actor, entry.at FROM entry_record JOIN entry ON sequence = entry_record.entry
       LEFT JOIN numbered ON numbered.number = entry.person LEFT JOIN person ON person.id = numbered.name
     WHERE entry_record.record = ? ORDER BY entry.id LIMIT 1`,
  );
  const authorOf = (id: CommentId): Authorship | null => author.get(bytesOf(id)) ?? null;
  const listed = (comment: Comment): ListedComment[] => {
    const ground = groundOf(records, comment.pageId);
    const issue = ground === undefined ? undefined : lines.issue(ground.page.issueId);
    if (ground === undefined || issue === undefined) return [];
    const articleId = articleAt.get(numbered.known(comment.pageId), comment.start) ?? null;
    const quote = textOn(sources, ground).slice(comment.start, Math.min(comment.end, comment.start + longestQuote));
    const { actor, at } = authorOf(comment.id) ?? { actor: '', at: 0 };
    return [{ comment, articleId, quote: quote.replaceAll(/\s+/gu, ' '), place: placeIn(issue), actor, at }];
  };
  return {
    list: (states, limit) =>
      inStates
        .all(JSON.stringify(states), limit)
        .flatMap((id) => records.comment.get(idOf<CommentId>(id)) ?? [])
        .flatMap(listed),
    author: authorOf,
  };
}

function placeIn(line: IssueLine): string {
  return [issueName(line), line.issue.date].filter((part) => part !== null).join(' ');
}
