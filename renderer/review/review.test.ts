import { describe, expect, test } from 'vitest';
import { classificationIdOf, relationIdOf } from '../../model/derived-ids.ts';
import { fakeBridge, fileAt } from '../state/fixtures/fake-bridge.ts';
import { createKanwuStore, type KanwuStore } from '../state/store.ts';
import { decide, goToSuggestion, moveEdge, removeSelected, tag } from './review-actions.ts';
import { placeOf, reviewQueue } from './review-queue.ts';

async function reviewing(): Promise<KanwuStore> {
  const store = createKanwuStore(fakeBridge());
  await store.getState().openWorkspace(fileAt('/w.kanwu', 'workspace'));
  return store;
}

/** What is selected, as it reads in the text. */
function selected(store: KanwuStore): string | null {
  const { open, selectedMentionId, selectedCorrectionId } = store.getState();
  const id = selectedMentionId ?? selectedCorrectionId;
  const item = open === null ? undefined : reviewQueue(open).find((each) => each.id === id);
  const place = item === undefined || open === null ? null : placeOf(open, item);
  return place === null || open === null ? null : open.reading.text.slice(place.start, place.end);
}

describe('going through what is suggested', () => {
  test('runs through mentions and corrections as they are read, and round', async () => {
    const store = await reviewing();
    const seen: (string | null)[] = [];
    for (let step = 0; step < 5; step++) {
      goToSuggestion(store, 'next');
      seen.push(selected(store));
    }
    expect(seen).toEqual(['5月6日', '招商局', '林若溪', '\n\n仪式', '5月6日']);
    goToSuggestion(store, 'previous');
    expect(selected(store)).toBe('\n\n仪式');
  });

  test('a decision goes on to the next at once, however fast they come', async () => {
    const store = await reviewing();
    goToSuggestion(store, 'next');
    decide(store, 'accept');
    decide(store, 'reject');
    expect(selected(store)).toBe('林若溪');
    decide(store, 'accept');
    decide(store, 'accept');
    const { open } = store.getState();
    expect(open?.document.mentions.map(({ status }) => status)).toEqual(['accepted', 'rejected', 'accepted']);
    expect(open?.reading.text).toContain('签约仪式');
    expect(open && reviewQueue(open)).toEqual([]);
  });

  test('nothing selected is nothing to decide on', async () => {
    const store = await reviewing();
    decide(store, 'accept');
    expect(store.getState().saving).toBe('saved');
  });
});

describe('relations and categories', () => {
  async function withAll(): Promise<KanwuStore> {
    const store = await reviewing();
    const { open, showDocument } = store.getState();
    if (open === null) throw new Error('an article is open');
    const { document } = open;
    const [, organisation, person] = document.mentions;
    if (organisation === undefined || person === undefined) throw new Error('the fixture has three mentions');
    const [subjectId, objectId] = [person.id, organisation.id];
    const suggested = { status: 'suggested', origin: 'rules@1', confidence: 0.8 } as const;
    const id = relationIdOf('of-organisation', subjectId, objectId);
    const relation = { ...suggested, id, pageId: person.pageId, type: 'of-organisation', subjectId, objectId } as const;
    const articleId = document.article.id;
    const filed = { ...suggested, articleId, scheme: 'clc', code: 'U' };
    const classification = { ...filed, id: classificationIdOf(articleId, 'clc', 'U') };
    showDocument({ ...document, relations: [relation], classifications: [classification] });
    return store;
  }

  function kinds(store: KanwuStore): string[] {
    const { open } = store.getState();
    return open === null ? [] : reviewQueue(open).map(({ kind }) => kind);
  }

  test('wait in the walk: a relation after both of its mentions, categories when all has been read', async () => {
    const store = await withAll();
    expect(kinds(store)).toEqual(['mention', 'mention', 'mention', 'relation', 'correction', 'classification']);
  });

  test('of a relation the subject is shown, and it is the relation that is decided', async () => {
    const store = await withAll();
    for (let step = 0; step < 4; step++) goToSuggestion(store, 'next');
    const { selectedRelationId, selectedMentionId, open } = store.getState();
    expect(selectedRelationId).toBe(open?.document.relations[0]?.id);
    expect(selectedMentionId).toBe(open?.document.relations[0]?.subjectId);
    decide(store, 'accept');
    const after = store.getState().open?.document;
    expect(after?.relations).toMatchObject([{ status: 'accepted' }]);
    expect(after?.mentions.map(({ status }) => status)).toEqual(['suggested', 'suggested', 'suggested']);
    expect(store.getState().selectedCorrectionId).not.toBeNull();
  });

  test('a relation waits no longer when one of its mentions is rejected', async () => {
    const store = await withAll();
    goToSuggestion(store, 'next');
    goToSuggestion(store, 'next');
    decide(store, 'reject');
    expect(kinds(store)).not.toContain('relation');
  });

  test('a category is decided where the categories are, and comes when the text has been read', async () => {
    const store = await withAll();
    goToSuggestion(store, 'previous');
    expect(store.getState().selectedCorrectionId).not.toBeNull();
    goToSuggestion(store, 'next');
    expect(store.getState()).toMatchObject({ tab: 'categories', selectedMentionId: null });
    removeSelected(store);
    expect(store.getState().open?.document.classifications).toMatchObject([{ status: 'rejected' }]);
    expect(kinds(store)).not.toContain('classification');
  });
});

describe('tagging', () => {
  test('tags selected text and selects the new mention', async () => {
    const store = await reviewing();
    const { open, selectRange } = store.getState();
    const start = open?.reading.text.indexOf('周亦舟') ?? -1;
    selectRange({ start, end: start + 3 } as Parameters<typeof selectRange>[0]);
    tag(store, 'person');
    const { selectedMentionId, open: after } = store.getState();
    expect(after?.document.mentions.find(({ id }) => id === selectedMentionId)).toMatchObject({
      ...{ type: 'person', status: 'accepted' },
    });
  });

  test('gives a selected mention the type instead', async () => {
    const store = await reviewing();
    goToSuggestion(store, 'next');
    tag(store, 'event');
    expect(store.getState().open?.document.mentions[0]).toMatchObject({ type: 'event', status: 'accepted' });
  });

  test('a suggestion is accepted by the digit of its own type, and given another by another; both go on to the next', async () => {
    const store = await reviewing();
    const mentions = () => store.getState().open?.document.mentions ?? [];
    goToSuggestion(store, 'next');
    const [own] = mentions();
    if (own === undefined) throw new Error('there are suggestions');
    tag(store, own.type);
    expect(mentions()[0]).toMatchObject({ type: own.type, status: 'accepted' });
    expect(selected(store)).toBe('招商局');
    tag(store, 'event');
    expect(mentions()[1]).toMatchObject({ type: 'event', status: 'accepted' });
    expect(selected(store)).toBe('林若溪');
  });

  test('a mention that was decided stays selected when it is given another type, and is accepted by its own if it was rejected', async () => {
    const store = await reviewing();
    const mentions = () => store.getState().open?.document.mentions ?? [];
    goToSuggestion(store, 'next');
    const [first] = mentions();
    if (first === undefined) throw new Error('there are suggestions');
    decide(store, 'reject');
    store.getState().selectMention(first.id);
    tag(store, first.type);
    expect(mentions()[0]).toMatchObject({ type: first.type, status: 'accepted' });
    tag(store, 'event');
    expect(mentions()[0]).toMatchObject({ type: 'event', status: 'accepted' });
    expect(store.getState().selectedMentionId).toBe(first.id);
  });

  test('moves edges and removes', async () => {
    const store = await reviewing();
    goToSuggestion(store, 'next');
    moveEdge(store, 'end', 'left');
    expect(store.getState().open?.document.mentions[0]?.status).toBe('accepted');
    removeSelected(store);
    expect(store.getState().open?.document.mentions).toHaveLength(2);
    expect(store.getState().selectedMentionId).toBeNull();
  });
});
