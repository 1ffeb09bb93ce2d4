import type { BlockRole } from '../../model/block.ts';
import type { TypeKey } from '../../model/entity-type.ts';
import type { KanwuState } from '../state/state.ts';
import type { KanwuStore } from '../state/store.ts';
import type { TextView } from '../state/text-part.ts';

/** Where in the palette a command stands. */
export const commandGroups = ['file', 'edit', 'review', 'tag', 'article', 'arrange', 'view'] as const;
export type CommandGroup = (typeof commandGroups)[number];

/**
 * When a command's keys count: `window` everywhere, `review` only where nothing is being typed and no dialog is open, so
 * that single letters may stand for commands; `page` likewise, while an issue is shown as a whole.
 */
export type KeyScope = 'window' | 'review' | 'page';

/** Something that a person can tell the window to do. */
export interface UiCommand {
  readonly id: CommandId;
  readonly group: CommandGroup;
  /** Keys as in {@link parseChord}; the first is the one that is shown. */
  readonly keys: readonly string[];
  readonly scope: KeyScope;
  /** Those of its keys that count while somebody writes in the text as well, where all without Ctrl, Alt or an F-key are text. */
  readonly writingKeys?: readonly string[];
  enabled(state: KanwuState): boolean;
  run(store: KanwuStore): void | Promise<void>;
}

export type CommandId =
  | 'open-issue'
  | 'import-table'
  | 'import-encoded'
  | 'open-folder'
  | 'imports'
  | 'page-images'
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
  | 'reread-page'
  | 'import-vocabulary'
  | 'vocabularies'
  | 'authorities'
  | 'look-up-records'
  | 'keep-example'
  | 'serve-register'
  | 'stop-serving'
  | 'publications'
  | 'types'
  | 'relation-types'
  | 'export'
  | 'undo'
  | 'redo'
  | 'find'
  | 'search'
  | 'replace'
  | 'replace-everywhere'
  | 'same-again'
  | 'next-suggestion'
  | 'previous-suggestion'
  | 'accept'
  | 'reject'
  | 'confirm'
  | 'next-reading'
  | 'edit-selection'
  | 'correct'
  | 'comment'
  | 'comments'
  | 'check-sample'
  | 'compare'
  | 'versions'
  | 'figures'
  | 'correct-in-form'
  | 'add-to-mention'
  | 'write-text'
  | 'review-text'
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
  | 'next-with-work'
  | 'previous-with-work'
  | 'copy-reference'
  | 'carry-article'
  | 'split-block'
  | 'join-block'
  | 'part-block'
  | 'supply-paragraphs'
  | 'strike-block'
  | 'take-in-block'
  | 'split-article'
  | 'merge-article'
  | 'continue-article'
  | 'remove-article'
  | 'furniture'
  | 'arrange-issue'
  | ArrangeCommandId
  | 'command-palette'
  | 'filter-library'
  | 'fold-issues'
  | 'unfold-issues'
  | 'next-pane'
  | 'previous-pane'
  | 'next-doubtful'
  | 'previous-doubtful'
  | 'mark-doubtful'
  | 'next-faint'
  | 'mark-faint'
  | 'larger-text'
  | 'smaller-text'
  | 'usual-text-size'
  | `view-${TextView}`
  | 'next-view'
  | 'previous-view'
  | 'image-pane'
  | 'image-strip'
  | 'find-images'
  | 'library-drawer'
  | 'panel-drawer'
  | 'show-entities'
  | 'show-categories'
  | 'show-corrections'
  | 'show-article'
  | 'reference-code'
  | 'not-for-release'
  | 'show-history'
  | 'conflicts'
  | 'names'
  | 'register'
  | 'decide-name'
  | 'walk'
  | 'memory'
  | 'learning'
  | 'preferences'
  | 'help'
  | 'tour'
  | 'tour-next'
  | 'tour-back'
  | 'leave-tour'
  | 'shortcuts'
  | 'show-log'
  | 'about';

/** What can be done to an issue that is shown as a whole. */
export type ArrangeCommandId =
  | 'next-doubt'
  | 'previous-doubt'
  | 'confirm-cut'
  | 'start-article'
  | 'join-article'
  | `role-${Exclude<BlockRole, 'furniture'>}`
  | 'set-lines-aside'
  | 'lines-to-previous'
  | 'lines-to-next'
  | 'choose-article'
  | 'move-lines-up'
  | 'move-lines-down'
  | 'move-article-up'
  | 'move-article-down'
  | 'leave-arrangement';
