import type { Extension } from '@codemirror/state';
import {
  type DecorationSet,
  type EditorView,
  type MatchDecorator,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view';

/** Draws what a decorator makes of the text that is in the page, and keeps that up with it. */
export function drawnMatches(decorator: MatchDecorator): Extension {
  return ViewPlugin.fromClass(
    class {
      drawn: DecorationSet;
      constructor(view: EditorView) {
        this.drawn = decorator.createDeco(view);
      }
      update(update: ViewUpdate): void {
        this.drawn = decorator.updateDeco(update, this.drawn);
      }
    },
    { decorations: ({ drawn }) => drawn },
  );
}
