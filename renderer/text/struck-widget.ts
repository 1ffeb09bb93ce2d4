import { WidgetType } from '@codemirror/view';
import { visibleInLine } from '../../model/visible-name.ts';
import type { TextPanePhrases } from './phrases.ts';
import type { StruckBlock } from './struck-blocks.ts';

/** The attribute that says which block a button has read again. */
export const takeInAttribute = 'data-take-in';

/** A paragraph that is struck: its text struck through, what it is in the margin, and the way back. */
export class StruckWidget extends WidgetType {
  readonly #block: StruckBlock;
  readonly #phrases: TextPanePhrases;

  constructor(block: StruckBlock, phrases: TextPanePhrases) {
    super();
    this.#block = block;
    this.#phrases = phrases;
  }

  override eq(other: StruckWidget): boolean {
    const [own, others] = [this.#block, other.#block];
    return own.id === others.id && own.was === others.was && this.#phrases === other.#phrases;
  }

  override toDOM(): HTMLElement {
    const paragraph = document.createElement('div');
    paragraph.className = 'tp-struck';
    paragraph.setAttribute('data-sign', this.#phrases.struck);
    const text = document.createElement('del');
    text.textContent = visibleInLine(this.#block.was);
    const button = document.createElement('button');
    button.type = 'button';
    // Keys reach it through the list of corrections and the palette.
    button.tabIndex = -1;
    button.className = 'tp-take-in';
    button.textContent = this.#phrases.takeIn;
    button.setAttribute(takeInAttribute, this.#block.id);
    paragraph.append(text, button);
    return paragraph;
  }

  override ignoreEvent(): boolean {
    return false;
  }
}
