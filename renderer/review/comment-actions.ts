import type { KanwuStore } from '../state/store.ts';
import { selectedReadingRange } from './review-actions.ts';

/** Begins a comment on what is selected. */
export function commentSelected(store: KanwuStore): void {
  const state = store.getState();
  const range = selectedReadingRange(state);
  if (range === null || range.start === range.end) return;
  state.commentOn(range);
  state.requestFocus('comment');
}
