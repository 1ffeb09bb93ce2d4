import type { ArticleThen } from '../../model/article-restoring.ts';
import type { DeskEventPayload } from '../../model/desk-events.ts';
import type { DocumentChange } from '../../model/document-change.ts';
import type { Encoding } from '../../model/encoding.ts';
import type { Failure } from '../../model/failure.ts';
import type { EntryId, PageId } from '../../model/ids.ts';
import type { Conflict, ConflictChoice } from '../../model/journal/conflict.ts';
import type { Edit, UndoState } from '../../model/journal.ts';
import type { EntityType } from '../../model/mention.ts';
import type { DecidedPlaces, PlacesToDecide } from '../../model/register/places-decision.ts';
import type { OccurrencePlace, Replaced, Replacement } from '../../model/replacing/replacement.ts';
import type { RereadReport } from '../../model/reread.ts';
import type { TakenTagSet } from '../../model/tag-set-file.ts';
import type { MovedType, TypeMove } from '../../model/type-move.ts';
import type { ReadValueAnswer } from '../../model/values/value-problem.ts';
import type { ChangedVocabulary, VocabularyEdit } from '../../model/vocabulary-change.ts';

/** Whether everything is on disk: `saving` while an edit is on its way, `failed` when the last one did not get there. */
export type Saving = 'saved' | 'saving' | 'failed';

/** See the event `workspace.lost`. */
export type LostCode = DeskEventPayload<'workspace.lost'>['code'];

export interface EditPart {
  readonly saving: Saving;
  /** What keeps edits from the disk, as long as something does: another program, by name where it is known. */
  readonly waitingFor: { readonly holder: string | null } | null;
  /** What is wrong with where the workspace's file lies, so that nothing is saved; null while nothing is. */
  readonly lost: LostCode;
  noteLost(code: LostCode): void;
  /** Something is wrong with the workspace's file: nothing is written any more. */
  noteReadOnly(why: Failure): void;
  /** How many edits are on their way to the disk. */
  readonly pendingEdits: number;
  /** Shows what the program suggests otherwise now; while edits are on their way, together with what becomes of them. */
  noteSuggestions(changes: readonly DocumentChange[]): Promise<void>;
  /** Notes what was done at this program's windows; what others did there that may concern the open article has it read again. */
  noteDoings(entries: readonly EntryId[], mayConcern: boolean): void;
  readonly undoState: UndoState;
  /** Counts up with everything that the journal gains. */
  readonly journalVersion: number;
  /** Executes an edit; null, what an edit that changes nothing is, does nothing. @returns whether it is on disk */
  execute(edit: Edit | null): Promise<boolean>;
  /** Executes what typing in a field comes to. @returns whether it counts: it is on disk, or changes nothing */
  executeTyped(edit: Edit | null): Promise<boolean>;
  /** Reads what is typed as the normalised value of a mention of a type; null when it could not be asked, which is said. */
  readValue(type: EntityType, text: string): Promise<ReadValueAnswer | null>;
  /** Resolves once every edit that was made until now is on disk or has failed. */
  settled(): Promise<void>;
  /** Settles a conflict; of one that somebody else has settled meanwhile it is only learned that it is gone. */
  settleConflict(conflict: Conflict, choice: ConflictChoice): Promise<boolean>;
  /** Decides places of names together; null when it could not be done, which is said. */
  decidePlaces(decisions: readonly PlacesToDecide[]): Promise<DecidedPlaces | null>;
  /** Has types be as a file says that the person chooses; null when they chose none, or it could not be done, which is said. */
  importTagSet(): Promise<TakenTagSet | null>;
  /** Moves marks to another type; null when it could not be done, which is said. */
  moveType(move: TypeMove): Promise<MovedType | null>;
  /** Changes a vocabulary of the workspace's own; null when it could not be done, which is said. */
  changeVocabulary(edit: VocabularyEdit): Promise<ChangedVocabulary | null>;
  /** Has places in the text read otherwise, together; null when it could not be done, which is said. */
  replacePlaces(replacement: Replacement, places: readonly OccurrencePlace[]): Promise<Replaced | null>;
  /** Reads the file of a page in another encoding, and opens what the open article is then; null when it could not be done, which is said. */
  rereadPage(pageId: PageId, encoding: Encoding): Promise<RereadReport | null>;
  noteWaiting(holder: string | null): void;
  /**
   * Undoes the person's last edit; an import is asked about first, by a dialog that undoes it.
   *
   * @param confirmed the import that the person has said yes to
   */
  undo(confirmed?: EntryId): Promise<void>;
  /** Takes one edit back by itself, whosever it is. */
  takeBack(id: EntryId): Promise<void>;
  /** Restores an article as it was, as one edit. */
  restoreArticle(then: ArticleThen): Promise<void>;
  redo(): Promise<void>;
}

export const nothingToUndo: UndoState = { undo: null, redo: null };
