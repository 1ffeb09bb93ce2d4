import { expect, test } from 'vitest';
import type { ListedVocabulary } from '../../model/category.ts';
import { newId, type VocabularyId } from '../../model/ids.ts';
import { fakeBridge, fileAt } from './fixtures/fake-bridge.ts';
import { startKanwu } from './start.ts';
import { createKanwuStore } from './store.ts';

const own: ListedVocabulary = {
  ...{ id: newId<VocabularyId>(), scheme: '馆藏', label: { zh: '馆藏', en: '馆藏' } },
  terms: [],
};

test('vocabularies are read again when main says that they changed', async () => {
  let listed: ListedVocabulary[] = [];
  const bridge = fakeBridge({ 'vocabulary.list': () => listed });
  const store = createKanwuStore(bridge);
  await startKanwu(store, bridge);
  await store.getState().openWorkspace(fileAt('/w.kanwu', 'workspace'));
  listed = [own];
  bridge.emit('vocabulary.changed', {});
  await expect.poll(() => store.getState().vocabularies).toEqual([own]);
});

test('an imported vocabulary is told; a wrong file is told too; a person who changes their mind is told nothing', async () => {
  let imports = 0;
  const bridge = fakeBridge({
    'vocabulary.choose-and-import': () =>
      imports++ === 0 ? null : { id: newId<VocabularyId>(), scheme: '馆藏', terms: 3, isUpdate: false },
  });
  const store = createKanwuStore(bridge);
  await store.getState().importVocabulary();
  expect(store.getState().notices).toEqual([]);
  await store.getState().importVocabulary();
  bridge.failNext('vocabulary.choose-and-import', 'vocabulary-empty');
  await store.getState().importVocabulary();
  expect(store.getState().notices).toMatchObject([
    { kind: 'vocabulary-imported', scheme: '馆藏', terms: 3 },
    { kind: 'error', code: 'vocabulary-empty' },
  ]);
});
