import { describe, expect, test } from 'vitest';
import { type MenuCommand, menuKeys } from '../../model/menu-command.ts';
import type { OwnKeys } from '../../model/own-keys.ts';
import { chordLabels, chordOf, isChord, type KeyPress, parseChord } from '../controls/chord.ts';
import { fakeBridge, fileAt } from '../state/fixtures/fake-bridge.ts';
import type { KanwuState } from '../state/state.ts';
import { createKanwuStore } from '../state/store.ts';
import { commandFor, type KeyPlace } from './key-map.ts';
import { uiCommand, uiCommands } from './ui-commands.ts';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  ...{ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, isComposing: false, keyCode: 0 },
  ...held,
});
const inText: KeyPlace = { typing: false, ownsKeys: false, control: false, writing: false };
const inField: KeyPlace = { ...inText, typing: true };
const inWriting: KeyPlace = { ...inText, writing: true };

/** The window with an article open and its first suggestion selected. */
async function reviewing(): Promise<KanwuState> {
  const bridge = fakeBridge();
  const store = createKanwuStore(bridge);
  await store.getState().openWorkspace(fileAt('/w.kanwu', 'workspace'));
  await store.getState().describeApp();
  store.getState().selectMention(bridge.document().mentions[0]?.id ?? null);
  return store.getState();
}

function withOwn(state: KanwuState, keys: OwnKeys): KanwuState {
  if (state.app === null) throw new Error('the app has not answered');
  return { ...state, app: { ...state.app, preferences: { ...state.app.preferences, keys } } };
}

describe('chords', () => {
  test('Mod is Control, and Command on a Mac', () => {
    expect(isChord(press('k', { ctrlKey: true }), parseChord('Mod+K'), false)).toBe(true);
    expect(isChord(press('k', { metaKey: true }), parseChord('Mod+K'), true)).toBe(true);
    expect(isChord(press('k', { metaKey: true }), parseChord('Mod+K'), false)).toBe(false);
  });

  test('a sign says by itself whether Shift is held, a letter does not', () => {
    expect(isChord(press('{', { shiftKey: true }), parseChord('{'), false)).toBe(true);
    expect(isChord(press('A', { shiftKey: true }), parseChord('A'), false)).toBe(false);
    expect(isChord(press('A', { shiftKey: true }), parseChord('Shift+A'), false)).toBe(true);
  });

  test('nothing that an input method is composing is one', () => {
    expect(isChord(press('a', { isComposing: true }), parseChord('A'), false)).toBe(false);
    expect(isChord(press('a', { keyCode: 229 }), parseChord('A'), false)).toBe(false);
  });

  test('are written as the system writes them', () => {
    expect(chordLabels('Mod+Shift+Z', false)).toEqual(['Ctrl', 'Shift', 'Z']);
    expect(chordLabels('Mod+Shift+Z', true)).toEqual(['⌘', '⇧', 'Z']);
    expect(chordLabels('Alt+ArrowUp', false)).toEqual(['Alt', '↑']);
  });
});

describe('a pressed key', () => {
  test.each([
    [press('k', { ctrlKey: true, shiftKey: true }), 'Mod+Shift+K'],
    [press('{', { shiftKey: true }), '{'],
    [press('A', { shiftKey: true }), 'Shift+A'],
    [press('F9', { shiftKey: true }), 'Shift+F9'],
    [press('ArrowUp', { altKey: true }), 'Alt+ArrowUp'],
    [press('å', { altKey: true, code: 'KeyA' }), 'Alt+A'],
  ])('is read as the chord that it is told by', (pressed, written) => {
    expect(chordOf(pressed, false)).toBe(written);
    expect(isChord(pressed, parseChord(written), false)).toBe(true);
  });

  test('is none while it only holds others, or an input method has it', () => {
    expect(chordOf(press('Control', { ctrlKey: true }), false)).toBeNull();
    expect(chordOf(press('a', { keyCode: 229 }), false)).toBeNull();
    expect(chordOf(press('Process'), false)).toBeNull();
    expect(chordOf(press('k', { metaKey: true }), false)).toBeNull();
  });
});

describe('the key map', () => {
  test('gives the menu the keys that the window acts on', () => {
    for (const [id, key] of Object.entries(menuKeys))
      expect([id, uiCommand(id as MenuCommand).keys[0]]).toEqual([id, key]);
  });

  test.each(['review', 'page'] as const)('gives every chord to one command only where keys are for the %s', (scope) => {
    const there = uiCommands.filter((command) => command.scope === 'window' || command.scope === scope);
    const chords = there.flatMap((command) => command.keys.map((key) => key.toLowerCase()));
    expect(new Set(chords).size).toBe(chords.length);
    expect(new Set(uiCommands.map(({ id }) => id)).size).toBe(uiCommands.length);
  });

  test.each([
    ['a', 'accept'],
    ['r', 'reject'],
    ['j', 'next-suggestion'],
    ['1', 'tag-1'],
    ['9', 'tag-9'],
    ['[', 'start-left'],
    ['Enter', 'confirm'],
    ['Delete', 'remove'],
  ])('%s is %s while reviewing', async (key, id) => {
    expect(commandFor(press(key), inText, await reviewing(), false)?.id).toBe(id);
  });

  test('single keys are letters while typing, and in a table or dialog', async () => {
    const state = await reviewing();
    expect(commandFor(press('a'), inField, state, false)).toBeNull();
    expect(commandFor(press('a'), { ...inText, ownsKeys: true }, state, false)).toBeNull();
    expect(commandFor(press('a'), inText, { ...state, dialog: 'export' }, false)).toBeNull();
  });

  test('while one writes in the text, every key without Ctrl, Alt or an F-key is text', async () => {
    const state: KanwuState = { ...(await reviewing()), textMode: 'write' };
    for (const key of ['a', 'j', '1', '[', 'Enter', 'Delete', 'C']) {
      expect(commandFor(press(key), inWriting, state, false)).toBeNull();
    }
    expect(commandFor(press('F8'), inWriting, state, false)?.id).toBe('next-suggestion');
    expect(commandFor(press('F9'), inWriting, state, false)?.id).toBe('accept');
    expect(commandFor(press('1', { altKey: true }), inWriting, state, false)?.id).toBe('tag-1');
    expect(commandFor(press('¡', { altKey: true, code: 'Digit1' }), inWriting, state, true)?.id).toBe('tag-1');
    expect(commandFor(press('Escape'), inWriting, state, false)?.id).toBe('review-text');
    expect(commandFor(press('k', { ctrlKey: true }), inWriting, state, false)?.id).toBe('command-palette');
    expect(commandFor(press('ArrowDown', { altKey: true }), inWriting, state, false)).toBeNull();
  });

  test('Enter on a button is for the button', async () => {
    expect(commandFor(press('Enter'), { ...inText, control: true }, await reviewing(), false)).toBeNull();
  });

  test('undoing while typing undoes the typing, yet the palette still opens', async () => {
    const state: KanwuState = { ...(await reviewing()), undoState: fakeBridge().undoable() };
    const undo = press('z', { ctrlKey: true });
    expect(commandFor(undo, inText, state, false)?.id).toBe('undo');
    expect(commandFor(undo, inField, state, false)).toBeNull();
    expect(commandFor(press('k', { ctrlKey: true }), inField, state, false)?.id).toBe('command-palette');
  });

  test('what was done first can be undone, and what was undone first be redone, before it is in the file', async () => {
    const state = await reviewing();
    const [undo, redo] = [press('z', { ctrlKey: true }), press('y', { ctrlKey: true })];
    expect(commandFor(undo, inText, state, false)).toBeNull();
    const onItsWay: KanwuState = { ...state, pendingEdits: 1 };
    expect(commandFor(undo, inText, onItsWay, false)?.id).toBe('undo');
    expect(commandFor(redo, inText, onItsWay, false)?.id).toBe('redo');
  });

  test('no article is finished from inside a dialog', async () => {
    const state = await reviewing();
    const finish = press('Enter', { ctrlKey: true });
    expect(commandFor(finish, inText, state, false)?.id).toBe('article-done');
    expect(commandFor(finish, inText, { ...state, dialog: 'export' }, false)).toBeNull();
  });

  test('a changed key does what the one before it did, which does nothing now; in Write, where it is no text, too', async () => {
    const state = await reviewing();
    const own = withOwn(state, { accept: ['X', 'F9'], 'write-text': ['Mod+Alt+W'] });
    expect(commandFor(press('x'), inText, own, false)?.id).toBe('accept');
    expect(commandFor(press('a'), inText, own, false)).toBeNull();
    const writing: KanwuState = { ...own, textMode: 'write' };
    expect(commandFor(press('x'), inWriting, writing, false)).toBeNull();
    expect(commandFor(press('F9'), inWriting, writing, false)?.id).toBe('accept');
    expect(commandFor(press('w', { ctrlKey: true, altKey: true }), inWriting, writing, false)?.id).toBe('write-text');
    expect(commandFor(press('F2'), inWriting, writing, false)).toBeNull();
    expect(commandFor(press('Escape'), inWriting, writing, false)?.id).toBe('review-text');
  });

  test('a single key that was given to a command of the whole window is a letter where one types', async () => {
    const own = withOwn(await reviewing(), { register: ['Z'] });
    expect(commandFor(press('z'), inText, own, false)?.id).toBe('register');
    expect(commandFor(press('z'), inField, own, false)).toBeNull();
    expect(commandFor(press('z'), { ...inText, ownsKeys: true }, own, false)).toBeNull();
    expect(commandFor(press('z'), inWriting, { ...own, textMode: 'write' }, false)).toBeNull();
    expect(commandFor(press('z', { keyCode: 229 }), inText, own, false)).toBeNull();
  });

  test('what can’t be done now has no command', async () => {
    const state = await reviewing();
    expect(commandFor(press('a'), inText, { ...state, selectedMentionId: null }, false)).toBeNull();
  });
});
