import { describe, expect, test } from 'vitest';
import { tagSetOf } from '../../model/entity-type.ts';
import type { Language } from '../../model/language.ts';
import { windowWords } from '../../resources/words/window.ts';
import { wordsWith } from '../messages/words.ts';
import { fakeBridge, fileAt } from '../state/fixtures/fake-bridge.ts';
import { createKanwuStore } from '../state/store.ts';
import { paletteEntries } from './palette-entries.ts';

const nothing = { articles: [], entities: [], hits: [] };

async function commandsFor(wanted: string, language: Language = 'zh'): Promise<readonly string[]> {
  const store = createKanwuStore(fakeBridge());
  await store.getState().openWorkspace(fileAt('/w.kanwu', 'workspace'));
  const words = wordsWith(windowWords[language], tagSetOf([], []), language);
  return paletteEntries(store.getState(), words, wanted, nothing).map(({ key }) => key);
}

describe('commands', () => {
  test('are found by parts of their names, in any order, and by pinyin, whole or by first letters', async () => {
    for (const wanted of ['导出', 'daochu', 'dao chu', 'dcsj', '数据集 导出'])
      expect(await commandsFor(wanted)).toContain('export');
    expect(await commandsFor('没有这样的命令')).toEqual([]);
  });

  test('that begin with what is typed come before those that hold it, and all in their groups where nothing is', async () => {
    expect((await commandsFor('register', 'en'))[0]).toBe('register');
    expect((await commandsFor('名录'))[0]).toBe('register');
    expect(await commandsFor('register', 'en')).toContain('serve-register');
    expect((await commandsFor('')).length).toBeGreaterThan(50);
  });
});
