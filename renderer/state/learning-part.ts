import type { ChosenFile } from '../../model/chosen-file.ts';
import type { ErrorCode, ErrorDetail } from '../../model/error.ts';
import type { Action } from '../../model/journal.ts';
import type { LearningDescription } from '../../model/learning.ts';

/** What is being done to what was learned. */
export type LearningTask = 'reset' | 'export' | 'import' | 'undo';

/** How the last task ended, worded when it is shown. */
export type LearningOutcome =
  | { readonly kind: 'reset' }
  | { readonly kind: 'exported'; readonly file: ChosenFile }
  | { readonly kind: 'imported'; readonly passages: number; readonly filedArticles: number }
  | { readonly kind: 'undone' }
  | { readonly kind: 'failed'; readonly code: ErrorCode; readonly detail: ErrorDetail };

export type LearningSuccess = Exclude<LearningOutcome, { readonly kind: 'failed' }>;

export interface LearningPart {
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
