import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { PreferencesFile } from './preferences.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'kanwu-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

const open = (): PreferencesFile => new PreferencesFile(directory, '沈砚秋');
const english = {
  language: 'en',
  theme: 'dark',
  actor: '陆',
  weights: 'all-sources',
  pageImages: 'ask',
  text: { size: 17, leading: 'usual', face: 'song' },
  keys: {},
} as const;

test('what was set and opened is there at the next start, and the person is the same one under another name', () => {
  const first = open();
  first.setPreferences(english);
  first.remember('/papers/w.kanwu', 7);
  const second = open();
  expect(second.preferences).toEqual(english);
  expect(second.recentWorkspaces).toEqual([{ path: '/papers/w.kanwu', openedAt: 7 }]);
  expect(second.personId).toBe(first.personId);
});

test('a person without a name that can be read is given the system’s name', () => {
  open().setPreferences(english);
  const file = join(directory, 'preferences.json');
  writeFileSync(file, readFileSync(file, 'utf8').replace('陆', ' '));
  expect(open().preferences.actor).toBe('沈砚秋');
});

test('who chose no weights, as before there was a choice, has those of all sources', () => {
  open().setPreferences({ ...english, weights: 'free-sources' });
  expect(open().preferences.weights).toBe('free-sources');
  const file = join(directory, 'preferences.json');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/,\s*"weights": "free-sources"/, ''));
  expect(open().preferences).toEqual(english);
});

describe('where nothing can be written', () => {
  // A folder stands where the file would be made, which stops root, too.
  beforeEach(() => mkdirSync(join(directory, 'preferences.json.new')));

  test('a workspace that is opened is remembered until the end, and that is no error', () => {
    const file = open();
    file.remember('/papers/w.kanwu', 7);
    expect(file.recentWorkspaces).toHaveLength(1);
    expect(open().recentWorkspaces).toEqual([]);
  });

  test('what is set is refused with its reason, and stays as it was', () => {
    const file = open();
    expect(() => file.setPreferences(english)).toThrow(
      expect.objectContaining({
        code: 'preferences-not-writable',
        detail: expect.objectContaining({ reason: 'EISDIR' }),
      }),
    );
    expect(file.preferences.actor).toBe('沈砚秋');
  });

  test('the person is the same one at the next start', () => {
    expect(open().personId).toBe(open().personId);
  });

  test('that is told from the start on, once', () => {
    const file = open();
    expect(file.takeTrouble()).toMatchObject({ code: 'preferences-not-writable', detail: { reason: 'EISDIR' } });
    expect(file.takeTrouble()).toBe(null);
  });
});

describe('preferences that can’t be read', () => {
  test.each(['', '{"preferences":{"language":"en"', '\0\0\0\0'])(
    '%j are the usual ones; that is told, and they are kept aside',
    (damaged) => {
      const path = join(directory, 'preferences.json');
      const before = open();
      before.setPreferences(english);
      writeFileSync(path, damaged);
      const file = open();
      expect(file.takeTrouble()).toMatchObject({
        code: 'preferences-unreadable',
        detail: { aside: `${path}.unreadable` },
      });
      expect(readFileSync(`${path}.unreadable`, 'utf8')).toBe(damaged);
      expect(file.preferences.actor).toBe('沈砚秋');
      // What they typed and did is theirs still.
      expect(file.personId).toBe(before.personId);
      expect(open().takeTrouble()).toBe(null);
    },
  );
});

test('nothing is told where there are none yet, or they are in order', () => {
  expect(open().takeTrouble()).toBe(null);
  expect(open().takeTrouble()).toBe(null);
});

test('keys that can’t be read cost nothing else of what was chosen', () => {
  open().setPreferences({ ...english, keys: { accept: ['X'] } });
  expect(open().preferences.keys).toEqual({ accept: ['X'] });
  const file = join(directory, 'preferences.json');
  writeFileSync(file, readFileSync(file, 'utf8').replace('"X"', '"no key"'));
  expect(open().preferences).toEqual(english);
});
