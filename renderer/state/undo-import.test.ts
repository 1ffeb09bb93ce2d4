import { expect, test } from 'vitest';
import { type EntryId, newId } from '../../model/ids.ts';
import type { JournalEntry } from '../../model/journal.ts';
import { type FakeBridge, fakeBridge, fileAt } from './fixtures/fake-bridge.ts';
import { createKanwuStore, type KanwuStore } from './store.ts';

const imported: JournalEntry = {
  ...{ id: newId<EntryId>(), sequence: 1, kind: 'edit', targetId: null, action: 'issue-import' },
  ...{ articleId: null, summary: '柳溪新报.txt', actor: 'test', at: 0, undone: false, isPurged: false },
};

async function afterImport(): Promise<{ store: KanwuStore; bridge: FakeBridge }> {
  const bridge = fakeBridge();
  const store = createKanwuStore(bridge);
  await store.getState().describeApp();
  await store.getState().openWorkspace(fileAt('/w.kanwu', 'workspace'));
  store.setState({ undoState: { undo: imported, redo: null } });
  return { store, bridge };
}

test('an import is not undone before somebody has said yes to it', async () => {
  const { store, bridge } = await afterImport();
  await store.getState().undo();
  expect(store.getState().dialog).toBe('undo-import');
  expect(bridge.calls).not.toContain('edit.undo');
  await store.getState().undo(newId<EntryId>());
  expect(bridge.calls).not.toContain('edit.undo');
});

test('an import that somebody has said yes to is undone', async () => {
  const bridge = fakeBridge({
    'edit.undo': () => ({ entry: imported, undo: { undo: null, redo: null }, change: null }),
  });
  const store = createKanwuStore(bridge);
  store.setState({ undoState: { undo: imported, redo: null } });
  await store.getState().undo(imported.id);
  expect(bridge.calls).toContain('edit.undo');
  expect(store.getState().dialog).toBeNull();
});

test('keys that are pressed faster than edits are undone do not reach through to the import', async () => {
  const edit: JournalEntry = { ...imported, id: newId<EntryId>(), action: 'mention-accept' };
  const bridge = fakeBridge({
    'edit.undo': () => {
      // What main tells before it answers.
      store.setState({ undoState: { undo: imported, redo: edit } });
      return { entry: edit, undo: { undo: imported, redo: edit }, change: null };
    },
  });
  const store = createKanwuStore(bridge);
  store.setState({ undoState: { undo: edit, redo: null } });
  await Promise.all([store.getState().undo(), store.getState().undo(), store.getState().undo()]);
  expect(bridge.calls.filter((name) => name === 'edit.undo')).toHaveLength(1);
  expect(store.getState().dialog).toBe('undo-import');
});
