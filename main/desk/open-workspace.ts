import { failureOf } from '../../model/failure.ts';
import type { MentionId } from '../../model/ids.ts';
import type { Source } from '../../model/issue.ts';
import type { Edit, JournalEntry, UndoState } from '../../model/journal.ts';
import { SuggestionRefresh } from '../learn/suggestion-refresh.ts';
import { linkEntities, touchesMentions } from '../register/link-entities.ts';
import type { Doing, Executed, Workspace } from '../store/workspace.ts';
import type { ReaderThread } from '../workers/reader/reader-thread.ts';
import { Announcements, type Emit } from './announcements.ts';

/** How often it is looked whether other programs wrote to the workspace, in milliseconds. */
const othersPause = 1000;

export interface OpenWorkspaceParts {
  readonly workspace: Workspace;
  readonly reader: ReaderThread;
  /** The name under which the journal keeps edits. */
  readonly actor: () => string;
  readonly emit: Emit;
}

/** A workspace that is being worked in: its reader learns from every edit, and the window is told of each. */
export class OpenWorkspace {
  readonly workspace: Workspace;
  readonly reader: ReaderThread;
  readonly refresh: SuggestionRefresh;
  readonly #actor: () => string;
  readonly #announcements: Announcements;
  readonly #othersTimer: NodeJS.Timeout;
  #isClosed = false;

  constructor({ workspace, reader, actor, emit }: OpenWorkspaceParts) {
    this.workspace = workspace;
    this.reader = reader;
    this.#actor = actor;
    this.#announcements = new Announcements(workspace, emit);
    this.refresh = new SuggestionRefresh({
      workspace,
      reader,
      announce: (executed) => void this.#follow(executed),
      complain: (error) => console.error(failureOf(error).message),
    });
    this.refresh.start();
    this.#othersTimer = setInterval(() => this.#followOthers(), othersPause).unref();
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  close(): void {
    this.#isClosed = true;
    clearInterval(this.#othersTimer);
    this.refresh.stop();
    this.#announcements.stop();
    void this.reader.close();
    this.workspace.close();
  }

  /** Executes an edit; the names that it accepts are given an entity in the same step. */
  execute(edit: Edit, sources: readonly Source[] = []): UndoState {
    const isThere = (id: MentionId): boolean => this.workspace.records.mention.get(id) !== undefined;
    const revived = this.refresh.withdrawn.revive(edit, isThere);
    this.#follow(this.workspace.execute(this.#withEntities(revived), this.#doing(), sources));
    return this.workspace.undoState();
  }

  undo(): JournalEntry {
    return this.#follow(this.workspace.undo(this.#doing()));
  }

  redo(): JournalEntry {
    return this.#follow(this.workspace.redo(this.#doing()));
  }

  #follow(executed: Executed): JournalEntry {
    this.refresh.note(executed);
    this.#announcements.announce(executed);
    return executed.entry;
  }

  /** The command line may import into a workspace while a window has it open. */
  #followOthers(): void {
    try {
      const entries = this.workspace.takeOthersEntries();
      if (entries === null) return;
      for (const entry of entries) this.refresh.note({ entry, touched: new Map() });
      this.#announcements.announceAll();
    } catch (error) {
      console.error(failureOf(error).message);
    }
  }

  #withEntities(edit: Edit): Edit {
    const { workspace } = this;
    if (!touchesMentions(edit)) return edit;
    if (edit.articleId === null || workspace.records.article.get(edit.articleId) === undefined) return edit;
    return linkEntities(edit, workspace.article(edit.articleId), (type, name) => workspace.findEntity(type, name));
  }

  #doing(): Doing {
    return { actor: this.#actor(), at: Date.now() };
  }
}
