import { expect, test } from 'vitest';
import { acceptMentions } from '../../model/edits/mention-status.ts';
import { type MentionId, newId } from '../../model/ids.ts';
import { fakeBridge, fileAt } from './fixtures/fake-bridge.ts';
import { FollowingState } from './following-state.ts';
import { createKanwuStore, type KanwuStore } from './store.ts';

interface Followed {
  readonly store: KanwuStore;
  readonly shown: FollowingState;
  /** What the part is told of, in order: which tab and which mention it shows. */
  readonly told: (string | null)[];
  /** Lets the frame pass in which the text is painted. */
  paint(): void;
}

async function followed(): Promise<Followed> {
  const store = createKanwuStore(fakeBridge());
  await store.getState().openWorkspace(fileAt('/w.kanwu', 'workspace'));
  const waiting = new Set<() => void>();
  const shown = new FollowingState(store, (then) => {
    waiting.add(then);
    return () => waiting.delete(then);
  });
  const told: (string | null)[] = [];
  shown.subscribe(({ selectedMentionId }) => told.push(selectedMentionId));
  shown.follow();
  return {
    ...{ store, shown, told },
    paint: () => {
      for (const then of [...waiting]) then();
    },
  };
}

const [first, second] = [newId<MentionId>(), newId<MentionId>()];

test('a selection is shown once the text has been painted, the last one only', async () => {
  const { store, shown, told, paint } = await followed();
  store.getState().selectMention(first);
  store.getState().selectMention(second);
  expect(shown.getState().selectedMentionId).toBeNull();
  paint();
  expect(shown.getState()).toBe(store.getState());
  expect(told).toEqual([second]);
});

test('a decision is shown once the text has been painted', async () => {
  const { store, shown, paint } = await followed();
  const { open, execute } = store.getState();
  const id = open?.document.mentions.find(({ status }) => status === 'suggested')?.id;
  if (open === null || id === undefined) throw new Error('nothing is suggested');
  const done = execute(acceptMentions(open.document, open.reading, [id]));
  expect(store.getState().open).not.toBe(open);
  expect(shown.getState().open).toBe(open);
  paint();
  expect(shown.getState().open).toBe(store.getState().open);
  await done;
});

test('what is asked for beside the text is shown at once, and with it what was not yet', async () => {
  const { store, shown, told, paint } = await followed();
  store.getState().selectMention(first);
  store.getState().showTab('history');
  expect(shown.getState()).toBe(store.getState());
  store.getState().selectMention(second);
  store.getState().requestFocus('mention-editor');
  expect(shown.getState()).toBe(store.getState());
  paint();
  expect(told).toEqual([first, second]);
});

test('a form is there at once, and goes after the text', async () => {
  const { store, shown, paint } = await followed();
  const id = store.getState().open?.document.corrections[0]?.id;
  if (id === undefined) throw new Error('nothing is corrected');
  store.getState().openCorrectionForm({ kind: 'edit', id });
  expect(shown.getState().correctionForm.kind).toBe('edit');
  store.getState().closeCorrectionForm();
  store.getState().requestFocus('text');
  expect(shown.getState().correctionForm.kind).toBe('edit');
  paint();
  expect(shown.getState().correctionForm.kind).toBe('closed');
});

test('what is typed stands in its field at once', async () => {
  const { store, shown } = await followed();
  const place = { kind: 'text', articleId: store.getState().open?.document.article.id ?? newId() } as const;
  store.getState().noteTyped(place, '误');
  expect(shown.getState().drafts).toBe(store.getState().drafts);
  store.getState().dropDraft(place);
  expect(shown.getState().drafts).not.toBe(store.getState().drafts);
});

test('whoever wants to do something beside the text has it shown first', async () => {
  const { store, shown, told, paint } = await followed();
  store.getState().selectMention(first);
  shown.catchUp();
  expect(shown.getState()).toBe(store.getState());
  paint();
  expect(told).toEqual([first]);
});

test('whatever changes while somebody does something in the part is shown at once', async () => {
  const { store, shown, paint } = await followed();
  shown.goAlong();
  store.getState().selectMention(first);
  expect(shown.getState().selectedMentionId).toBe(first);
  shown.fallBehind();
  store.getState().selectMention(second);
  expect(shown.getState().selectedMentionId).toBe(first);
  paint();
  expect(shown.getState().selectedMentionId).toBe(second);
});

test('what a field has been given is not drawn over by what was still to be shown, and what comes of it is shown at once', async () => {
  const { store, shown, told } = await followed();
  store.getState().selectMention(first);
  shown.goAlongFromNow();
  expect(told).toEqual([]);
  store.getState().selectMention(second);
  expect(told).toEqual([second]);
  expect(shown.getState()).toBe(store.getState());
});
