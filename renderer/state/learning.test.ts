import { describe, expect, test } from 'vitest';
import type { LearningDescription } from '../../model/learning.ts';
import { fakeBridge, fileAt } from './fixtures/fake-bridge.ts';
import { createKanwuStore } from './store.ts';

const learned: LearningDescription = {
  ...{ model: 'tagger@1', passages: 3, features: 120, filedArticles: 5, categories: 2 },
  ...{ start: null, otherModel: null },
};
const begun: LearningDescription = { ...learned, passages: 0, features: 0, filedArticles: 0, categories: 0 };

describe('what was learned', () => {
  test('is told as main describes it, and as it is once it was reset', async () => {
    const store = createKanwuStore(fakeBridge({ 'learning.describe': () => learned, 'learning.reset': () => begun }));
    await store.getState().readLearning();
    expect(store.getState().learning).toEqual(learned);
    await store.getState().resetLearning();
    expect(store.getState()).toMatchObject({ learning: begun, learningTask: null, learningOutcome: { kind: 'reset' } });
  });

  test('is not reset a second time while it is being reset', async () => {
    const bridge = fakeBridge({ 'learning.reset': () => begun });
    const store = createKanwuStore(bridge);
    const release = bridge.hold();
    const first = store.getState().resetLearning();
    expect(store.getState().learningTask).toBe('reset');
    await store.getState().resetLearning();
    release();
    await first;
    expect(bridge.calls.filter((name) => name === 'learning.reset')).toHaveLength(1);
  });

  test('stays as it is when the person chooses no file', async () => {
    const store = createKanwuStore(fakeBridge({ 'learning.import': () => null, 'learning.export': () => null }));
    await store.getState().importLearning();
    await store.getState().exportLearning();
    expect(store.getState()).toMatchObject({ learning: null, learningTask: null, learningOutcome: null });
  });

  test('says where it was exported to, how much was brought in, and what went wrong', async () => {
    const bridge = fakeBridge({
      'learning.import': () => learned,
      'learning.export': () => fileAt('/learned.json', 'written'),
    });
    const store = createKanwuStore(bridge);
    await store.getState().exportLearning();
    expect(store.getState().learningOutcome).toEqual({ kind: 'exported', file: fileAt('/learned.json', 'written') });
    await store.getState().importLearning();
    expect(store.getState().learningOutcome).toEqual({ kind: 'imported', passages: 3, filedArticles: 5 });
    bridge.failNext('learning.import', 'learning-unreadable');
    await store.getState().importLearning();
    expect(store.getState()).toMatchObject({
      learning: learned,
      learningTask: null,
      learningOutcome: { kind: 'failed', code: 'learning-unreadable' },
    });
  });

  test('can be had back only as long as nothing else was edited since', async () => {
    const bridge = fakeBridge({ 'learning.describe': () => learned });
    const store = createKanwuStore(bridge);
    const { undo } = bridge.undoable();
    if (undo === null) throw new Error('there is nothing to undo');
    store.setState({ undoState: { undo, redo: null } });
    await store.getState().undoLearning();
    expect(bridge.calls).not.toContain('edit.undo');
    store.setState({ undoState: { undo: { ...undo, action: 'learning-reset' }, redo: null } });
    await store.getState().undoLearning();
    expect(bridge.calls).toContain('edit.undo');
    expect(store.getState().learningOutcome).toEqual({ kind: 'undone' });
  });
});
