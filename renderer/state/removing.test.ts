import { expect, test } from 'vitest';
import type { ArrangedArticle, Arrangement } from '../../model/arrangement/arrangement.ts';
import { arranged } from '../../model/edits/arrange/fixtures/two-notices.ts';
import { firstOfTwoArticles } from '../../model/edits/fixtures/two-articles.ts';
import { toJsonText } from '../../model/json-text.ts';
import { fakeBridge, fileAt } from './fixtures/fake-bridge.ts';
import { createKanwuStore } from './store.ts';

/** @param changes what is otherwise in the arrangement, by the article that is removed then */
async function removed(changes: (page: Arrangement, article: ArrangedArticle) => Arrangement = (page) => page) {
  const plain = arranged();
  const [article] = plain.articles;
  if (article === undefined) throw new Error('an article is expected');
  const page = changes(plain, article);
  const { document } = firstOfTwoArticles();
  const bare = { ...document, ...{ mentions: [], relations: [], corrections: [], comments: [] } };
  const bridge = fakeBridge({
    'issue.arrangement': () => toJsonText(page),
    'article.open': () => toJsonText({ ...bare, article: { ...bare.article, id: article.id } }),
  });
  const store = createKanwuStore(bridge);
  await store.getState().openWorkspace(fileAt('/w.kanwu', 'workspace'));
  await store.getState().removeArticle(article.id, page.issueId);
  const edits = () => bridge.calls.filter((each) => each === 'edit.execute').length;
  const told = () => store.getState().notices.map(({ kind }) => kind);
  return { store, edits, told };
}

test('an article of which nobody decided anything goes at once, and that is said', async () => {
  const { store, edits, told } = await removed();
  expect([edits(), store.getState().dialog, told()]).toEqual([1, null, ['article-removed']]);
});

test('one of which somebody did goes once they say so again', async () => {
  const { store, edits } = await removed((page) => ({
    ...page,
    articles: page.articles.map((article) => ({ ...article, note: '待查' })),
  }));
  expect([edits(), store.getState().dialog]).toEqual([0, 'remove-article']);
  expect(store.getState().removing?.lost).toEqual({ categories: 0, fields: ['note'] });
  await store.getState().removeAnyway();
  expect([edits(), store.getState().dialog, store.getState().removing]).toEqual([1, null, null]);
});

test('one with a supplied paragraph stays, and that is said', async () => {
  const { edits, told } = await removed((page, { id }) => ({
    ...page,
    blocks: page.blocks.map((block) => ({ ...block, isRestored: block.articleId === id })),
  }));
  expect([edits(), told()]).toEqual([0, ['cannot-remove-article']]);
});
