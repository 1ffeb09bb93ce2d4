import { expect, test } from 'vitest';
import { arranged } from '../../model/edits/arrange/fixtures/two-notices.ts';
import { firstOfTwoArticles } from '../../model/edits/fixtures/two-articles.ts';
import { newId } from '../../model/ids.ts';
import { toJsonText } from '../../model/json-text.ts';
import { fakeBridge, fileAt } from './fixtures/fake-bridge.ts';
import { createKanwuStore } from './store.ts';

async function library() {
  const page = arranged();
  const [line] = firstOfTwoArticles().articles;
  const lines = page.articles.map(({ id }, at) => ({ ...line, id, issueId: page.issueId, headline: `第${at + 1}篇` }));
  const bridge = fakeBridge({ 'issue.arrangement': () => toJsonText(page), 'issue.articles': () => lines });
  const store = createKanwuStore(bridge);
  await store.getState().openWorkspace(fileAt('/w.kanwu', 'workspace'));
  const [first, last] = [lines[0], lines.at(-1)];
  if (first === undefined || last === undefined || first === last) throw new Error('the fixture has several articles');
  return { bridge, store, lines, first, last };
}

const edits = (calls: readonly string[]): number => calls.filter((each) => each === 'edit.execute').length;

test('an article that is picked up goes where it is carried, within its issue, and is put there as one edit', async () => {
  const { bridge, store, lines, first } = await library();
  await store.getState().carryArticle(first.id, first.issueId, false);
  expect(store.getState().carrying).toMatchObject({ article: { headline: '第1篇' }, from: 0, to: 0 });
  store.getState().carryTo(99);
  expect(store.getState().carrying?.to).toBe(lines.length - 1);
  await store.getState().dropCarried();
  expect(edits(bridge.calls)).toBe(1);
  expect(store.getState()).toMatchObject({ carrying: null, carried: { headline: '第1篇', place: lines.length } });
});

test('one that is left, or dropped where it was, stays there, and nothing is an edit', async () => {
  const { bridge, store, last } = await library();
  const { carryArticle, carryTo, leaveCarried, dropCarried } = store.getState();
  await carryArticle(last.id, last.issueId, false);
  carryTo(0);
  leaveCarried();
  expect(store.getState()).toMatchObject({ carrying: null, carried: { place: null } });
  await carryArticle(last.id, last.issueId, true);
  await dropCarried();
  expect(store.getState()).toMatchObject({ carrying: null, carried: { place: null } });
  expect(edits(bridge.calls)).toBe(0);
});

test('what is left before its issue was read is not picked up after all; nor is one that is gone', async () => {
  const { store, first } = await library();
  const picked = store.getState().carryArticle(first.id, first.issueId, false);
  store.getState().leaveCarried();
  await picked;
  expect(store.getState().carrying).toBeNull();
  await store.getState().carryArticle(newId(), first.issueId, false);
  expect(store.getState().carrying).toBeNull();
});
