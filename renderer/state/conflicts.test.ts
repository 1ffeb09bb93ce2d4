import { expect, test } from 'vitest';
import type { EditResult } from '../../model/edit-result.ts';
import { type EntryId, newId } from '../../model/ids.ts';
import type { Conflict } from '../../model/journal/conflict.ts';
import { ordinaryPlace } from '../../model/workspace-place.ts';
import { type FakeBridge, fakeBridge, fileAt } from './fixtures/fake-bridge.ts';
import { createKanwuStore, type KanwuStore } from './store.ts';

const conflict: Conflict = {
  ...{ noun: 'article', record: 'a', group: 'note', entry: newId<EntryId>(), kind: 'replaced', summary: '' },
  articleId: null,
  later: { actor: '柏', at: 2, says: { kind: 'gone' } },
  earlier: null,
};

async function opened(bridge: FakeBridge): Promise<KanwuStore> {
  const store = createKanwuStore(bridge);
  await store.getState().describeApp();
  await store.getState().openWorkspace(fileAt('/w.kanwu', 'workspace'));
  return store;
}

const settled = (): EditResult => ({
  entry: {
    ...{ id: newId<EntryId>(), sequence: 2, kind: 'edit', targetId: null, action: 'conflict-settle' },
    ...{ articleId: null, summary: '', actor: 'test', at: 0, undone: false, isPurged: false },
  },
  undo: { undo: null, redo: null },
  change: null,
});

test('a merge tells how much came in and how many conflicts wait; one that is not made tells nothing', async () => {
  const results = [null, { entries: 3, conflicts: 2, lists: 0 }];
  const bridge = fakeBridge({ 'workspace.choose-and-merge': () => results.shift() ?? null });
  const store = await opened(bridge);
  await store.getState().mergeCopy();
  expect(store.getState().notices).toEqual([]);
  await store.getState().mergeCopy();
  expect(store.getState().notices).toMatchObject([{ kind: 'merged', entries: 3, conflicts: 2 }]);
  bridge.failNext('workspace.choose-and-merge', 'merge-with-itself');
  await store.getState().mergeCopy();
  expect(store.getState().notices.at(-1)).toMatchObject({ kind: 'error', code: 'merge-with-itself' });
});

test('a choice is an edit like others: it is saved, and whoever lists conflicts asks again', async () => {
  const asked: unknown[] = [];
  const bridge = fakeBridge({
    'conflict.settle': (input) => {
      asked.push(input);
      return settled();
    },
  });
  const store = await opened(bridge);
  const { journalVersion } = store.getState();
  expect(await store.getState().settleConflict(conflict, 'earlier')).toBe(true);
  const { record, group, entry, kind } = conflict;
  expect(asked).toEqual([{ conflict: { record, group, entry, kind }, choice: 'earlier' }]);
  expect(store.getState()).toMatchObject({ saving: 'saved', journalVersion: journalVersion + 1 });
});

test('of a conflict that somebody else has settled it is learned that it is gone, and nothing is wrong', async () => {
  const bridge = fakeBridge({ 'conflict.settle': settled });
  const store = await opened(bridge);
  const { journalVersion } = store.getState();
  bridge.failNext('conflict.settle', 'record-not-found', { noun: 'conflict' });
  expect(await store.getState().settleConflict(conflict, 'later')).toBe(true);
  expect(store.getState()).toMatchObject({ notices: [], saving: 'saved', journalVersion: journalVersion + 1 });
  bridge.failNext('conflict.settle', 'record-not-found', { noun: 'article' });
  expect(await store.getState().settleConflict(conflict, 'later')).toBe(false);
  expect(store.getState().notices).toMatchObject([{ code: 'record-not-found' }]);
});

test('how many wait is asked again after what may have settled some or brought some back, and only then', async () => {
  let conflicts = 0;
  const overview = () => ({
    ...{
      path: '/w.kanwu',
      readOnly: null,
      place: ordinaryPlace,
      issues: 1,
      articles: 1,
      undo: { undo: null, redo: null },
      conflicts,
    },
  });
  const bridge = fakeBridge({ 'workspace.overview': overview });
  const store = await opened(bridge);
  const asked = () => bridge.calls.filter((name) => name === 'workspace.overview').length;
  const lines = { articles: [], issues: [] };
  const { undo: entry } = bridge.undoable();
  await store.getState().acceptChange(lines, { undo: entry, redo: null }, false, []);
  expect(asked()).toBe(0);
  conflicts = 1;
  await store.getState().acceptChange(lines, { undo: null, redo: entry }, false, []);
  await expect.poll(() => store.getState().workspace?.conflicts).toBe(1);
  conflicts = 0;
  await store.getState().acceptChange(lines, { undo: entry, redo: null }, false, []);
  await expect.poll(() => store.getState().workspace?.conflicts).toBe(0);
});
