import { builtInEntityTypes } from '../../model/mention.ts';
import { tag } from '../review/review-actions.ts';
import type { UiCommand } from './command.ts';

/** The digit keys give the types in their order. */
export const tagCommands: readonly UiCommand[] = builtInEntityTypes.map((type, index) => ({
  id: `tag-${type}`,
  group: 'tag',
  keys: [String(index + 1)],
  scope: 'review',
  enabled: (state) => state.selectedRange !== null || state.selectedMentionId !== null,
  run: (store) => tag(store, type),
}));
