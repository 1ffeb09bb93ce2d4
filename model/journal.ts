import { z } from 'zod';
import { CommandSchema } from './commands/registry.ts';
import { ArticleId, EntryId } from './ids.ts';

/** What a person did, as the history names it. */
export const actions = [
  'issue-import',
  'type-revise',
  'type-merge',
  'type-split',
  'tag-set-import',
  'relation-type-revise',
  'publication-revise',
  'issue-revise',
  'issue-remove',
  'issue-purge',
  'issue-join',
  'page-reread',
  'article-revise',
  'article-add',
  'article-split',
  'article-merge',
  'article-move',
  'article-remove',
  'article-restore',
  'block-revise',
  'block-split',
  'block-merge',
  'block-part',
  'block-set-aside',
  'block-take-in',
  'block-move',
  'block-confirm',
  'block-supply',
  'block-strike',
  'block-unstrike',
  'block-remove',
  'mention-add',
  'mention-accept',
  'mention-reject',
  'mention-revise',
  'mention-remove',
  'text-write',
  'text-replace',
  'correction-add',
  'correction-accept',
  'correction-reject',
  'correction-revise',
  'correction-remove',
  'comment-add',
  'comment-revise',
  'comment-remove',
  'entity-add',
  'entity-revise',
  'entity-merge',
  'entity-split',
  'entity-remove',
  'relation-add',
  'relation-revise',
  'relation-remove',
  'classification-add',
  'classification-revise',
  'classification-remove',
  'ruling-add',
  'ruling-revise',
  'ruling-remove',
  'learning-reset',
  'learning-import',
  'vocabulary-add',
  'vocabulary-revise',
  'vocabulary-merge',
  'vocabulary-remove',
  'version-add',
  'version-revise',
  'version-remove',
  'conflict-settle',
  'workspace-recover',
] as const;
export const Action = z.enum(actions);
export type Action = z.infer<typeof Action>;

/** What people do by edits: a purge is asked for by itself, and cannot be undone. */
export const EditAction = Action.exclude(['issue-purge']);
export type EditAction = z.infer<typeof EditAction>;

/** Commands that are executed, and undone, together. */
export const Edit = z.strictObject({
  action: EditAction,
  /** The article that the person was in; undoing goes back to it. */
  articleId: ArticleId.nullable(),
  /** What was edited, in a few of its own words (a name, a headline); shown in the history. */
  summary: z.string().max(200),
  commands: z.array(CommandSchema).min(1).readonly(),
});
export type Edit = Readonly<z.infer<typeof Edit>>;

export const entryKinds = ['edit', 'undo', 'redo'] as const;

/** One line of the history: an edit, or the undoing or redoing of one. */
export const JournalEntry = z.strictObject({
  id: EntryId,
  /** In which order it came into this file, ascending from 1; entries count in the order of their ids. */
  sequence: z.int().positive(),
  kind: z.enum(entryKinds),
  /** What it takes back: of an undo the edit, of a redo the undo; null of an edit. */
  targetId: EntryId.nullable(),
  action: Action,
  articleId: ArticleId.nullable(),
  summary: z.string(),
  /** The name of whoever did it. */
  actor: z.string(),
  /** Milliseconds since the epoch. */
  at: z.int().nonnegative(),
  /** For an edit: whether it stands undone now. */
  undone: z.boolean(),
  /** Whether what it did was purged, or some of it. */
  isPurged: z.boolean(),
});
export type JournalEntry = Readonly<z.infer<typeof JournalEntry>>;

/** What undo and redo would do next; null when there is nothing. */
export const UndoState = z.strictObject({ undo: JournalEntry.nullable(), redo: JournalEntry.nullable() });
export type UndoState = Readonly<z.infer<typeof UndoState>>;
