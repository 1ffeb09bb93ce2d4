import type { AnchoredRange } from '../../model/anchor.ts';
import type { Command } from '../../model/commands/command.ts';
import type { DocumentChange } from '../../model/document-change.ts';
import type { Draft, DraftPlace, Typist } from '../../model/draft.ts';
import { KanwuError } from '../../model/error.ts';
import type { ArticleId, MentionId, PageId } from '../../model/ids.ts';
import type { Sha256, Source } from '../../model/issue.ts';
import type { ConflictChoice, ConflictKey, MergeResult } from '../../model/journal/conflict.ts';
import type { Edit, JournalEntry, UndoState } from '../../model/journal.ts';
import { type JsonText, toJsonText } from '../../model/json-text.ts';
import type { NameKey } from '../../model/memory.ts';
import type { Mention } from '../../model/mention.ts';
import type { PurgeResult, PurgeWish } from '../../model/purge.ts';
import { linkEntities, touchesMentions } from '../register/link-entities.ts';
import { linkImported } from '../register/link-imported.ts';
import type { Register } from '../register/register.ts';
import { articleChange, type Resuggested, resuggestedIn } from './article-change.ts';
import type { Stretch } from './article-document.ts';
import { joinPages } from './join-pages.ts';
import type { KeptLearning, LessonsAfresh } from './lessons/lesson-changes.ts';
import { type Packed, unpacked } from './packed.ts';
import { type Changed, joined } from './projections/changed.ts';
import type { Marked } from './stale/stale-articles.ts';
import { sidesOf, type Touched } from './touched.ts';
import type { Doing, Executed, Workspace } from './workspace.ts';

/** Of how many names is told one by one. */
const mostNames = 1000;

const unchanged = { changed: { articles: [], issues: [] }, touched: {} } as const;

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

/** What bringing suggestions up to date came to. */
export interface SuggestionsWritten {
  /** The lines of lists that it changed; null when whatever is listed is to be read anew. */
  readonly changed: Changed | null;
  /** The ids of the records that it touched. */
  readonly ids: Resuggested['ids'];
}

/** What taking in another copy of the workspace came to. */
export interface MergeWritten extends MergeResult {
  /** The articles of the issues in which anything changed. */
  readonly articleIds: readonly ArticleId[];
}

/** An issue file as it goes into a workspace. */
export interface IssueToImport {
  readonly edit: Edit;
  readonly source: Source;
}

export interface EditToExecute {
  readonly edit: Edit;
  readonly doing: Doing;
  /** Suggestions that the window may still show though they were withdrawn: those that the edit decides are brought back. */
  readonly withdrawn: readonly Mention[];
}

/**
 * What can be written to an open workspace, by name: each is one transaction, which is on the disk when it answers. Input and output
 * are plain data, for a write may run in another thread than who asks for it.
 */
export const writes = {
  /** Executes an edit; the names that it accepts are given an entity in the same step. @throws what {@link Workspace.execute} throws */
  execute: (workspace: Workspace, { edit, doing, withdrawn }: EditToExecute): Written =>
    written(workspace, doing, workspace.execute(withEntities(workspace, revived(workspace, edit, withdrawn)), doing)),

  /** @throws {KanwuError} `file-already-imported`, `file-purged`, and what {@link Workspace.execute} throws */
  import: (
    workspace: Workspace,
    { path, doing, issue }: { path: string; doing: Doing; issue: IssueToImport | Packed<IssueToImport> },
  ): Written => {
    const { edit, source } = unpacked(issue);
    refusePurged(workspace, path, source.sha256);
    const known = workspace.records.page
      .where('sha256', source.sha256)
      .find(({ issueId }) => workspace.records.issue.get(issueId) !== undefined);
    if (known !== undefined) throw new KanwuError('file-already-imported', { path, fileName: known.fileName });
    const joined = joinPages(workspace, edit);
    const linked = linkImported(joined, source.text, registerOf(workspace));
    return written(workspace, doing, workspace.execute(linked, doing, [source]));
  },

  /**
   * Brings what is suggested up to date; null, and nothing is written, when people have worked since what it is made of was read. It
   * is no act: the journal knows nothing of it.
   */
  suggest: (
    workspace: Workspace,
    { articleId, commands, asOf }: { articleId: ArticleId; commands: readonly Command[]; asOf: number },
  ): SuggestionsWritten | null => {
    if (workspace.journal.last() > asOf) return null;
    const { changed, touched } = commands.length === 0 ? unchanged : workspace.suggest(commands);
    const line = { articles: workspace.stale.remove(articleId) ? [articleId] : [], issues: [] };
    return { changed: joined(changed, line), ids: resuggestedIn(touched) };
  },

  /** Marks some of the articles whose suggestions are behind what was decided of names. Each slice is short. */
  'mark-stale': ({ stale }: Workspace): Marked => stale.mark(),
  /** Marks articles whose suggestions are behind anyway; null for all that are in work. */
  'add-stale': ({ stale }: Workspace, ids: readonly ArticleId[] | null): null => {
    stale.add(ids);
    return null;
  },

  /** @throws {KanwuError} `nothing-to-undo` */
  undo: (workspace: Workspace, doing: Doing): Written => written(workspace, doing, workspace.undo(doing)),
  /** @throws {KanwuError} `nothing-to-redo` */
  redo: (workspace: Workspace, doing: Doing): Written => written(workspace, doing, workspace.redo(doing)),

  /** Settles a conflict, as one edit. @throws {KanwuError} `record-not-found` when somebody else has settled it */
  settle: (
    workspace: Workspace,
    { conflict, choice, doing }: { conflict: ConflictKey; choice: ConflictChoice; doing: Doing },
  ): Written => written(workspace, doing, workspace.execute(workspace.settling(conflict, choice), doing)),

  /** Takes in another copy of the workspace. @throws {KanwuError} what {@link Workspace.mergeFile} throws */
  merge: (workspace: Workspace, { path }: { path: string }): MergeWritten => {
    const { entries, conflicts, touched } = workspace.mergeFile(path);
    return { entries, conflicts, articleIds: workspace.articlesOfIssues(touched) };
  },

  /** Takes an issue out of the file for good. @throws {KanwuError} what {@link Workspace.purge} throws */
  purge: (workspace: Workspace, { wish, doing }: { wish: PurgeWish; doing: Doing }): PurgeResult => {
    const { entries, isWashedOut } = workspace.purge(wish, doing);
    return { entries, isWashedOut };
  },

  /** Keeps what a person is typing. It is no act: the journal knows nothing of it. */
  draft: (workspace: Workspace, { draft, typist }: { draft: Draft; typist: Typist }): null => {
    workspace.writeDraft(draft, typist);
    return null;
  },
  'remove-draft': (workspace: Workspace, { place, typist }: { place: DraftPlace; typist: Typist }): null => {
    workspace.drafts.remove(place, typist);
    return null;
  },

  /** What there is to learn from the beginning; from now on it is noted what changes. */
  'begin-lessons': ({ lessons }: Workspace): LessonsAfresh => lessons.begin(),
  /** Keeps what somebody has learned. */
  'keep-learning': ({ lessons }: Workspace, { upTo, data }: KeptLearning): null => {
    lessons.keep(upTo, data);
    return null;
  },

  /** What other programs wrote since this was asked last, oldest first; null when they wrote nothing. Writes nothing itself. */
  'take-others': (workspace: Workspace): JournalEntry[] | null => workspace.takeOthersEntries(),
} as const;

function written(workspace: Workspace, { person }: Doing, executed: Executed): Written {
  const { entry, touched, changed, names } = executed;
  const change = articleChange(workspace.records, executed);
  return {
    entry,
    articleIds: articlesOf(workspace, entry, touched),
    changed,
    names: names.length > mostNames ? null : names,
    isRefiled: sidesOf(touched.classification).some(({ status }) => status !== 'suggested'),
    undo: workspace.undoState(person),
    change: change === null ? null : toJsonText(change),
  };
}

/** What was purged does not come in again by the way. */
function refusePurged({ purges, journal }: Workspace, path: string, sha256: Sha256): void {
  const tombstone = purges.tombstones.ofSource(sha256);
  if (tombstone === undefined) return;
  const { actor = '', at = 0 } = journal.get(tombstone.entry) ?? {};
  throw new KanwuError('file-purged', { path, actor, at, reason: tombstone.reason });
}

function articlesOf(workspace: Workspace, entry: JournalEntry, touched: Touched): ArticleId[] {
  const comeOrGone = [...(touched.article?.keys() ?? [])] as ArticleId[];
  if (entry.articleId !== null) return [entry.articleId, ...comeOrGone];
  return [...workspace.articlesOfIssues(touched), ...comeOrGone];
}

function withEntities(workspace: Workspace, edit: Edit): Edit {
  if (!touchesMentions(edit)) return edit;
  if (edit.articleId === null || workspace.records.article.get(edit.articleId) === undefined) return edit;
  const document = workspace.articleAround(edit.articleId, rangesOf(workspace, edit));
  return linkEntities(edit, document, registerOf(workspace));
}

function registerOf(workspace: Workspace): Register {
  return {
    find: (type, name) => workspace.entities.find(type, name),
    has: (id) => workspace.records.entity.get(id) !== undefined,
  };
}

/** Where the mentions stand that an edit adds or revises. */
function rangesOf({ records }: Workspace, { commands }: Edit): Stretch[] {
  const on = (pageId: PageId, ranges: readonly AnchoredRange[]): Stretch[] =>
    ranges.map(({ start, end }) => ({ pageId, start, end }));
  return commands.flatMap(({ name, payload }): Stretch[] => {
    if (name === 'mention.add') return payload.records.flatMap(({ pageId, ranges }) => on(pageId, ranges));
    if (name !== 'mention.revise') return [];
    const changed = new Map(payload.revisions.map(({ id, changes }) => [id, changes]));
    return records.mention
      .getAll([...changed.keys()])
      .flatMap(({ id, pageId, ranges }) => on(pageId, changed.get(id)?.ranges ?? ranges));
  });
}

function revived(workspace: Workspace, edit: Edit, withdrawn: readonly Mention[]): Edit {
  const isThere = (id: MentionId): boolean => workspace.records.mention.get(id) !== undefined;
  const records = withdrawn.filter(({ id }) => !isThere(id));
  if (records.length === 0) return edit;
  return { ...edit, commands: [{ name: 'mention.add', payload: { records } }, ...edit.commands] };
}
