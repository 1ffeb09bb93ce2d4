import { describe, expect, test } from 'vitest';
import { type EntryId, newId } from '../../model/ids.ts';
import type { JournalEntry } from '../../model/journal.ts';
import { uiCommands } from '../commands/ui-commands.ts';
import { historyWords } from '../history/history-words.ts';
import { en } from './en.ts';
import { formatsOf } from './formats.ts';
import { zh } from './zh.ts';

/** Every text of a catalogue by the path to it; functions are left out. */
function textsOf(catalogue: object, path = ''): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(catalogue).flatMap(([key, value]: [string, unknown]): [string, string][] => {
      const here = path === '' ? key : `${path}.${key}`;
      if (typeof value === 'string') return [[here, value]];
      return typeof value === 'object' && value !== null ? [...textsOf(value, here)] : [];
    }),
  );
}

describe('the catalogues', () => {
  test('say the same things', () => {
    expect([...textsOf(en).keys()].sort()).toEqual([...textsOf(zh).keys()].sort());
  });

  test('leave nothing empty', () => {
    for (const [path, text] of [...textsOf(zh), ...textsOf(en)]) expect(text.trim(), path).not.toBe('');
  });

  test('are each in their own language', () => {
    const chinese = /\p{Script=Han}/u;
    for (const [path, text] of textsOf(en)) {
      if (path !== 'start.title') expect(text, path).not.toMatch(chinese);
    }
    const sameInBoth = new Set(['export.formatName.jsonl', 'export.formatName.csv']);
    for (const [path, text] of textsOf(zh)) if (!sameInBoth.has(path)) expect(text, path).toMatch(chinese);
  });

  test('name every command, each by a name of its own', () => {
    for (const m of [zh, en]) {
      const names = uiCommands.map(({ id }) => m.commandName(id));
      expect(new Set(names).size).toBe(names.length);
    }
  });

  test('count in English as English does', () => {
    expect(en.entity.shown(1)).toBe('1 entity');
    expect(en.notice.imported(1, 1200)).toBe('Imported 1 file with 1,200 articles');
  });
});

test('history says what was done, undone and done again', () => {
  const entry: JournalEntry = {
    ...{ id: newId<EntryId>(), sequence: 1, kind: 'edit', targetId: null, action: 'mention-accept' },
    ...{ articleId: null, summary: '林若溪', actor: 'test', at: 0, undone: false },
  };
  expect(historyWords(zh, entry)).toBe('接受实体：林若溪');
  expect(historyWords(en, { ...entry, kind: 'undo' })).toBe('Undid “Accepted: 林若溪”');
});

test('dates and shares are written as the language does', () => {
  expect(formatsOf('zh').date('2020-05-06')).toBe('2020年5月6日');
  expect(formatsOf('en').date('2020-05-06')).toBe('6 May 2020');
  expect(formatsOf('en').percent(0.934)).toBe('93%');
});
