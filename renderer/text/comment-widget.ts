import { WidgetType } from '@codemirror/view';
import type { Comment } from '../../model/comment.ts';
import { visibleInLine } from '../../model/visible-name.ts';
import type { TextPanePhrases } from './phrases.ts';

/** The attribute that says which comment a widget stands for. */
export const commentAttribute = 'data-comment';

/** The sign behind what a comment is on. */
export class CommentWidget extends WidgetType {
  readonly #comment: Comment;
  readonly #isSelected: boolean;
  readonly #phrases: TextPanePhrases;

  constructor(comment: Comment, isSelected: boolean, phrases: TextPanePhrases) {
    super();
    this.#comment = comment;
    this.#isSelected = isSelected;
    this.#phrases = phrases;
  }

  override eq(other: CommentWidget): boolean {
    return (
      other.#comment === this.#comment && other.#isSelected === this.#isSelected && other.#phrases === this.#phrases
    );
  }

  override toDOM(): HTMLElement {
    const { id, state } = this.#comment;
    const text = visibleInLine(this.#comment.text);
    const button = document.createElement('button');
    button.type = 'button';
    // The text has the keys: comments are gone to by the list of them.
    button.tabIndex = -1;
    button.className = `tp-comment-sign tp-comment-${state}`;
    button.classList.toggle('tp-selected', this.#isSelected);
    button.setAttribute(commentAttribute, id);
    button.textContent = this.#phrases.commentSign[state];
    button.title = text;
    button.setAttribute('aria-label', `${this.#phrases.commentState(state)}: ${text}`);
    return button;
  }

  override ignoreEvent(): boolean {
    return false;
  }
}
