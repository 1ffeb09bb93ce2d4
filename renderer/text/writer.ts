import { redo, redoDepth, undo, undoDepth } from '@codemirror/commands';
import { ChangeSet, type Transaction } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import type { Edit } from '../../model/journal.ts';
import type { WrittenChange } from '../../model/writing/written-change.ts';
import { writtenEdit } from '../../model/writing/written-edit.ts';
import type { CompositionGate } from './composition-gate.ts';
import type { PaneContent } from './pane-content.ts';
import { forgetHistory } from './text-modes.ts';
import { stretchAfter, type WritingStretch, writtenChanges } from './writing-stretch.ts';

/** After so long without a key what is written becomes an edit, in ms; and after so long at the latest. */
const [restAfter, restAtLatest] = [1500, 30_000];

/** Whom a writer tells. */
interface WriterEvents {
  write(changes: readonly WrittenChange[] | null): void;
  rest(): void;
}

/** Takes down what is written in a view, from the first change to the edit that it becomes. */
export class Writer {
  readonly #view: EditorView;
  readonly #gate: CompositionGate;
  readonly #events: WriterEvents;
  #stretch: WritingStretch | null = null;
  /** What was written and became an edit, but is not in what was drawn. */
  #ahead: ChangeSet | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(view: EditorView, gate: CompositionGate, events: WriterEvents) {
    this.#view = view;
    this.#gate = gate;
    this.#events = events;
    view.contentDOM.addEventListener('blur', this.#restUnlessBack);
  }

  get isOpen(): boolean {
    return this.#stretch !== null;
  }

  /** How the text was changed since it was drawn, which was that long, in UTF-16 units. */
  changes(length: number): ChangeSet {
    return this.#stretch?.changes ?? ChangeSet.empty(length);
  }

  /** Takes note of what was done in the view. */
  follow(transactions: readonly Transaction[]): void {
    for (const transaction of transactions) {
      if (transaction.docChanged) this.#note(transaction);
      else if (this.isOpen && transaction.isUserEvent('select') && !this.#gate.isComposing()) this.#restSoon();
    }
  }

  /** @param content the article as it read before anything was written */
  end({ document, reading }: PaneContent): Edit | null {
    const stretch = this.#stretch;
    clearTimeout(this.#timer);
    if (stretch === null) return null;
    this.#stretch = null;
    this.#ahead = stretch.changes;
    forgetHistory(this.#view);
    return writtenEdit(document, reading, writtenChanges(stretch)).edit;
  }

  /** What the view's text is ahead of what was drawn in it; null where it is not. */
  takeAhead(): ChangeSet | null {
    const ahead = this.#ahead;
    this.#ahead = null;
    return ahead;
  }

  undo(): boolean {
    return undoDepth(this.#view.state) > 0 && !this.#gate.isComposing() && undo(this.#view);
  }

  redo(): boolean {
    return redoDepth(this.#view.state) > 0 && !this.#gate.isComposing() && redo(this.#view);
  }

  destroy(): void {
    clearTimeout(this.#timer);
    this.#view.contentDOM.removeEventListener('blur', this.#restUnlessBack);
  }

  #note(transaction: Transaction): void {
    this.#stretch = stretchAfter(this.#stretch, transaction);
    this.#events.write(this.#stretch === null ? null : writtenChanges(this.#stretch));
    clearTimeout(this.#timer);
    if (this.#stretch === null) return;
    const left = this.#stretch.since + restAtLatest - performance.now();
    this.#timer = setTimeout(this.#restWhenDone, Math.max(0, Math.min(restAfter, left)));
  }

  /** Where an input method is at work or a line is begun, there is more to come. */
  readonly #restWhenDone = (): void => {
    const { state } = this.#view;
    const isBegun = state.doc.lineAt(state.selection.main.head).text.trim() === '' && !this.#isBlankAlready();
    if (this.#gate.isComposing() || isBegun) this.#timer = setTimeout(this.#restWhenDone, restAfter);
    else this.#events.rest();
  };

  /** Whether the caret's line was as empty before anything was written. */
  #isBlankAlready(): boolean {
    const stretch = this.#stretch;
    if (stretch === null) return true;
    const { from, to } = this.#view.state.doc.lineAt(this.#view.state.selection.main.head);
    return stretch.changes.invertedDesc.touchesRange(from, to) === false;
  }

  /** What the view is amid must be over. */
  readonly #restSoon = (): void => this.#restLater(() => true);

  /** A text that becomes one to write in loses the focus and has it back at once. */
  readonly #restUnlessBack = (): void => this.#restLater(() => !this.#view.hasFocus);

  #restLater(isMeant: () => boolean): void {
    setTimeout(() => this.#gate.run(() => (this.isOpen && isMeant() ? this.#events.rest() : undefined)), 0);
  }
}
