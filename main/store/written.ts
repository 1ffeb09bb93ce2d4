import type { DocumentChange } from '../../model/document-change.ts';
import type { ArticleId } from '../../model/ids.ts';
import type { JournalEntry, UndoState } from '../../model/journal.ts';
import { type JsonText, toJsonText } from '../../model/json-text.ts';
import type { NameKey } from '../../model/memory.ts';
import { articleChange } from './article-change.ts';
import type { Changed } from './projections/changed.ts';
import { sidesOf, type Touched } from './touched.ts';
import type { Doing, Executed, Workspace } from './workspace.ts';

/** Of how many names is told one by one. */
const mostNames = 1000;

/** What a write came to. It is on the disk. */
export interface Written {
  readonly entry: JournalEntry;
  /** The articles that are to be looked at again: the one that was worked in, else all of those issues; and those that came or went. */
  readonly articleIds: readonly ArticleId[];
  /** The lines of lists that it changed; null when whatever is listed is to be read anew. */
  readonly changed: Changed | null;
  /** The names of which something else is remembered than before; null when they are so many that all are to be read anew. */
  readonly names: readonly NameKey[] | null;
  /** Whether people decided otherwise what articles are filed under. */
  readonly isRefiled: boolean;
  /** What can be undone and redone after it. */
  readonly undo: UndoState;
  /** What it changed of the article that it was made in; null when that must be read again. */
  readonly change: JsonText<DocumentChange> | null;
}

/** What an edit, undo or redo came to, as the desk is told of it. */
export function written(workspace: Workspace, { person }: Doing, executed: Executed): Written {
  const { entry, touched, changed, names } = executed;
  const change = articleChange(workspace.records, executed);
  return {
    entry,
    articleIds: articlesOf(workspace, entry, touched),
    changed,
    names: names === null || names.length > mostNames ? null : names,
    isRefiled: sidesOf(touched.classification).some(({ status }) => status !== 'suggested'),
    undo: workspace.undoState(person),
    change: change === null ? null : toJsonText(change),
  };
}

function articlesOf(workspace: Workspace, entry: JournalEntry, touched: Touched): ArticleId[] {
  const comeOrGone = [...(touched.article?.keys() ?? [])] as ArticleId[];
  if (entry.articleId !== null) return [entry.articleId, ...comeOrGone];
  const isInPlaces = touched.mention !== undefined || entry.action === 'text-replace';
  // Of names that are decided together, or places put right, their articles: of what else is in their issues nothing changed.
  if (isInPlaces && touched.issue === undefined && touched.block === undefined)
    return [...workspace.articlesTouched(touched), ...comeOrGone];
  return [...workspace.articlesOfIssues(touched), ...comeOrGone];
}
