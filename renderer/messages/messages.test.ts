import { expect, test } from 'vitest';
import { typeIdOf } from '../../model/derived-ids.ts';
import { shippedType, tagSetOf } from '../../model/entity-type.ts';
import { type EntryId, newId } from '../../model/ids.ts';
import type { JournalEntry } from '../../model/journal.ts';
import type { noLabel } from '../../model/label.ts';
import { languages } from '../../model/language.ts';
import { windowWords } from '../../resources/words/window.ts';
import { commandName } from '../commands/command-name.ts';
import { uiCommands } from '../commands/ui-commands.ts';
import { formatsOf } from './formats.ts';
import { historyWords } from './history-words.ts';
import { wordsWith } from './words.ts';

test('every command has a name of its own', () => {
  for (const language of languages) {
    const m = wordsWith(windowWords[language], tagSetOf([], []), language);
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

test('a type is called as people say in the window’s language, else as it came, and else as they say in another', () => {
  const described = (type: string, label: typeof noLabel) => ({ ...shippedType(type), id: typeIdOf(type), label });
  const tagSet = tagSetOf([described('person', { zh: '人', en: '' }), described('vessel', { zh: '船舶', en: '' })], []);
  const called = (type: string) =>
    languages.map((language) => wordsWith(windowWords[language], tagSet, language).typeName(type));
  expect(called('person')).toEqual(['人', windowWords.en.typeName('person')]);
  expect(called('vessel')).toEqual(['船舶', '船舶']);
  expect(called('unheard')).toEqual(['unheard', 'unheard']);
});
