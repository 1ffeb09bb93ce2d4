import type { BlockId, ClassificationId, CommentId, CorrectionId, MentionId, RelationId } from '../../model/ids.ts';
import type { ReadingRange } from '../../model/offset.ts';

/** What in the open article the person is at: at most one of these, but that a relation is seen from a mention. */
export interface SelectionPart {
  readonly selectedMentionId: MentionId | null;
  readonly selectedCorrectionId: CorrectionId | null;
  readonly selectedRange: ReadingRange | null;
  /** The mention that was selected until text was, and still is that text. */
  readonly mentionBefore: MentionId | null;
  /** A relation of the selected mention. */
  readonly selectedRelationId: RelationId | null;
  readonly selectedClassificationId: ClassificationId | null;
  readonly selectedCommentId: CommentId | null;
  /** The stretch of text that a comment is being written on. */
  readonly commentedRange: ReadingRange | null;
  /** Where in the reading text the caret stands, in UTF-16 units. */
  readonly caret: number;
  /** Where in the reading text the person was last, in UTF-16 units: reviewing goes on from there. */
  readonly reviewPlace: number;
  /** Counts up whenever the text pane should show the selection, wherever it has been scrolled to. */
  readonly revealRequest: number;
  selectMention(id: MentionId | null, options?: { readonly reveal?: boolean }): void;
  selectCorrection(id: CorrectionId | null, options?: { readonly reveal?: boolean }): void;
  /** @param of the mention that it is seen from */
  selectRelation(id: RelationId, of: MentionId, options?: { readonly reveal?: boolean }): void;
  selectClassification(id: ClassificationId): void;
  selectComment(id: CommentId | null, options?: { readonly reveal?: boolean }): void;
  /** Begins a comment on a stretch of text; with null there is none to be written. */
  commentOn(range: ReadingRange | null): void;
  selectRange(range: ReadingRange | null, options?: { readonly reveal?: boolean }): void;
  clearSelection(): void;
  rememberPlace(place: number): void;
  placeCaret(at: number, options?: { readonly reveal?: boolean }): void;
  /** Has the text pane show a block. */
  revealBlock(id: BlockId): void;
}
