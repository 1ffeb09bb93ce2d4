import { expect, test } from 'vitest';
import type { ArticleDocument } from '../../model/document.ts';
import { toJsonText } from '../../model/json-text.ts';
import type { Bridge } from '../../preload/contract.ts';
import { type FakeBridge, fakeBridge, fileAt } from './fixtures/fake-bridge.ts';
import { createKanwuStore, type KanwuStore } from './store.ts';

interface Arriving {
  readonly store: KanwuStore;
  readonly whole: ArticleDocument;
  readonly beginning: ArticleDocument;
  /** Lets the whole article come. */
  release(): void;
}

/** A window in which a long article was asked for, of which only the beginning is there: its first block. */
async function arriving(failing = false): Promise<Arriving> {
  const beginningOf = (document: ArticleDocument): ArticleDocument => {
    const blocks = document.blocks.slice(0, 1);
    const end = blocks[0]?.end ?? 0;
    return { ...document, blocks, mentions: document.mentions.filter(({ ranges }) => (ranges[0]?.end ?? 0) <= end) };
  };
  const bridge: FakeBridge = fakeBridge({ 'article.beginning': () => toJsonText(beginningOf(bridge.document())) });
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const slow: Bridge = {
    ...bridge,
    async call(name, input) {
      if (name === 'article.open') await held;
      return bridge.call(name, input);
    },
  };
  if (failing) bridge.failNext('article.open', 'workspace-damaged');
  const store = createKanwuStore(slow);
  const opened = store.getState().openWorkspace(fileAt('/w.kanwu', 'workspace'));
  while (store.getState().arriving === null) await new Promise((resolve) => setTimeout(resolve));
  return {
    ...{ store, whole: bridge.document(), beginning: beginningOf(bridge.document()) },
    release() {
      release();
      void opened;
    },
  };
}

test('what a long article begins with is there to be looked at, and nothing is open, until all of it is there', async () => {
  const { store, whole, beginning, release } = await arriving();
  expect(store.getState().arriving?.document).toEqual(beginning);
  expect(store.getState().open).toBeNull();
  release();
  await store.getState().arrived();
  expect(store.getState().arriving).toBeNull();
  expect(store.getState().open?.document).toEqual(whole);
});

test('what is selected and where the caret is put in the beginning stays so', async () => {
  const { store, beginning, release } = await arriving();
  const id = beginning.mentions[0]?.id ?? null;
  store.getState().selectMention(id);
  store.getState().placeCaret(3);
  release();
  await store.getState().arrived();
  expect(store.getState()).toMatchObject({ selectedMentionId: id, caret: 3 });
});

test('where not all of it can be read, nothing is shown, and why is said', async () => {
  const { store, release } = await arriving(true);
  release();
  await store.getState().arrived();
  expect(store.getState()).toMatchObject({ open: null, arriving: null, openArticleId: null });
  expect(store.getState().notices).toMatchObject([{ kind: 'error', code: 'workspace-damaged' }]);
});
