import type { OwnKeys } from '../../model/own-keys.ts';
import { isChord, type KeyPress } from '../controls/chord.ts';
import type { KanwuState } from '../state/state.ts';
import type { KanwuStore } from '../state/store.ts';
import { type Binding, bindingsWith } from './bound-keys.ts';
import type { CommandGroup, UiCommand } from './command.ts';

const none: OwnKeys = {};
const known = new WeakMap<OwnKeys, readonly Binding[]>();

/** What keys do in a window; made anew when a person changes one. */
function bindingsOf({ app }: KanwuState): readonly Binding[] {
  const own = app?.preferences.keys ?? none;
  const bindings = known.get(own) ?? bindingsWith(own);
  known.set(own, bindings);
  return bindings;
}

/** Commands whose keys a text field has a use of its own for, and those about the paragraph with the caret, which is not where one types. */
const fieldCommands: ReadonlySet<string> = new Set([
  ...['undo', 'redo', 'next-article', 'previous-article', 'next-with-work', 'previous-with-work'],
  ...['supply-paragraphs', 'strike-block', 'join-block'],
]);

/** What can be asked for while a dialog is open. */
const dialogGroups: ReadonlySet<CommandGroup> = new Set(['file', 'view']);

/** Where a key was pressed. */
export interface KeyPlace {
  /** The person is typing there. */
  readonly typing: boolean;
  /** A list, a table or a dialog whose single keys mean something of their own. */
  readonly ownsKeys: boolean;
  /** A button, a link or a tab, which Enter is for. */
  readonly control: boolean;
  /** The article's text, while one writes in it. */
  readonly writing: boolean;
}

/** What a key press asks for where it was made; null when it asks for nothing, or for what can't be done now. */
export function commandFor(press: KeyPress, place: KeyPlace, state: KanwuState, mac: boolean): UiCommand | null {
  const found = boundTo(press, place, state, mac);
  return found?.enabled(state) ? found : null;
}

/** What a key press means where it was made, whether or not that can be done now. */
function boundTo(press: KeyPress, place: KeyPlace, state: KanwuState, mac: boolean): UiCommand | undefined {
  return bindingsOf(state).find(({ chord, command, scope, isForReview, isForWriting }) => {
    if (!isChord(press, chord, mac)) return false;
    if (state.dialog !== null && !dialogGroups.has(command.group)) return false;
    if (place.writing) return isForWriting;
    if (!isForReview) return false;
    if (scope === 'window') return !(place.typing && fieldCommands.has(command.id));
    if (scope !== 'reading' && (scope === 'page') !== (state.arranging !== null)) return false;
    return !place.typing && !place.ownsKeys && !(place.control && press.key === 'Enter');
  })?.command;
}

/** Runs the command of a key press. @returns whether there was one */
export function handleKey(press: KeyboardEvent, store: KanwuStore, mac: boolean): boolean {
  const place = placeOf(press.target);
  const state = store.getState();
  const command = commandFor(press, place, state, mac);
  // No key acts before one that was pressed earlier.
  if (state.arriving !== null && (command === null || waiting > 0)) return waitForArticle(press, place, store, mac);
  if (command === null) return false;
  // What stands in a field is saved when the field is left, which must be before its article is; what is written in the text likewise.
  if (place.typing && press.target instanceof HTMLElement) press.target.blur();
  if (place.writing && command.id !== 'undo' && command.id !== 'redo') void store.getState().leaveFields();
  runCommand(command, store);
  return true;
}

/** How many keys wait for an article, and when the last of them acts. */
let waiting = 0;
let last: Promise<void> = Promise.resolve();

/** Has a key that is pressed while only an article's beginning is there act once it is whole. @returns whether it means anything */
function waitForArticle(press: KeyPress, place: KeyPlace, store: KanwuStore, mac: boolean): boolean {
  const state = store.getState();
  if (boundTo(press, place, state, mac) === undefined) return false;
  waiting++;
  last = Promise.all([last, state.arrived()]).then(() => {
    waiting--;
    // What the key before it brought about is there by now.
    const command = commandFor(press, place, store.getState(), mac);
    if (command !== null) runCommand(command, store);
  });
  return true;
}

/** Runs a command, and shows what goes wrong in it. */
export function runCommand(command: UiCommand, store: KanwuStore): void {
  Promise.resolve()
    .then(() => command.run(store))
    .catch((thrown: unknown) => store.getState().notifyError(thrown));
}

const fields = 'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable=true]';

function placeOf(target: EventTarget | null): KeyPlace {
  if (!(target instanceof Element)) return { typing: false, ownsKeys: false, control: false, writing: false };
  // The article's text takes the focus; its search panel is a field like others.
  const inText = target.closest('[data-text-pane]') !== null;
  return {
    typing: target.closest(inText ? '.cm-panel :is(input, textarea)' : fields) !== null,
    ownsKeys: target.closest('[data-own-keys], dialog') !== null,
    control: target.closest('button, a, summary, [role=tab]') !== null,
    writing: target.closest('[data-text-pane] .cm-content[contenteditable=true]') !== null,
  };
}
