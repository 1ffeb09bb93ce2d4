import type { KanwuStore } from '../state/store.ts';
import { type Chord, isChord, parseChord } from './chord.ts';
import type { UiCommand } from './command.ts';
import { uiCommands } from './ui-commands.ts';

const bindings: readonly { readonly chord: Chord; readonly command: UiCommand }[] = uiCommands.flatMap((command) =>
  command.keys.map((written) => ({ chord: parseChord(written), command })),
);

/** Keys that a text field has a use of its own for. */
const fieldCommands: ReadonlySet<string> = new Set(['undo', 'redo', 'next-article', 'previous-article']);

/** What a key press asks for where it was made; null when it asks for nothing, or for something that can't be done now. */
export function commandFor(press: KeyboardEvent, store: KanwuStore, mac: boolean): UiCommand | null {
  const state = store.getState();
  const typing = isTyping(press.target);
  const elsewhere = state.dialog !== null || ownsKeys(press.target);
  const found = bindings.find(({ chord, command }) => {
    if (!isChord(press, chord, mac)) return false;
    if (command.scope === 'review') return !typing && !elsewhere && !pressesControl(press);
    return !(typing && fieldCommands.has(command.id));
  });
  return found?.command.enabled(state) ? found.command : null;
}

/** Runs the command of a key press. @returns whether there was one */
export function handleKey(press: KeyboardEvent, store: KanwuStore, mac: boolean): boolean {
  const command = commandFor(press, store, mac);
  if (command === null) return false;
  runCommand(command, store);
  return true;
}

/** Runs a command, and shows what goes wrong in it. */
export function runCommand(command: UiCommand, store: KanwuStore): void {
  Promise.resolve()
    .then(() => command.run(store))
    .catch((thrown: unknown) => store.getState().notifyError(thrown));
}

/** Whether the person is typing there; the read-only text of the article takes focus, but nobody types in it. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof Element) || target.closest('[data-text-pane]') !== null) {
    return target instanceof Element && target.closest('.cm-panel input, .cm-panel textarea') !== null;
  }
  return (
    target.closest('input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable=true]') !== null
  );
}

/** Enter on a button, a link or a tab is for that. */
function pressesControl({ key, target }: KeyboardEvent): boolean {
  return key === 'Enter' && target instanceof Element && target.closest('button, a, summary, [role=tab]') !== null;
}

/** Lists, tables and dialogs whose single keys mean something of their own. */
function ownsKeys(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-own-keys], dialog') !== null;
}
