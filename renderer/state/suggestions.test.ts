import { expect, test } from 'vitest';
import type { DocumentChange } from '../../model/document-change.ts';
import { acceptMentions } from '../../model/edits/mention-status.ts';
import { nothingToUndo } from './edit-part.ts';
import { fakeBridge, fileAt } from './fixtures/fake-bridge.ts';
import { createKanwuStore, type KanwuStore } from './store.ts';

async function withArticleOpen() {
  const bridge = fakeBridge();
  const store = createKanwuStore(bridge);
  await store.getState().openWorkspace(fileAt('/w.kanwu', 'workspace'));
  return { bridge, store, readings: () => bridge.calls.filter((name) => name === 'article.open').length };
}

const documentIn = (store: KanwuStore) => {
  const { open } = store.getState();
  if (open === null) throw new Error('an open article is expected');
  return open.document;
};

/** That the program does not suggest the last mention any more. */
function withdrawal(store: KanwuStore): DocumentChange {
  const { article, mentions } = documentIn(store);
  const none = { put: [], removed: [] };
  return {
    ...{
      articleId: article.id,
      issue: null,
      article: null,
      blocks: none,
      corrections: none,
      relations: none,
      attributes: none,
      comments: none,
    },
    ...{
      classifications: none,
      entities: none,
      mentions: { put: [], removed: mentions.slice(-1).map(({ id }) => id) },
    },
  };
}

test('what the program suggests otherwise is shown, and the article is not read again for it', async () => {
  const { store, readings } = await withArticleOpen();
  const [before, opened] = [documentIn(store).mentions, readings()];
  await store.getState().acceptChange({ articles: [], issues: [] }, nothingToUndo, true, [], [withdrawal(store)]);
  expect(documentIn(store).mentions).toEqual(before.slice(0, -1));
  expect(documentIn(store).mentions[0]).toBe(before[0]);
  expect(readings()).toBe(opened);
});

test('what is told of other articles changes nothing', async () => {
  const { store, readings } = await withArticleOpen();
  const [before, opened] = [documentIn(store), readings()];
  await store.getState().acceptChange({ articles: [], issues: [] }, nothingToUndo, true, [], []);
  expect(documentIn(store)).toBe(before);
  expect(readings()).toBe(opened);
});

test('what is told while an edit is on its way is shown with what becomes of the edit', async () => {
  const { bridge, store, readings } = await withArticleOpen();
  const [before, opened] = [documentIn(store).mentions, readings()];
  const release = bridge.hold();
  const { open, execute, acceptChange } = store.getState();
  if (open === null) throw new Error('an open article is expected');
  const executed = execute(acceptMentions(open.document, open.reading, [before[0]?.id ?? ('' as never)]));
  await acceptChange({ articles: [], issues: [] }, nothingToUndo, true, [], [withdrawal(store)]);
  release();
  await executed;
  expect(documentIn(store).mentions.map(({ status }) => status)).toEqual(['accepted', 'suggested']);
  expect(readings()).toBe(opened);
});

test('what is told while the article is being read is in the end what is shown', async () => {
  const { bridge, store, readings } = await withArticleOpen();
  const opened = readings();
  const release = bridge.hold();
  const read = store.getState().refreshArticle();
  const told = store
    .getState()
    .acceptChange({ articles: [], issues: [] }, nothingToUndo, true, [], [withdrawal(store)]);
  release();
  await Promise.all([read, told]);
  expect(readings()).toBe(opened + 2);
  expect(documentIn(store).mentions).toEqual(bridge.document().mentions);
});
