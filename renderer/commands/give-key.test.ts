import { expect, test } from 'vitest';
import { OwnKeys } from '../../model/own-keys.ts';
import { keysOf } from './bound-keys.ts';
import { holdersOfOldKeys, keyProblem, withKey, withKeysOfOld, withoutKey } from './give-key.ts';
import { uiCommand, uiCommands } from './ui-commands.ts';

const accept = uiCommand('accept');
const register = uiCommand('register');
const walk = uiCommand('walk');

test('a free key has nothing against it', () => {
  expect(keyProblem(accept, 'X', {})).toBeNull();
  expect(keyProblem(register, 'Mod+Alt+R', {})).toBeNull();
});

test('a key that another command has is said with it, however it is written', () => {
  expect(keyProblem(accept, 'w', {})).toEqual({ kind: 'taken', by: walk, isFixed: false });
  expect(keyProblem(accept, 'F8', {})).toMatchObject({ kind: 'taken', by: { id: 'next-suggestion' } });
  expect(keyProblem(accept, 'X', { walk: ['X'] })).toMatchObject({ kind: 'taken', by: { id: 'walk' } });
  expect(keyProblem(accept, 'W', { walk: ['X'] })).toBeNull();
});

test('a key of the page view is free for reviewing, but not for the whole window', () => {
  expect(uiCommand('choose-article').keys).toEqual(['T']);
  expect(keyProblem(accept, 'T', {})).toBeNull();
  expect(keyProblem(register, 'T', {})).toMatchObject({ kind: 'taken', by: { id: 'choose-article' } });
});

test('digits of types and the way out are nobody else’s, nor what moves in a text or belongs to the system', () => {
  expect(keyProblem(accept, '3', {})).toMatchObject({ kind: 'taken', isFixed: true });
  expect(keyProblem(accept, 'Alt+3', {})).toMatchObject({ kind: 'taken', isFixed: true });
  expect(keyProblem(accept, 'Escape', {})).toEqual({ kind: 'leaving' });
  for (const key of ['Tab', 'ArrowDown', 'Shift+ArrowLeft', 'Mod+ArrowRight', 'Space', ' ']) {
    expect([key, keyProblem(accept, key, {})]).toEqual([key, { kind: 'moving' }]);
  }
  for (const key of ['Mod+C', 'Mod+v', 'Alt+F4', 'Mod+0']) {
    expect([key, keyProblem(accept, key, {})]).toEqual([key, { kind: 'system' }]);
  }
});

test('a key takes the place of the one that was changed; whoever had it has it no longer', () => {
  const own = withKey({}, accept, 'A', 'W');
  expect(keysOf(accept, own)).toEqual(['W', 'F9']);
  expect(keysOf(walk, own)).toEqual([]);
  expect(keysOf(accept, withKey(own, accept, null, 'Mod+Alt+A'))).toEqual(['W', 'F9', 'Mod+Alt+A']);
});

test('what is as it came is not kept', () => {
  const own = withKey({}, accept, 'A', 'X');
  expect(Object.keys(own)).toEqual(['accept']);
  expect(withKey(own, accept, 'X', 'A')).toEqual({});
  expect(withKeysOfOld(own, accept)).toEqual({});
});

test('a command that is given its keys back takes them from whoever was given them since', () => {
  const own = withKey({}, accept, 'A', 'W');
  expect(holdersOfOldKeys(own, walk)).toEqual([accept]);
  const back = withKeysOfOld(own, walk);
  expect(keysOf(walk, back)).toEqual(['W']);
  expect(keysOf(accept, back)).toEqual(['F9']);
});

test('a command may have no key', () => {
  const own = withoutKey({}, walk, 'W');
  expect(keysOf(walk, own)).toEqual([]);
  expect(keyProblem(accept, 'W', own)).toBeNull();
});

test('every key that commands come with can be kept in the preferences', () => {
  const keys = Object.fromEntries(uiCommands.map((command) => [command.id, command.keys]));
  expect(OwnKeys.parse(keys)).toEqual(keys);
});
