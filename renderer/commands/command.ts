import type { TypeKey } from '../../model/entity-type.ts';
import type { KanwuState } from '../state/state.ts';
import type { KanwuStore } from '../state/store.ts';

/** Where in the palette a command stands. */
export const commandGroups = ['file', 'edit', 'review', 'tag', 'article', 'view'] as const;
export type CommandGroup = (typeof commandGroups)[number];

/**
 * When a command's keys count: `window` everywhere, `review` only where nothing is being typed and no dialog is open, so
 * that single letters may stand for commands.
 */
export type KeyScope = 'window' | 'review';

/** Something that a person can tell the window to do. */
export interface UiCommand {
  readonly id: CommandId;
  readonly group: CommandGroup;
  /** Keys as in {@link parseChord}; the first is the one that is shown. */
  readonly keys: readonly string[];
  readonly scope: KeyScope;
  enabled(state: KanwuState): boolean;
  run(store: KanwuStore): void | Promise<void>;
}

export type CommandId =
  | 'open-issue'
  | 'open-sample'
  | 'open-workspace'
  | 'new-window'
  | 'create-workspace'
  | 'save-copy'
  | 'backups'
  | 'merge-copy'
  | 'purge'
  | 'close-workspace'
  | 'join-issue'
  | 'remove-issue'
  | 'import-vocabulary'
  | 'vocabularies'
  | 'publications'
  | 'types'
  | 'relation-types'
  | 'export'
  | 'undo'
  | 'redo'
  | 'find'
  | 'search'
  | 'next-suggestion'
  | 'previous-suggestion'
  | 'accept'
  | 'reject'
  | 'confirm'
  | 'edit-selection'
  | 'correct'
  | 'remove'
  | 'accept-confident'
  | 'start-left'
  | 'start-right'
  | 'end-left'
  | 'end-right'
  | 'clear-selection'
  | `tag-${TypeKey}`
  | 'article-done'
  | 'next-article'
  | 'previous-article'
  | 'split-block'
  | 'join-block'
  | 'part-block'
  | 'supply-paragraphs'
  | 'strike-block'
  | 'take-in-block'
  | 'split-article'
  | 'merge-article'
  | 'continue-article'
  | 'furniture'
  | 'command-palette'
  | 'next-pane'
  | 'previous-pane'
  | 'show-entities'
  | 'show-categories'
  | 'show-corrections'
  | 'show-article'
  | 'show-history'
  | 'conflicts'
  | 'memory'
  | 'learning'
  | 'preferences'
  | 'shortcuts'
  | 'show-log'
  | 'about';
