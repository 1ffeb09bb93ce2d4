import { expect, test } from 'vitest';
import { tagSetOf } from '../../model/entity-type.ts';
import { type EntryId, newId } from '../../model/ids.ts';
import type { JournalEntry } from '../../model/journal.ts';
import { windowWords } from '../../resources/words/window.ts';
import { commandName } from '../commands/command-name.ts';
import { uiCommands } from '../commands/ui-commands.ts';
import { formatsOf } from './formats.ts';
import { historyWords } from './history-words.ts';
import { wordsWith } from './words.ts';

test('every command has a name of its own', () => {
  for (const words of Object.values(windowWords)) {
    const m = wordsWith(words, tagSetOf([], []));
    const names = uiCommands.map(({ id }) => commandName(m, id));
    expect(new Set(names).size).toBe(names.length);
  }
});

test('history says what was done, undone and done again', () => {
  const entry: JournalEntry = {
    ...{ id: newId<EntryId>(), sequence: 1, kind: 'edit', targetId: null, action: 'mention-accept' },
    ...{ articleId: null, summary: '林若溪', actor: 'test', at: 0, undone: false, isPurged: false },
  };
  expect(historyWords(windowWords.zh, entry)).toBe('接受实体：林若溪');
  expect(historyWords(windowWords.en, { ...entry, kind: 'undo' })).toBe('Undid “Accepted: 林若溪”');
});

test('dates and shares are written as the language does', () => {
  expect(formatsOf('zh').date('2020-05-06')).toBe('2020年5月6日');
  expect(formatsOf('en').date('2020-05-06')).toBe('6 May 2020');
  expect(formatsOf('en').percent(0.934)).toBe('93%');
});
