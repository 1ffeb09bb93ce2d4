import { WidgetType } from '@codemirror/view';
import type { CorrectionId } from '../../model/ids.ts';
import { visibleInLine } from '../../model/visible-name.ts';
import type { CorrectionMark } from './correction-marks.ts';
import type { TextPanePhrases } from './phrases.ts';

/** The attribute that says which correction a widget stands for. */
export const correctionAttribute = 'data-correction';

/** A small caret where text went, or would be put in. */
export class PlaceWidget extends WidgetType {
  readonly #mark: CorrectionMark;
  readonly #isSelected: boolean;

  constructor(mark: CorrectionMark, isSelected: boolean) {
    super();
    this.#mark = mark;
    this.#isSelected = isSelected;
  }

  override eq(other: PlaceWidget): boolean {
    return other.#mark.correction === this.#mark.correction && other.#isSelected === this.#isSelected;
  }

  override toDOM(): HTMLElement {
    const { correction } = this.#mark;
    const caret = document.createElement('span');
    caret.className = `tp-place tp-${correction.status}`;
    caret.setAttribute(correctionAttribute, correction.id);
    caret.classList.toggle('tp-selected', this.#isSelected);
    return caret;
  }

  override ignoreEvent(): boolean {
    return false;
  }
}

/** The button in a broken line that is suggested to be put together. */
export class JoinWidget extends WidgetType {
  readonly #mark: CorrectionMark;
  readonly #isSelected: boolean;
  readonly #phrases: TextPanePhrases;

  constructor(mark: CorrectionMark, isSelected: boolean, phrases: TextPanePhrases) {
    super();
    this.#mark = mark;
    this.#isSelected = isSelected;
    this.#phrases = phrases;
  }

  override eq(other: JoinWidget): boolean {
    return (
      other.#mark.correction === this.#mark.correction &&
      other.#isSelected === this.#isSelected &&
      other.#phrases === this.#phrases
    );
  }

  override toDOM(): HTMLElement {
    const button = document.createElement('button');
    button.type = 'button';
    // Keys reach it through the review of suggestions; a stop on every broken line would be in the way of Tab.
    button.tabIndex = -1;
    button.className = 'tp-join';
    button.classList.toggle('tp-selected', this.#isSelected);
    button.setAttribute(correctionAttribute, this.#mark.correction.id);
    button.title = this.#phrases.joinHint;
    button.textContent = this.#phrases.join;
    return button;
  }

  override ignoreEvent(): boolean {
    return false;
  }
}

/** What the selected suggestion would put into the text. */
export class GhostWidget extends WidgetType {
  readonly #text: string;

  constructor(text: string) {
    super();
    this.#text = text;
  }

  override eq(other: GhostWidget): boolean {
    return other.#text === this.#text;
  }

  override toDOM(): HTMLElement {
    const ghost = document.createElement('span');
    ghost.className = 'tp-ghost';
    ghost.textContent = visibleInLine(this.#text);
    return ghost;
  }
}

/** What is printed and does not count, struck before what takes its place. */
export class TakenWidget extends WidgetType {
  readonly #text: string;
  readonly #id: CorrectionId;

  constructor(text: string, id: CorrectionId) {
    super();
    this.#text = text;
    this.#id = id;
  }

  override eq(other: TakenWidget): boolean {
    return other.#text === this.#text && other.#id === this.#id;
  }

  override toDOM(): HTMLElement {
    const taken = document.createElement('del');
    taken.className = 'tp-taken';
    taken.setAttribute(correctionAttribute, this.#id);
    taken.textContent = visibleInLine(this.#text.replace(/\r?\n/g, '⏎'));
    return taken;
  }

  override ignoreEvent(): boolean {
    return false;
  }
}
