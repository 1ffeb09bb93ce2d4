import { describe, expect, test } from 'vitest';
import { relationIdOf } from '../../model/derived-ids.ts';
import { wholeWalk } from '../../model/walk.ts';
import { fakeBridge, fileAt } from '../state/fixtures/fake-bridge.ts';
import { createKanwuStore, type KanwuStore } from '../state/store.ts';
import { finishAnyway, finishArticle, setArticleState } from './finish-article.ts';
import { decide, goToSuggestion } from './review-actions.ts';
import { placeOf } from './review-queue.ts';
import { waitingByKind, walkedQueue } from './walked-queue.ts';

/** An article of which a date (0.95 sure), an organisation (0.55), a person (0.7), a relation (0.6) and a correction wait. */
async function reviewing(): Promise<KanwuStore> {
  const store = createKanwuStore(fakeBridge());
  await store.getState().openWorkspace(fileAt('/w.kanwu', 'workspace'));
  const { document } = openOf(store);
  const [date, organisation, person] = document.mentions;
  if (date === undefined || organisation === undefined || person === undefined) throw new Error('there are three');
  const [subjectId, objectId] = [person.id, organisation.id];
  const suggested = { status: 'suggested', origin: 'rules@1', confidence: 0.6 } as const;
  const id = relationIdOf('of-organisation', subjectId, objectId);
  store.getState().showDocument({
    ...document,
    mentions: [
      { ...date, confidence: 0.95, origin: 'dates@2' },
      { ...organisation, confidence: 0.55, origin: 'tagger@3' },
      { ...person, confidence: 0.7, origin: 'tagger@2' },
    ],
    corrections: document.corrections.map((correction) => ({ ...correction, confidence: 0.97 })),
    relations: [{ ...suggested, id, pageId: person.pageId, type: 'of-organisation', subjectId, objectId }],
  });
  return store;
}

function openOf(store: KanwuStore) {
  const { open } = store.getState();
  if (open === null) throw new Error('an article is open');
  return open;
}

/** What is gone through, as it reads; of a relation its kind. */
function walked(store: KanwuStore): readonly string[] {
  const open = openOf(store);
  return walkedQueue(open, store.getState()).map((item) => {
    const place = placeOf(open, item);
    return place === null || place.start === place.end ? item.kind : open.reading.text.slice(place.start, place.end);
  });
}

describe('what is gone through', () => {
  test('is everything that waits, as it is read, unless somebody chooses', async () => {
    const store = await reviewing();
    expect(walked(store)).toEqual(['5月6日', '招商局', '林若溪', 'relation', '\n\n仪式']);
  });

  test('is of the kinds and the type that were chosen', async () => {
    const store = await reviewing();
    store.getState().setWalk({ kinds: ['correction', 'relation'] });
    expect(walked(store)).toEqual(['relation', '\n\n仪式']);
    store.getState().setWalk({ ...wholeWalk, type: 'person' });
    expect(walked(store)).toEqual(['林若溪']);
  });

  test('is what the program is less, or at least, so sure of', async () => {
    const store = await reviewing();
    store.getState().setWalk({ sureness: 'doubtful' });
    expect(walked(store)).toEqual(['招商局', '林若溪', 'relation']);
    store.getState().setWalk({ sureness: 'sure' });
    expect(walked(store)).toEqual(['5月6日', '\n\n仪式']);
  });

  test('is what one part of the program suggested, in whatever version', async () => {
    const store = await reviewing();
    store.getState().setWalk({ origin: 'tagger' });
    expect(walked(store)).toEqual(['招商局', '林若溪']);
  });

  test('is names that people know, or those that they do not: before that is known, all may be new', async () => {
    const store = await reviewing();
    const { document } = openOf(store);
    store.getState().setWalk({ names: 'new' });
    expect(walked(store)).toEqual(['招商局', '林若溪']);
    const person = document.mentions[2]?.id;
    store.getState().noteKnownNames(document.article.id, new Set(person === undefined ? [] : [person]));
    expect(walked(store)).toEqual(['招商局']);
    store.getState().setWalk({ names: 'known' });
    expect(walked(store)).toEqual(['林若溪']);
  });

  test('goes by doubt when asked to, from the beginning, and decisions go on to what is next in doubt', async () => {
    const store = await reviewing();
    store.getState().setWalk({ order: 'doubt' });
    expect(walked(store)).toEqual(['招商局', 'relation', '林若溪', '5月6日', '\n\n仪式']);
    goToSuggestion(store, 'next');
    decide(store, 'accept');
    expect(store.getState().selectedRelationId).not.toBeNull();
    decide(store, 'accept');
    expect(store.getState().selectedMentionId).toBe(openOf(store).document.mentions[2]?.id);
    goToSuggestion(store, 'previous');
    expect(store.getState().selectedCorrectionId).not.toBeNull();
  });

  test('leaves out nothing of what waits: the others are still counted', async () => {
    const store = await reviewing();
    store.getState().setWalk({ kinds: [] });
    expect(walked(store)).toEqual([]);
    expect(waitingByKind(openOf(store))).toEqual([
      { kind: 'mention', count: 3 },
      { kind: 'correction', count: 1 },
      { kind: 'relation', count: 1 },
    ]);
  });
});

describe('an article of which something waits', () => {
  const stateOf = (store: KanwuStore): string => openOf(store).document.article.state;

  test('is not done before somebody has said so, however it is asked for and whatever is gone through', async () => {
    const store = await reviewing();
    store.getState().setWalk({ kinds: [] });
    await finishArticle(store);
    expect([store.getState().dialog, stateOf(store)]).toEqual(['finish-article', 'untouched']);
    store.getState().closeDialog();
    await setArticleState(store, 'done');
    expect([store.getState().dialog, stateOf(store)]).toEqual(['finish-article', 'untouched']);
    await finishAnyway(store);
    expect([store.getState().dialog, stateOf(store)]).toEqual([null, 'done']);
  });

  test('is given any other state, and done when nothing waits, without a question', async () => {
    const store = await reviewing();
    await setArticleState(store, 'in-work');
    expect([store.getState().dialog, stateOf(store)]).toEqual([null, 'in-work']);
    const { document } = openOf(store);
    store.getState().showDocument({ ...document, mentions: [], corrections: [], relations: [] });
    await setArticleState(store, 'done');
    expect([store.getState().dialog, stateOf(store)]).toEqual([null, 'done']);
  });
});
