import type { KanwuState } from '../state/state.ts';

/** Whether there is anything to go through. */
export const hasArticles = ({ workspace }: KanwuState): boolean => (workspace?.articles ?? 0) > 0;
