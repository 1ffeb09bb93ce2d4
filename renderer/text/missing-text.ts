import { type Extension, Prec } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  MatchDecorator,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view';
import { codePointName, missingGlyphs, rareCharacters } from './missing-glyphs.ts';

const finder = new MatchDecorator({
  regexp: rareCharacters(),
  decorate(add, from, to, [character]) {
    if (!missingGlyphs.isMissing(character)) return;
    add(from, to, Decoration.mark({ class: 'missing-glyph', attributes: { 'data-code': codePointName(character) } }));
  },
});

/** Shows the code point of each character that no font of this system has; inside all other marks. */
export const missingText: Extension = Prec.lowest(
  ViewPlugin.fromClass(
    class {
      decorations: DecorationSet;
      constructor(view: EditorView) {
        this.decorations = finder.createDeco(view);
      }
      update(update: ViewUpdate): void {
        this.decorations = finder.updateDeco(update, this.decorations);
      }
    },
    { decorations: ({ decorations }) => decorations },
  ),
);
