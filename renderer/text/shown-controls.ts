import type { Extension } from '@codemirror/state';
import { Decoration, MatchDecorator, WidgetType } from '@codemirror/view';
import { codeOf, unseen } from '../../model/visible-name.ts';
import { drawnMatches } from './drawn-matches.ts';

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

export const shownControls: Extension = drawnMatches(decorator);
