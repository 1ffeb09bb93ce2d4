import type { ErrorCode, ErrorDetail } from '../../model/error.ts';
import type { Action } from '../../model/journal.ts';
import type { LearningDescription } from '../../model/learning.ts';
import type { Bridge } from '../../preload/contract.ts';
import { callBridge, errorOf } from './bridge-call.ts';
import type { Slice } from './state.ts';

/** What is being done to what was learned. */
export type LearningTask = 'reset' | 'export' | 'import' | 'undo';

/** How the last task ended, worded when it is shown. */
export type LearningOutcome =
  | { readonly kind: 'reset' }
  | { readonly kind: 'exported'; readonly path: string }
  | { readonly kind: 'imported'; readonly passages: number; readonly filedArticles: number }
  | { readonly kind: 'undone' }
  | { readonly kind: 'failed'; readonly code: ErrorCode; readonly detail: ErrorDetail };

export type LearningSuccess = Exclude<LearningOutcome, { readonly kind: 'failed' }>;

export interface LearningSlice {
  /** What the workspace has taught Kanwu; null before main has said. */
  readonly learning: LearningDescription | null;
  readonly learningTask: LearningTask | null;
  readonly learningOutcome: LearningOutcome | null;
  readLearning(): Promise<void>;
  resetLearning(): Promise<void>;
  exportLearning(): Promise<void>;
  importLearning(): Promise<void>;
  /** Undoes the last resetting or bringing in, if nothing was edited since. */
  undoLearning(): Promise<void>;
  forgetLearningOutcome(): void;
}

/** Whether an action changed where learning starts from. */
export function isLearningAction(action: Action): boolean {
  return action === 'learning-reset' || action === 'learning-import';
}

export const learningSlice =
  (bridge: Bridge): Slice<LearningSlice> =>
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
          const path = await callBridge(bridge, 'learning.export', {});
          return path === null ? null : { kind: 'exported', path };
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
