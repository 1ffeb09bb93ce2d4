import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Draft, DraftPlace } from '../../model/draft.ts';
import { type ArticleId, newId } from '../../model/ids.ts';
import { type FakeBridge, fakeBridge, fileAt } from './fixtures/fake-bridge.ts';
import { createKanwuStore, type KanwuStore } from './store.ts';

const articleId = newId<ArticleId>();
const note: DraftPlace = { kind: 'article', articleId, field: 'note' };
const headline: DraftPlace = { kind: 'article', articleId, field: 'headline' };

let inFile: Map<string, string>;
let bridge: FakeBridge;
let store: KanwuStore;

beforeEach(async () => {
  vi.useFakeTimers();
  inFile = new Map();
  const keyOf = (place: DraftPlace): string => JSON.stringify(place);
  bridge = fakeBridge({
    'draft.write': ({ place, text }) => {
      inFile.set(keyOf(place), text);
      return {};
    },
    'draft.remove': ({ place }) => {
      inFile.delete(keyOf(place));
      return {};
    },
    'draft.list': () => [...inFile].map(([place, text]): Draft => ({ place: JSON.parse(place), text, at: 1 })),
  });
  store = createKanwuStore(bridge);
  await store.getState().openWorkspace(fileAt('/w.kanwu', 'workspace'));
});
afterEach(() => vi.useRealTimers());

const texts = (): readonly string[] => [...inFile.values()];

test('what is typed is in the file half a second after the first key, however long typing goes on', async () => {
  for (const text of ['待', '待查', '待查原', '待查原件']) {
    store.getState().noteTyped(note, text);
    await vi.advanceTimersByTimeAsync(200);
  }
  expect(texts()).toEqual(['待查原']);
  expect(store.getState().draftWriting).toBe('writing');
  await vi.advanceTimersByTimeAsync(500);
  expect(texts()).toEqual(['待查原件']);
  expect(store.getState().draftWriting).toBe('written');
});

test('a field that is left is one edit, and then no draft', async () => {
  store.getState().noteTyped(note, '待查');
  await store.getState().keepDrafts();
  const left: string[] = [];
  await store.getState().leaveField(note, async (text) => left.push(text) > 0);
  await store.getState().keepDrafts();
  expect({ left, inFile: texts(), drafts: store.getState().drafts.size }).toEqual({
    ...{ left: ['待查'], inFile: [], drafts: 0 },
  });
});

test('what can’t become an edit stays as it was typed', async () => {
  store.getState().noteTyped(note, '待查');
  await store.getState().leaveField(note, async () => false);
  await store.getState().keepDrafts();
  expect(texts()).toEqual(['待查']);
});

test('what is typed while the edit of the same field is on its way is not dropped with it', async () => {
  store.getState().noteTyped(note, '待查');
  await store.getState().leaveField(note, async () => {
    store.getState().noteTyped(note, '待查原件');
    return true;
  });
  await store.getState().keepDrafts();
  expect(texts()).toEqual(['待查原件']);
});

test('leaving the window makes edits of the fields that are shown, and keeps the rest', async () => {
  const left: string[] = [];
  const leave = async (text: string): Promise<boolean> => left.push(text) > 0;
  store.getState().holdField(note, { leave, isComposing: () => false });
  store.getState().holdField(headline, { leave, isComposing: () => true });
  store.getState().noteTyped(note, '待查');
  store.getState().noteTyped(headline, 'xinqiao');
  expect(await store.getState().leaveWorkspace()).toBe(true);
  expect(left).toEqual(['待查']);
  expect(texts()).toEqual(['xinqiao']);
});

test('a draft that can’t be written is said once, tried again, and keeps the workspace open meanwhile', async () => {
  store.getState().noteTyped(note, '待查');
  bridge.failNext('draft.write', 'workspace-not-writable');
  expect(await store.getState().leaveWorkspace()).toBe(false);
  expect(store.getState().draftWriting).toBe('failed');
  expect(store.getState().notices).toMatchObject([{ kind: 'error', code: 'workspace-not-writable' }]);
  await vi.advanceTimersByTimeAsync(3000);
  expect(texts()).toEqual(['待查']);
  expect(store.getState().draftWriting).toBe('written');
});

test('what was typed before the window went down is there again, and is no edit by itself', async () => {
  inFile.set(JSON.stringify(note), '待查');
  await store.getState().openWorkspace(fileAt('/w.kanwu', 'workspace'));
  expect([...store.getState().drafts.values()]).toMatchObject([{ text: '待查', typedHere: false }]);
  expect(store.getState().notices).toMatchObject([{ kind: 'drafts-found', count: 1 }]);
  store.getState().holdField(note, { leave: async () => true, isComposing: () => false });
  await store.getState().leaveWorkspace();
  expect(texts()).toEqual(['待查']);
});
