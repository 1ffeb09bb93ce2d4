import type { Extension } from '@codemirror/state';
import { Decoration, type EditorView, MatchDecorator, ViewPlugin, type ViewUpdate, WidgetType } from '@codemirror/view';
import { codeOf, unseen } from '../../model/visible-name.ts';

/** A character that nobody sees, by its code point: so it turns nothing around, and can be selected and taken out like any other. */
class ControlWidget extends WidgetType {
  readonly #character: string;

  constructor(character: string) {
    super();
    this.#character = character;
  }

  override eq(other: ControlWidget): boolean {
    return other.#character === this.#character;
  }

  override toDOM(): HTMLElement {
    const sign = document.createElement('span');
    sign.className = 'tp-control';
    sign.textContent = codeOf(this.#character);
    return sign;
  }

  override ignoreEvent(): boolean {
    return false;
  }
}

const decorator = new MatchDecorator({
  regexp: unseen,
  decoration: ([character]) => Decoration.replace({ widget: new ControlWidget(character) }),
});

export const shownControls: Extension = ViewPlugin.fromClass(
  class {
    #shown;

    constructor(view: EditorView) {
      this.#shown = decorator.createDeco(view);
    }

    get shown() {
      return this.#shown;
    }

    update(update: ViewUpdate): void {
      this.#shown = decorator.updateDeco(update, this.#shown);
    }
  },
  { decorations: ({ shown }) => shown },
);
