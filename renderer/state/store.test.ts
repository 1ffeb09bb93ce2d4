import { describe, expect, test } from 'vitest';
import { reviseMention } from '../../model/edits/mention-revise.ts';
import { acceptMentions } from '../../model/edits/mention-status.ts';
import { type EntryId, newId } from '../../model/ids.ts';
import { ordinaryPlace } from '../../model/workspace-place.ts';
import { nothingToUndo } from './edit-part.ts';
import { emptySummary, type FakeBridge, fakeBridge, fileAt } from './fixtures/fake-bridge.ts';
import { startKanwu } from './start.ts';
import { createKanwuStore, type KanwuStore } from './store.ts';

async function withArticleOpen(): Promise<{ readonly bridge: FakeBridge; readonly store: KanwuStore }> {
  const bridge = fakeBridge({
    'value.read': ({ text }) =>
      /^\d/.test(text) ? { ok: true, value: text } : { ok: false, problem: { code: 'date-form', part: text } },
  });
  const store = createKanwuStore(bridge);
  await store.getState().openWorkspace(fileAt('/w.kanwu', 'workspace'));
  return { bridge, store };
}

/** Accepts the mention at a place in the open article. */
function accept(store: KanwuStore, index: number): Promise<boolean> {
  const { open, execute } = store.getState();
  const id = open?.document.mentions[index]?.id;
  if (open === null || id === undefined) throw new Error('no such mention');
  return execute(acceptMentions(open.document, open.reading, [id]));
}

const statuses = (store: KanwuStore): readonly string[] =>
  store.getState().open?.document.mentions.map(({ status }) => status) ?? [];

describe('opening', () => {
  test('a workspace opens with its first article that is not done', async () => {
    const { store, bridge } = await withArticleOpen();
    expect(store.getState().open?.document.article.id).toBe(bridge.document().article.id);
    expect(store.getState().workspace?.path).toBe('/w.kanwu');
  });

  test('one that can’t be opened says why and leaves everything as it was', async () => {
    const { store, bridge } = await withArticleOpen();
    bridge.failNext('workspace.open', 'workspace-newer');
    expect(await store.getState().openWorkspace(fileAt('/newer.kanwu', 'workspace'))).toBe(false);
    expect(store.getState().notices).toMatchObject([
      { kind: 'error', code: 'workspace-newer', detail: { path: '/newer.kanwu' } },
    ]);
    expect(store.getState().workspace?.path).toBe('/w.kanwu');
  });

  test('vocabularies that can’t be read don’t keep a workspace closed', async () => {
    const bridge = fakeBridge();
    bridge.failNext('vocabulary.list', 'internal');
    const store = createKanwuStore(bridge);
    expect(await store.getState().openWorkspace(fileAt('/w.kanwu', 'workspace'))).toBe(true);
  });

  test('workspace files open as such, others are imported into the default workspace', async () => {
    const bridge = fakeBridge({ 'issue.import': () => emptySummary });
    const store = createKanwuStore(bridge);
    await startKanwu(store, bridge);
    await store.getState().openFiles([fileAt('/a.txt', 'issue')]);
    expect(bridge.calls).toContain('workspace.open');
    expect(bridge.calls.at(-1)).toBe('issue.import');
  });

  test('an issue that is gone takes its open article with it', async () => {
    let isGone = false;
    const overview = {
      path: '/w.kanwu',
      place: ordinaryPlace,
      readOnly: null,
      articles: 0,
      undo: nothingToUndo,
      conflicts: 0,
    };
    const bridge = fakeBridge({
      'workspace.overview': () => ({ ...overview, issues: isGone ? 0 : 1 }),
      'article.surroundings': () => null,
    });
    const store = createKanwuStore(bridge);
    await store.getState().openWorkspace(fileAt('/w.kanwu', 'workspace'));
    expect(store.getState().open).not.toBeNull();
    isGone = true;
    await store.getState().acceptChange(null, nothingToUndo, false, []);
    expect(store.getState().open).toBeNull();
    expect(store.getState().workspace?.issues).toBe(0);
  });
});

describe('editing', () => {
  test('what is edited is shown at once, and as saved only when main has it', async () => {
    const { store, bridge } = await withArticleOpen();
    const release = bridge.hold();
    const executed = accept(store, 0);
    expect(statuses(store)).toEqual(['accepted', 'suggested', 'suggested']);
    expect(store.getState().saving).toBe('saving');
    release();
    expect(await executed).toBe(true);
    expect(store.getState().saving).toBe('saved');
    expect(store.getState().undoState.undo?.summary).toBe('5月6日');
  });

  test('edits made one after another all arrive, in order', async () => {
    const { store, bridge } = await withArticleOpen();
    await Promise.all([accept(store, 0), accept(store, 1), accept(store, 2)]);
    expect(bridge.document().mentions.map(({ status }) => status)).toEqual(['accepted', 'accepted', 'accepted']);
    expect(statuses(store)).toEqual(['accepted', 'accepted', 'accepted']);
  });

  test('one that main refuses is taken back and said not to be saved', async () => {
    const { store, bridge } = await withArticleOpen();
    bridge.failNext('edit.execute', 'correction-overlaps');
    expect(await accept(store, 0)).toBe(false);
    expect(statuses(store)).toEqual(['suggested', 'suggested', 'suggested']);
    expect(store.getState().saving).toBe('failed');
    expect(store.getState().notices).toMatchObject([{ code: 'correction-overlaps' }]);
  });

  test('undoing shows what was before', async () => {
    const { store } = await withArticleOpen();
    await accept(store, 0);
    await store.getState().undo();
    expect(statuses(store)).toEqual(['suggested', 'suggested', 'suggested']);
  });

  test('undoing what was done here, and doing it again, is shown before main has answered', async () => {
    const { store, bridge } = await withArticleOpen();
    await accept(store, 0);
    for (const [way, shown] of [
      ['undo', 'suggested'],
      ['redo', 'accepted'],
    ] as const) {
      store.setState({ undoState: bridge.undoState() });
      const release = bridge.hold();
      const done = store.getState()[way]();
      await expect.poll(() => statuses(store)[0]).toBe(shown);
      expect(store.getState().saving).toBe('saving');
      expect(bridge.document().mentions[0]?.status).not.toBe(shown);
      release();
      await done;
      expect(store.getState().open?.document).toEqual(bridge.document());
    }
  });

  test('undoing is waited for where what was done does not stand as it was left', async () => {
    const { store, bridge } = await withArticleOpen();
    await accept(store, 0);
    const { open } = store.getState();
    if (open === null) throw new Error('no article is open');
    const [first, ...others] = open.document.mentions;
    if (first === undefined) throw new Error('there is no mention');
    store.getState().showDocument({ ...open.document, mentions: [{ ...first, note: 'by others' }, ...others] });
    const release = bridge.hold();
    const done = store.getState().undo();
    await expect.poll(() => bridge.calls.at(-1)).toBe('edit.undo');
    expect(statuses(store)[0]).toBe('accepted');
    release();
    await done;
  });

  test('an undoing that main refuses is not shown any longer', async () => {
    const { store, bridge } = await withArticleOpen();
    await accept(store, 0);
    bridge.failNext('edit.undo', 'nothing-to-undo');
    await store.getState().undo();
    expect(statuses(store)[0]).toBe('accepted');
  });

  test('what main answers with is shown, and the article is not read again for it', async () => {
    const { store, bridge } = await withArticleOpen();
    const opened = bridge.calls.filter((name) => name === 'article.open').length;
    const before = store.getState().open?.document.mentions ?? [];
    await Promise.all([accept(store, 0), accept(store, 1)]);
    await store.getState().undo();
    expect(bridge.calls.filter((name) => name === 'article.open')).toHaveLength(opened);
    expect(store.getState().open?.document.mentions).toEqual(bridge.document().mentions);
    expect(store.getState().open?.document.mentions[2]).toBe(before[2]);
  });

  test('what others changed while an edit was on its way is read', async () => {
    const { store, bridge } = await withArticleOpen();
    const opened = bridge.calls.filter((name) => name === 'article.open').length;
    const release = bridge.hold();
    const executed = accept(store, 0);
    const { surroundings, acceptChange } = store.getState();
    if (surroundings === null) throw new Error('an open article is expected');
    const lines = { articles: [surroundings.article], issues: [] };
    await acceptChange(lines, nothingToUndo, false, []);
    await acceptChange(lines, nothingToUndo, true, []);
    release();
    await executed;
    expect(bridge.calls.filter((name) => name === 'article.open')).toHaveLength(opened + 1);
  });

  test('what this window did is not read again when it is told of it, what another window did is', async () => {
    const { store, bridge } = await withArticleOpen();
    const opened = (): number => bridge.calls.filter((name) => name === 'article.open').length;
    const before = opened();
    await accept(store, 0);
    const { surroundings, undoState, acceptChange } = store.getState();
    const own = undoState.undo?.id;
    if (surroundings === null || own === undefined) throw new Error('an open article and its last edit are expected');
    const lines = { articles: [surroundings.article], issues: [] };
    await acceptChange(lines, undoState, false, [own]);
    expect(opened()).toBe(before);
    await acceptChange(lines, undoState, false, [newId<EntryId>()]);
    expect(opened()).toBe(before + 1);
  });

  test('what was typed last is undone first, however long it takes to be read', async () => {
    const { store, bridge } = await withArticleOpen();
    const { document, reading } = store.getState().open ?? {};
    const [mention] = document?.mentions ?? [];
    if (document === undefined || reading === undefined || mention === undefined)
      throw new Error('a mention is expected');
    const place = { kind: 'mention', articleId: document.article.id, mentionId: mention.id, field: 'value' } as const;
    const leave = async (text: string): Promise<boolean> => {
      const answer = await store.getState().readValue('date', text);
      if (!answer?.ok) return false;
      return store.getState().execute(reviseMention(document, reading, mention.id, { value: answer.value }));
    };
    store.getState().holdField(place, { leave, isComposing: () => false });
    store.getState().noteTyped(place, '2020-05-06');
    await store.getState().undo();
    const asked = ['value.read', 'edit.execute', 'edit.undo'];
    expect(bridge.calls.filter((name) => asked.includes(name))).toEqual(asked);
    store.getState().noteTyped(place, 'not a date');
    await store.getState().leaveFields();
    expect([...store.getState().drafts.values()]).toMatchObject([{ text: 'not a date', leaving: false }]);
  });

  test('having nothing to undo is no error', async () => {
    const { store, bridge } = await withArticleOpen();
    bridge.failNext('edit.undo', 'nothing-to-undo');
    await store.getState().undo();
    expect(store.getState().notices).toEqual([]);
    expect(store.getState().saving).toBe('saved');
  });
});

describe('selection', () => {
  test('is one thing at a time', async () => {
    const { store, bridge } = await withArticleOpen();
    store.getState().selectMention(bridge.document().mentions[0]?.id ?? null);
    store.getState().selectCorrection(bridge.document().corrections[0]?.id ?? null);
    expect(store.getState()).toMatchObject({ selectedMentionId: null, selectedRange: null });
    store.getState().clearSelection();
    expect(store.getState().selectedCorrectionId).toBeNull();
  });

  test('goes with what was selected', async () => {
    const { store, bridge } = await withArticleOpen();
    const [mention] = bridge.document().mentions;
    store.getState().selectMention(mention?.id ?? null);
    store.getState().showDocument({ ...bridge.document(), mentions: [] });
    expect(store.getState().selectedMentionId).toBeNull();
  });
});

describe('jobs and notices', () => {
  test('a job is there while it runs, with its progress', async () => {
    const { store } = await withArticleOpen();
    await store.getState().runJob('import', async (id) => {
      store.getState().reportJob(id, 'a.txt', 0.5);
      expect(store.getState().jobs).toMatchObject([{ subject: 'a.txt', fraction: 0.5 }]);
    });
    expect(store.getState().jobs).toEqual([]);
  });

  test('cancelling is nothing to be told of', async () => {
    const { store, bridge } = await withArticleOpen();
    bridge.failNext('workspace.open', 'cancelled');
    await store.getState().openWorkspace(fileAt('/w.kanwu', 'workspace'));
    expect(store.getState().notices).toEqual([]);
  });

  test('notices are dismissed one by one', async () => {
    const { store } = await withArticleOpen();
    store.getState().notify({ kind: 'cannot-split' });
    store.getState().notify({ kind: 'selection-crosses-blocks' });
    store.getState().dismissNotice(store.getState().notices[0]?.id ?? 0);
    expect(store.getState().notices).toMatchObject([{ kind: 'selection-crosses-blocks' }]);
  });
});

test('an article that was asked for first does not come over one asked for later', async () => {
  const { store, bridge } = await withArticleOpen();
  const { id } = bridge.document().article;
  store.getState().closeArticle();
  const release = bridge.hold();
  const first = store.getState().openArticle(id);
  const second = store.getState().openArticle(newId());
  release();
  await Promise.all([first, second]);
  expect(store.getState().open).toBeNull();
});
