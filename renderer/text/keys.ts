import { standardKeymap } from '@codemirror/commands';
import { searchPanelOpen } from '@codemirror/search';
import { EditorSelection, type Extension, Prec, type Text } from '@codemirror/state';
import { type Command, EditorView, keymap } from '@codemirror/view';
import { characterMotion } from './character-keys.ts';
import type { PickAt } from './picking.ts';
import { wordEndAfter, wordStartBefore } from './words.ts';

/**
 * Keys of the text: each is first offered to `onKey`; what that leaves moves the caret and the selection, by whole characters and words.
 * In a text that is read Enter picks what is marked at the caret.
 */
export function keyHandling(onKey: (event: KeyboardEvent) => boolean, pickAt: PickAt): Extension {
  return [
    Prec.highest(
      EditorView.domEventHandlers({
        keydown(event, view) {
          if (event.isComposing || event.keyCode === 229) return false;
          if (!view.state.readOnly) return !(event.key === 'Escape' && searchPanelOpen(view.state)) && onKey(event);
          return onKey(event) || (event.key === 'Escape' && dropSelection(view));
        },
      }),
    ),
    keymap.of([
      { key: 'Enter', run: ({ state }) => state.readOnly && pickAt(state.selection.main.head) },
      ...characterMotion,
      { key: 'Mod-ArrowRight', mac: 'Alt-ArrowRight', run: move(wordEndAfter), shift: extend(wordEndAfter) },
      { key: 'Mod-ArrowLeft', mac: 'Alt-ArrowLeft', run: move(wordStartBefore), shift: extend(wordStartBefore) },
      ...standardKeymap,
    ]),
  ];
}

type Motion = (text: Text, offset: number) => number;

function move(motion: Motion): Command {
  return (view) => select(view, EditorSelection.cursor(motion(view.state.doc, view.state.selection.main.head)));
}

function extend(motion: Motion): Command {
  return (view) => {
    const { anchor, head } = view.state.selection.main;
    return select(view, EditorSelection.range(anchor, motion(view.state.doc, head)));
  };
}

const dropSelection: Command = (view) => {
  const { empty, head } = view.state.selection.main;
  return !empty && select(view, EditorSelection.cursor(head));
};

function select(view: EditorView, range: ReturnType<typeof EditorSelection.range>): boolean {
  view.dispatch({ selection: EditorSelection.create([range]), scrollIntoView: true, userEvent: 'select' });
  return true;
}
