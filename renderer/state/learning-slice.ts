import type { Bridge } from '../../preload/contract.ts';
import { callBridge, errorOf } from './bridge-call.ts';
import { isLearningAction, type LearningOutcome, type LearningPart, type LearningTask } from './learning-part.ts';
import type { Slice } from './state.ts';

export const learningSlice =
  (bridge: Bridge): Slice<LearningPart> =>
  (set, get) => {
    /** Follows a task to its end; an outcome of null is that the person changed their mind. */
    const follow = async (task: LearningTask, work: () => Promise<LearningOutcome | null>): Promise<void> => {
      if (get().learningTask !== null) return;
      set({ learningTask: task, learningOutcome: null });
      try {
        set({ learningOutcome: await work() });
      } catch (thrown) {
        const { code, detail } = errorOf(thrown);
        set({ learningOutcome: { kind: 'failed', code, detail } });
      } finally {
        set({ learningTask: null });
      }
    };
    return {
      learning: null,
      learningTask: null,
      learningOutcome: null,
      async readLearning() {
        try {
          set({ learning: await callBridge(bridge, 'learning.describe', {}) });
        } catch (thrown) {
          get().notifyError(thrown);
        }
      },
      resetLearning: () =>
        follow('reset', async () => {
          set({ learning: await callBridge(bridge, 'learning.reset', {}) });
          return { kind: 'reset' };
        }),
      exportLearning: () =>
        follow('export', async () => {
          const file = await callBridge(bridge, 'learning.export', {});
          return file === null ? null : { kind: 'exported', file };
        }),
      importLearning: () =>
        follow('import', async () => {
          const learning = await callBridge(bridge, 'learning.import', {});
          if (learning === null) return null;
          set({ learning });
          const { passages, filedArticles } = learning;
          return { kind: 'imported', passages, filedArticles };
        }),
      undoLearning: () =>
        follow('undo', async () => {
          const last = get().undoState.undo;
          if (last === null || !isLearningAction(last.action)) return null;
          await get().undo();
          set({ learning: await callBridge(bridge, 'learning.describe', {}) });
          return { kind: 'undone' };
        }),
      forgetLearningOutcome: () => set({ learningOutcome: null }),
    };
  };
