import { expect, test } from 'vitest';
import { joinWithArticleBefore } from '../../model/edits/arrange/article-join.ts';
import { arranged, shown } from '../../model/edits/arrange/fixtures/two-notices.ts';
import { newId } from '../../model/ids.ts';
import { toJsonText } from '../../model/json-text.ts';
import { fakeBridge, fileAt } from './fixtures/fake-bridge.ts';
import { createKanwuStore } from './store.ts';

async function arranging() {
  const page = arranged();
  const bridge = fakeBridge({ 'issue.arrangement': () => toJsonText(page) });
  const store = createKanwuStore(bridge);
  await store.getState().openWorkspace(fileAt('/w.kanwu', 'workspace'));
  await store.getState().arrange(page.issueId, page.articles[1]?.id ?? null);
  return { page, bridge, store };
}

test('an issue is shown as a whole from the article on where the person was, instead of that', async () => {
  const { store } = await arranging();
  const { arranging: now, open } = store.getState();
  expect(open).toBeNull();
  expect(now?.lines.find(({ blockId }) => blockId === now.caret.blockId)?.text).toBe('鹽價又漲');
});

test('what is done is shown before it is on the disk, and taken back when it does not get there', async () => {
  const { page, bridge, store } = await arranging();
  const made = joinWithArticleBefore(page, page.articles[1]?.id ?? newId());
  const release = bridge.hold();
  bridge.failNext('edit.execute', 'internal');
  const done = store.getState().executeArranging(made);
  const shownNow = () => shown(store.getState().arranging?.arrangement ?? page);
  expect(shownNow().filter((line) => line.startsWith('1'))).toHaveLength(4);
  release();
  expect(await done).toBe(false);
  expect(shownNow()).toEqual(shown(page));
});

test('opening an article leaves the whole issue', async () => {
  const { bridge, store } = await arranging();
  await store.getState().openArticle(bridge.document().article.id);
  expect(store.getState()).toMatchObject({ arranging: null, openArticleId: bridge.document().article.id });
});
