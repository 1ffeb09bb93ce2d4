import type { ArticleThen } from '../../model/article-restoring.ts';
import { KanwuError } from '../../model/error.ts';
import type { EntryId, MentionId } from '../../model/ids.ts';
import type { ConflictChoice, ConflictKey } from '../../model/journal/conflict.ts';
import type { Edit } from '../../model/journal.ts';
import type { Mention } from '../../model/mention.ts';
import type { DecidedPlaces, PlacesToDecide } from '../../model/register/places-decision.ts';
import type { OccurrencePlace, Replaced, Replacement } from '../../model/replacing/replacement.ts';
import type { MovedType, TypeMove } from '../../model/type-move.ts';
import type { ChangedVocabulary, VocabularyEdit } from '../../model/vocabulary-change.ts';
import { acceptedBy, linkEntities, linkMentions, touchesMentions } from '../register/link-entities.ts';
import { decidePlaces } from './ledger/decide-places.ts';
import { registerOf } from './register-of.ts';
import { replaceOccurrences } from './replacing/replace-occurrences.ts';
import { planTypeMove } from './type-moves/plan-type-move.ts';
import { planVocabularyChange } from './vocabulary-changes/plan-vocabulary-change.ts';
import type { Doing, Workspace } from './workspace.ts';
import { type Written, written } from './written.ts';

/** Of so many mentions at most the article around them is read. */
const mostAround = 20;

export interface EditToExecute {
  readonly edit: Edit;
  readonly doing: Doing;
  /** Suggestions that the window may still show though they were withdrawn: those that the edit decides are brought back. */
  readonly withdrawn: readonly Mention[];
}

/** What deciding places together came to. */
export interface PlacesWritten extends Omit<DecidedPlaces, 'result'> {
  readonly written: Written | null;
}

/** What putting occurrences right together came to. */
export interface ReplacementWritten extends Omit<Replaced, 'result'> {
  readonly written: Written | null;
}

/** What moving marks to another type came to. */
export interface TypeMoveWritten extends Omit<MovedType, 'result'> {
  readonly written: Written | null;
}

/** What changing a vocabulary came to. */
export interface VocabularyWritten extends Omit<ChangedVocabulary, 'result'> {
  readonly written: Written | null;
}

/** What people do, what takes it back, and what follows it, by name. */
export const editWrites = {
  /** Executes an edit; the names that it accepts are given an entity in the same step. @throws what {@link Workspace.execute} throws */
  execute: (workspace: Workspace, { edit, doing, withdrawn }: EditToExecute): Written =>
    written(workspace, doing, workspace.execute(withEntities(workspace, revived(workspace, edit, withdrawn)), doing)),

  /**
   * Decides places of names together, as one edit; null where nothing is to be done. @throws what {@link decidePlaces} and
   * {@link Workspace.execute} throw
   */
  'decide-places': (
    workspace: Workspace,
    { decisions, doing }: { decisions: readonly PlacesToDecide[]; doing: Doing },
  ): PlacesWritten => {
    workspace.followAll();
    const { ledgerRows } = workspace;
    const wanted = decisions.map(({ ids, decision }) => {
      const marked = ledgerRows.mentionsAt(ids);
      const unmarked = ledgerRows.bareAmong(ids.filter((id) => !marked.has(id)));
      return { decision, ids: [...marked.values()], unmarked };
    });
    const count = (lists: readonly { readonly ids: readonly string[]; readonly unmarked?: readonly unknown[] }[]) =>
      lists.reduce((sum, { ids, unmarked = [] }) => sum + ids.length + unmarked.length, 0);
    const { edit, ...came } = decidePlaces(workspace, wanted, registerOf(workspace));
    const executed = edit === null ? null : written(workspace, doing, workspace.execute(edit, doing));
    return { ...came, gone: count(decisions) - count(wanted), written: executed };
  },

  /** Moves marks to another type, as one edit; null where nothing is to be done. @throws what {@link Workspace.execute} throws */
  'move-type': (workspace: Workspace, { move, doing }: { move: TypeMove; doing: Doing }): TypeMoveWritten => {
    workspace.followAll();
    const { edit, counts } = planTypeMove(workspace, move);
    return { counts, written: edit === null ? null : written(workspace, doing, workspace.execute(edit, doing)) };
  },

  /** Changes a vocabulary, as one edit; null where nothing is to be done. @throws {KanwuError} `record-not-found` */
  'change-vocabulary': (
    workspace: Workspace,
    { wanted, doing }: { wanted: VocabularyEdit; doing: Doing },
  ): VocabularyWritten => {
    const { edit, counts } = planVocabularyChange(workspace, wanted);
    return { counts, written: edit === null ? null : written(workspace, doing, workspace.execute(edit, doing)) };
  },

  /** Has places read otherwise, as one edit; null where nothing is to be done. @throws what {@link Workspace.execute} throws */
  replace: (
    workspace: Workspace,
    { replacement, places, doing }: { replacement: Replacement; places: readonly OccurrencePlace[]; doing: Doing },
  ): ReplacementWritten => {
    const { edit, ...came } = replaceOccurrences(workspace, replacement, places);
    return { ...came, written: edit === null ? null : written(workspace, doing, workspace.execute(edit, doing)) };
  },

  /** @throws {KanwuError} `nothing-to-undo` */
  undo: (workspace: Workspace, doing: Doing): Written => written(workspace, doing, workspace.undo(doing)),
  /** Takes one edit back, whosever it is. @throws {KanwuError} what {@link Workspace.takeBack} throws */
  'take-back': (workspace: Workspace, { id, doing }: { id: EntryId; doing: Doing }): Written =>
    written(workspace, doing, workspace.takeBack(id, doing)),
  /** Restores an article as it was, as one edit. @throws {KanwuError} `nothing-to-undo` where it is so, `record-not-found` */
  'restore-article': (workspace: Workspace, { doing, ...then }: ArticleThen & { doing: Doing }): Written => {
    const { edit } = workspace.articleAsItWas(then);
    if (edit === null) throw new KanwuError('nothing-to-undo');
    return written(workspace, doing, workspace.execute(edit, doing));
  },
  /** @throws {KanwuError} `nothing-to-redo` */
  redo: (workspace: Workspace, doing: Doing): Written => written(workspace, doing, workspace.redo(doing)),

  /** Has what is computed follow a slice of what large edits did. @returns whether it is behind still */
  follow: (workspace: Workspace): boolean => workspace.follow(),

  /** Settles a conflict, as one edit. @throws {KanwuError} `record-not-found` when somebody else has settled it */
  settle: (
    workspace: Workspace,
    { conflict, choice, doing }: { conflict: ConflictKey; choice: ConflictChoice; doing: Doing },
  ): Written => written(workspace, doing, workspace.execute(workspace.conflicts.settling(conflict, choice), doing)),
} as const;

function withEntities(workspace: Workspace, edit: Edit): Edit {
  if (!touchesMentions(edit)) return edit;
  if (edit.articleId === null || workspace.records.article.get(edit.articleId) === undefined) return edit;
  const known = revisedBy(workspace, edit);
  const accepted = acceptedBy(edit.commands, known);
  if (accepted.length === 0) return edit;
  const register = registerOf(workspace);
  if (accepted.length > mostAround) {
    // Most stand in one block, which is read sooner than the article with all that is marked in it.
    const read = workspace.readMentions(accepted);
    if (read.size === accepted.length) return linkMentions(edit, known, (id) => read.get(id)?.text ?? '', register);
  }
  const around = accepted.flatMap(({ pageId, ranges }) => ranges.map(({ start, end }) => ({ pageId, start, end })));
  return linkEntities(edit, workspace.articles.readAround(edit.articleId, around), register);
}

/** The mentions that an edit revises, as they are before it. */
function revisedBy({ records }: Workspace, { commands }: Edit): readonly Mention[] {
  const ids = commands.flatMap(({ name, payload }) =>
    name === 'mention.revise' ? payload.revisions.map(({ id }) => id) : [],
  );
  return records.mention.getAll([...new Set(ids)]);
}

function revived(workspace: Workspace, edit: Edit, withdrawn: readonly Mention[]): Edit {
  const isThere = (id: MentionId): boolean => workspace.records.mention.get(id) !== undefined;
  const records = withdrawn.filter(({ id }) => !isThere(id));
  if (records.length === 0) return edit;
  return { ...edit, commands: [{ name: 'mention.add', payload: { records } }, ...edit.commands] };
}
