import { typeKeys } from '../../model/entity-type.ts';
import { tag } from '../review/review-actions.ts';
import type { UiCommand } from './command.ts';

/** Each digit gives the type that has it. */
export const tagCommands: readonly UiCommand[] = typeKeys.map((key) => ({
  id: `tag-${key}`,
  group: 'tag',
  keys: [key, `Alt+${key}`],
  writingKeys: [`Alt+${key}`],
  scope: 'review',
  enabled: (state) =>
    state.tagSet.withKey(key) !== undefined && (state.selectedRange !== null || state.selectedMentionId !== null),
  run(store) {
    const described = store.getState().tagSet.withKey(key);
    return described === undefined ? undefined : tag(store, described.type);
  },
}));
