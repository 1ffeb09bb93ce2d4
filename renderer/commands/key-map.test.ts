import { describe, expect, test } from 'vitest';
import { chordLabels, isChord, type KeyPress, parseChord } from '../controls/chord.ts';
import { fakeBridge, fileAt } from '../state/fixtures/fake-bridge.ts';
import type { KanwuState } from '../state/state.ts';
import { createKanwuStore } from '../state/store.ts';
import { commandFor, type KeyPlace } from './key-map.ts';
import { uiCommands } from './ui-commands.ts';

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
  store.getState().selectMention(bridge.document().mentions[0]?.id ?? null);
  return store.getState();
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

describe('the key map', () => {
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

  test('no article is finished from inside a dialog', async () => {
    const state = await reviewing();
    const finish = press('Enter', { ctrlKey: true });
    expect(commandFor(finish, inText, state, false)?.id).toBe('article-done');
    expect(commandFor(finish, inText, { ...state, dialog: 'export' }, false)).toBeNull();
  });

  test('what can’t be done now has no command', async () => {
    const state = await reviewing();
    expect(commandFor(press('a'), inText, { ...state, selectedMentionId: null }, false)).toBeNull();
  });
});
