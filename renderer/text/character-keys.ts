import { EditorSelection, EditorState, type Extension, Prec, type SelectionRange } from '@codemirror/state';
import { type Command, EditorView, type KeyBinding, keymap } from '@codemirror/view';
import { characterAfter, characterBefore, isBetweenCharacters } from '../../model/characters.ts';
import { wordEndAfter, wordStartBefore } from './words.ts';
import { enterLine } from './writing-stretch.ts';

/** How much text on either side is looked at to find a whole character, in UTF-16 units. */
const reach = 64;

/** The arrow keys, by whole characters. */
export const characterMotion: readonly KeyBinding[] = [
  { key: 'ArrowLeft', run: moveTo(before), shift: extendTo(before), preventDefault: true },
  { key: 'ArrowRight', run: moveTo(after), shift: extendTo(after), preventDefault: true },
];

/** Keys that change the text: they take whole characters and whole words, and Enter makes a paragraph. */
const writingKeys: readonly KeyBinding[] = [
  { key: 'Backspace', run: deleteTo(before), shift: deleteTo(before), preventDefault: true },
  { key: 'Delete', run: deleteTo(after), preventDefault: true },
  { key: 'Mod-Backspace', mac: 'Alt-Backspace', run: deleteTo(wordBefore), preventDefault: true },
  { key: 'Mod-Delete', mac: 'Alt-Delete', run: deleteTo(wordAfter), preventDefault: true },
  { key: 'Enter', run: insertCut, shift: insertCut },
];

/** What makes a text that is written in keep its characters whole, whatever is pressed, clicked or pasted. */
export const wholeCharacters: Extension = [
  Prec.high(keymap.of(writingKeys)),
  EditorView.clipboardInputFilter.of((text) => text.replace(/\r\n?|[\u2028\u2029]/g, '\n')),
];

/** Selections begin and end between whole characters. */
export const wholeSelections: Extension = EditorState.transactionFilter.of((transaction) => {
  const { selection } = transaction;
  if (selection === undefined || transaction.docChanged || !transaction.isUserEvent('select')) return transaction;
  const { doc } = transaction.startState;
  const isWhole = (offset: number): boolean => {
    const start = Math.max(0, offset - reach);
    return isBetweenCharacters(doc.sliceString(start, offset + reach), offset - start);
  };
  const { anchor, head } = selection.main;
  if (isWhole(anchor) && isWhole(head)) return transaction;
  const wholeBefore = (offset: number): number => (isWhole(offset) ? offset : before(transaction.startState, offset));
  return [transaction, { selection: EditorSelection.range(wholeBefore(anchor), wholeBefore(head)), sequential: true }];
});

type Motion = (state: EditorState, offset: number) => number;

function before({ doc }: EditorState, offset: number): number {
  const start = Math.max(0, offset - reach);
  return start + characterBefore(doc.sliceString(start, offset + reach), offset - start);
}

function after({ doc }: EditorState, offset: number): number {
  const start = Math.max(0, offset - reach);
  return start + characterAfter(doc.sliceString(start, offset + reach), offset - start);
}

function wordBefore({ doc }: EditorState, offset: number): number {
  return wordStartBefore(doc, offset);
}

function wordAfter({ doc }: EditorState, offset: number): number {
  return wordEndAfter(doc, offset);
}

function moveTo(motion: Motion): Command {
  return (view) => {
    const { main } = view.state.selection;
    const isBack = motion === before;
    const offset = main.empty ? motion(view.state, main.head) : isBack ? main.from : main.to;
    return select(view, EditorSelection.cursor(offset));
  };
}

function extendTo(motion: Motion): Command {
  return (view) => {
    const { anchor, head } = view.state.selection.main;
    return select(view, EditorSelection.range(anchor, motion(view.state, head)));
  };
}

function select(view: EditorView, range: SelectionRange): boolean {
  view.dispatch({ selection: EditorSelection.create([range]), scrollIntoView: true, userEvent: 'select' });
  return true;
}

function deleteTo(motion: Motion): Command {
  return (view) => {
    const { state } = view;
    if (state.readOnly) return false;
    const { main } = state.selection;
    const other = main.empty ? motion(state, main.head) : main.anchor;
    const [from, to] = [Math.min(other, main.head), Math.max(other, main.head)];
    if (from === to) return true;
    const userEvent = main.empty ? (other < main.head ? 'delete.backward' : 'delete.forward') : 'delete.selection';
    view.dispatch({ changes: { from, to }, selection: { anchor: from }, scrollIntoView: true, userEvent });
    return true;
  };
}

function insertCut(view: EditorView): boolean {
  const { state } = view;
  if (state.readOnly) return false;
  const { from, to } = state.selection.main;
  view.dispatch({
    ...{ changes: { from, to, insert: '\n' }, selection: { anchor: from + 1 }, scrollIntoView: true },
    ...{ effects: enterLine.of(from), userEvent: 'input' },
  });
  return true;
}
