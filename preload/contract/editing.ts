import { z } from 'zod';
import { ArticleRestoring, ArticleThen } from '../../model/article-restoring.ts';
import { FiledCategory } from '../../model/category.ts';
import { Authorship, CommentState, ListedComment } from '../../model/comment.ts';
import type { ArticleDocument } from '../../model/document.ts';
import { Draft, DraftPlace, DraftText } from '../../model/draft.ts';
import { EditResult } from '../../model/edit-result.ts';
import { HistoryPage, TakingBack } from '../../model/history.ts';
import { ArticleId, CommentId, EntryId } from '../../model/ids.ts';
import { Edit, JournalEntry } from '../../model/journal.ts';
import type { JsonText } from '../../model/json-text.ts';
import { ArticleSurroundings, LibraryView } from '../../model/library.ts';
import { EntityType } from '../../model/mention.ts';
import { longestRead, NameReading } from '../../model/name-readings.ts';
import { Person } from '../../model/person.ts';
import { Confidence } from '../../model/status.ts';
import { ReadValueAnswer } from '../../model/values/value-problem.ts';
import { ListedVersion } from '../../model/version.ts';
import { nothing, procedure } from './procedure.ts';

/** What can be asked about an article and what is edited in it: edits, drafts, history. */
export const editingCalls = {
  /** The first `limit` comments in some states, the latest first. */
  'comment.list': procedure(
    z.strictObject({ states: z.array(CommentState).readonly(), limit: z.int().min(1).max(10_000) }),
    z.array(ListedComment),
  ),
  /** Who wrote a comment, and when. */
  'comment.author': procedure(z.strictObject({ id: CommentId }), Authorship.nullable()),
  /** What people filed articles under, most of them first. */
  'category.filed': procedure(nothing, z.array(FiledCategory)),
  /** Who worked in the workspace. */
  'person.list': procedure(nothing, z.array(Person)),
  /** What a long article begins with, to be shown until all of it is there; null of one that is not long. */
  'article.beginning': procedure(
    z.strictObject({ id: ArticleId }),
    (z.string() as z.ZodType<JsonText<ArticleDocument>>).nullable(),
  ),
  'article.open': procedure(z.strictObject({ id: ArticleId }), z.string() as z.ZodType<JsonText<ArticleDocument>>),
  /** Null for an article that is not there. */
  'article.surroundings': procedure(
    z.strictObject({ id: ArticleId, view: LibraryView.nullable() }),
    ArticleSurroundings.nullable(),
  ),
  /** Reads what is typed as the normalised value of a mention of a type. */
  'value.read': procedure(z.strictObject({ type: EntityType, text: DraftText }), ReadValueAnswer),
  /** Executes an edit: all of its commands or none. When it answers, the edit is on disk. */
  'edit.execute': procedure(Edit, EditResult),
  'edit.undo': procedure(nothing, EditResult),
  'edit.redo': procedure(nothing, EditResult),
  /** Restores an article as it was when an entry had been made, as one edit. */
  'edit.restore-article': procedure(ArticleThen, EditResult),
  /** Takes one edit back by itself, whosever it is. */
  'edit.take-back': procedure(z.strictObject({ id: EntryId }), EditResult),
  /** The journal's newest entries first, of those that are asked for; `before` is the entry to go on from. */
  'history.list': procedure(HistoryPage, z.array(JournalEntry)),
  /** The states of the workspace that people gave a name to, the latest first. */
  'history.versions': procedure(nothing, z.array(ListedVersion)),
  /** What would be otherwise in an article if it were restored as it was when an entry had been made. */
  'history.restoring': procedure(ArticleThen, ArticleRestoring),
  /** Whether an edit can be taken back by itself. */
  'history.taking-back': procedure(z.strictObject({ id: EntryId }), TakingBack),
  /** Keeps what is being typed in the open workspace, in the place of what was typed there before. When it answers, it is on disk. */
  'draft.write': procedure(z.strictObject({ place: DraftPlace, text: DraftText }), nothing),
  'draft.remove': procedure(z.strictObject({ place: DraftPlace }), nothing),
  /** What the person typed in this window, and in windows that are gone, and did not leave. */
  'draft.list': procedure(nothing, z.array(Draft)),
  /** What a character of a text may have been that recognition took for this one, the most probable first. */
  'correction.alternatives': procedure(
    z.strictObject({ text: z.string().min(1).max(400), at: z.int().nonnegative().max(399) }),
    z.array(z.string()).max(12),
  ),
  /** All that may be a name in a text and is at least so probable; what is in different readings of it overlaps. */
  'mention.readings': procedure(
    z.strictObject({ text: z.string().max(longestRead), least: Confidence }),
    z.array(NameReading),
  ),
} as const;
