import { history } from '@codemirror/commands';
import { Compartment, EditorState, type Extension, type StateEffect } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { wholeCharacters } from './character-keys.ts';

/** How a text is: to be read, or to be written in. */
export interface TextModes {
  of(isWritten: boolean): Extension;
  reconfigure(isWritten: boolean): StateEffect<unknown>;
}

export function textModes(): TextModes {
  const mode = new Compartment();
  return {
    of: (isWritten) => mode.of(isWritten ? writtenText : readText),
    reconfigure: (isWritten) => mode.reconfigure(isWritten ? writtenText : readText),
  };
}

/**
 * Not `contenteditable`: the text takes focus through `tabindex`, and an input method that is on has nothing to write into, so single keys
 * come through as they are.
 */
const readText: Extension = [
  EditorState.readOnly.of(true),
  EditorView.editable.of(false),
  EditorView.contentAttributes.of({ tabindex: '0', 'aria-readonly': 'true' }),
];

const writing = new Compartment();

const writtenText: Extension = [
  EditorState.readOnly.of(false),
  EditorView.editable.of(true),
  EditorView.editorAttributes.of({ class: 'tp-written' }),
  EditorView.contentAttributes.of({ 'aria-multiline': 'true' }),
  wholeCharacters,
  writing.of(history()),
];

/** Forgets what could be undone. */
export function forgetHistory(view: EditorView): void {
  view.dispatch({ effects: writing.reconfigure([]) });
  view.dispatch({ effects: writing.reconfigure(history()) });
}
