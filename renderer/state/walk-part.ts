import type { ArticleId, MentionId } from '../../model/ids.ts';
import type { Walk } from '../../model/walk.ts';

export interface WalkPart {
  /** Stays until the window is closed, and is said wherever what waits is counted. */
  readonly walk: Walk;
  /** Which of an article's suggested mentions have a known name; null before that is asked for. */
  readonly knownNames: { readonly articleId: ArticleId; readonly ids: ReadonlySet<MentionId> } | null;
  /** What comes once an article is done of which something still waits, and that is asked about; null while nothing is asked. */
  readonly finishing: 'next-article' | 'nothing' | null;
  setWalk(changes: Partial<Walk>): void;
  /** Asks whether the open article is done though something waits. */
  askToFinish(then: 'next-article' | 'nothing'): void;
  noteKnownNames(articleId: ArticleId, ids: ReadonlySet<MentionId>): void;
}
