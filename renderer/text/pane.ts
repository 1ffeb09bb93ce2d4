import type { Edge } from '../../model/edits/mention-edge.ts';
import type { BlockId, CommentId } from '../../model/ids.ts';
import type { Edit } from '../../model/journal.ts';
import type { ReadingOffset, ReadingRange } from '../../model/offset.ts';
import type { Reading } from '../../model/reading.ts';
import type { WrittenChange } from '../../model/writing/written-change.ts';
import type { Picked } from './hits.ts';
import type { PaneContent } from './pane-content.ts';

/** What a person does in the pane. */
export interface PaneEvents {
  /** The selected stretch of text; null once nothing is selected. */
  selectText(range: ReadingRange | null): void;
  /** The caret stands elsewhere than before. */
  placeCaret(at: number): void;
  /** A block that is struck shall be read again. */
  takeIn(id: BlockId): void;
  pickComment(id: CommentId): void;
  /** An edge of the selected mention was dragged to before the character at an offset. */
  dropEdge(edge: Edge, at: ReadingOffset): void;
  /** `null`: the person clicked where nothing is marked. */
  pick(picked: Picked | null): void;
  /** @returns whether the key was taken */
  key(event: KeyboardEvent): boolean;
  /** All that was written since the last edit, in a text that read so; null once it is taken back. */
  write(changes: readonly WrittenChange[] | null, reading: Reading): void;
  /** What was written is to become an edit: see {@link Pane.endWriting}. */
  rest(): void;
  /** Other text stands at the upper edge than before; where it begins. */
  scroll(top: number): void;
}

/** An article's reading text in a CodeMirror view, to be read and marked or, as its content says, to be written in. */
export interface Pane {
  show(content: PaneContent): void;
  focus(): void;
  /** Puts the caret at a stretch of text, or selects it, and scrolls to it unless it can be seen already. */
  reveal(range: ReadingRange, options?: { readonly select?: boolean }): void;
  openSearch(): void;
  /** Has a place of the text stand at the upper edge. */
  scrollTo(at: number): void;
  selection(): ReadingRange | null;
  /** An input method is at work in the text. */
  isComposing(): boolean;
  /** Whether something is written that is no edit yet. */
  isWriting(): boolean;
  /**
   * Makes an edit of what was written; null where it comes to nothing. What is shown next must be the article with that edit, or it is
   * taken back.
   */
  endWriting(): Edit | null;
  /** Takes back, or makes again, what was written last and is no edit yet. @returns whether there was any */
  undo(): boolean;
  redo(): boolean;
  destroy(): void;
}
