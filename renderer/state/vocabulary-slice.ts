import type { Bridge } from '../../preload/contract.ts';
import { callBridge } from './bridge-call.ts';
import type { Slice } from './state.ts';
import type { VocabularyPart } from './vocabulary-part.ts';

export const vocabularySlice =
  (bridge: Bridge): Slice<VocabularyPart> =>
  (set, get) => {
    let reads = 0;
    return {
      vocabularies: [],
      async readVocabularies() {
        reads += 1;
        const read = reads;
        try {
          const vocabularies = await callBridge(bridge, 'vocabulary.list', {});
          // Of several answers on their way, the one that was asked for last counts.
          if (read === reads) set({ vocabularies });
        } catch (thrown) {
          get().notifyError(thrown);
        }
      },
      async importVocabulary() {
        try {
          const imported = await callBridge(bridge, 'vocabulary.choose-and-import', {});
          if (imported === null) return null;
          const { scheme, terms, isUpdate } = imported;
          get().notify({ kind: 'vocabulary-imported', scheme, terms, isUpdate });
          return scheme;
        } catch (thrown) {
          get().notifyError(thrown);
          return null;
        }
      },
      async removeVocabulary(id) {
        try {
          await callBridge(bridge, 'vocabulary.remove', { id });
        } catch (thrown) {
          get().notifyError(thrown);
        }
      },
    };
  };
