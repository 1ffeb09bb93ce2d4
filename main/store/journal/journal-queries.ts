import type { ArticleRestoring, ArticleThen } from '../../../model/article-restoring.ts';
import type { WorkspaceOverview } from '../../../model/document.ts';
import type { DocumentChange } from '../../../model/document-change.ts';
import type { Draft, Typist } from '../../../model/draft.ts';
import type { HistoryPage, TakingBack } from '../../../model/history.ts';
import type { EntryId, IssueId, PersonId, RecordId } from '../../../model/ids.ts';
import type { Sha256 } from '../../../model/issue.ts';
import type { Conflict } from '../../../model/journal/conflict.ts';
import type { JournalEntry, UndoState } from '../../../model/journal.ts';
import { type JsonText, toJsonText } from '../../../model/json-text.ts';
import type { ChangedLines } from '../../../model/library.ts';
import type { Person } from '../../../model/person.ts';
import type { PurgeableIssue, PurgePreview } from '../../../model/purge.ts';
import { type Resuggested, resuggestedChange } from '../article-change.ts';
import type { Changed } from '../projections/changed.ts';
import type { Workspace } from '../workspace.ts';
import { type Revision, revisionOf } from './revision.ts';
import { takingBack } from './taking-back.ts';

export interface ChangesToRead {
  readonly changed: Changed | null;
  readonly resuggested: readonly Resuggested[] | null;
  readonly person: PersonId;
}

/** What can be read of what people did, by name. */
export const journalQueries = {
  /** As somebody sees it. */
  overview: (workspace: Workspace, person: PersonId): Omit<WorkspaceOverview, 'readOnly'> => workspace.overview(person),
  /** What somebody's undo and redo would do next. */
  'undo-state': (workspace: Workspace, person: PersonId): UndoState => workspace.undoState(person),
  /**
   * The lines that changed and what is suggested otherwise, as they are now, with what somebody can undo now; null stays null, and is
   * what is suggested where it cannot be told by its records alone.
   */
  changes: (
    workspace: Workspace,
    { changed, resuggested, person }: ChangesToRead,
  ): { lines: ChangedLines | null; undo: UndoState; suggestions: JsonText<DocumentChange>[] | null } => ({
    lines: changed === null ? null : workspace.lines.changed(changed),
    undo: workspace.undoState(person),
    suggestions: resuggested === null ? null : resuggestedChanges(workspace, resuggested),
  }),
  /** Who worked in the workspace, by the names that they go by. */
  people: (workspace: Workspace): Person[] => workspace.people(),
  /** The edits that count and say anything of some records, in their order; nothing of those that none does. */
  'edits-on': (workspace: Workspace, ids: readonly RecordId[]): ReadonlyMap<RecordId, JournalEntry[]> =>
    workspace.journal.editsOn(ids),
  revision: ({ journal }: Workspace): Revision => revisionOf(journal),
  /** The journal's newest entries first, from before an entry; of those that are asked for. */
  history: (workspace: Workspace, page: HistoryPage): JournalEntry[] => workspace.journal.list(page),
  /** What would be otherwise in an article if it were restored as it was when an entry had been made. @throws {KanwuError} `record-not-found` */
  'article-restoring': (workspace: Workspace, then: ArticleThen): ArticleRestoring =>
    workspace.articleAsItWas(then).restoring,
  /** Whether an edit can be taken back by itself. */
  'taking-back': ({ journal }: Workspace, id: EntryId): TakingBack => takingBack(journal, id),
  /** Decisions that were made without knowledge of each other, for a person to look at; at most so many. */
  conflicts: (workspace: Workspace, limit: number): Conflict[] => workspace.conflicts.shown(limit),
  /** What a person typed in a window, and in windows that are gone, and did not leave. */
  drafts: (workspace: Workspace, typist: Typist): Draft[] => workspace.drafts.list(typist),
  /** The issues that were removed and that the file still holds. */
  'removed-issues': ({ purges }: Workspace): PurgeableIssue[] => purges.removed(),
  /** The files that would go for good with an issue. */
  'purge-sources': ({ purges }: Workspace, id: IssueId): readonly Sha256[] => purges.sourcesOf(id),
  /** What would go for good with an issue; null for one of which the file holds nothing. */
  'purge-preview': ({ purges }: Workspace, id: IssueId): PurgePreview | null => purges.preview(id),
} as const;

function resuggestedChanges(
  workspace: Workspace,
  resuggested: readonly Resuggested[],
): JsonText<DocumentChange>[] | null {
  const changes: JsonText<DocumentChange>[] = [];
  for (const each of resuggested) {
    if (workspace.articles.isOnPages(each.articleId)) return null;
    const change = resuggestedChange(workspace.records, each);
    // Articles that are gone are nobody's any more.
    if (change !== null) changes.push(toJsonText(change));
  }
  return changes;
}
