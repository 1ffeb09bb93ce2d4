import type { DeskEventName, DeskEventPayload } from '../../model/desk-events.ts';
import type { IssueOverview } from '../../model/document.ts';
import type { IssueId } from '../../model/ids.ts';
import { programActor } from '../store/journal.ts';
import type { Executed, Workspace } from '../store/workspace.ts';

/** How long changes that nobody waits for are gathered before the window is told, in milliseconds. */
const quietPause = 250;

export type Emit = <Name extends DeskEventName>(name: Name, payload: DeskEventPayload<Name>) => void;

/** Tells the window what has changed in a workspace. */
export class Announcements {
  readonly #workspace: Workspace;
  readonly #emit: Emit;
  /** The issues whose change the window has not been told of yet. */
  readonly #changed = new Set<IssueId>();
  /** The issues that the window knows of. */
  readonly #known: Set<IssueId>;
  #timer: NodeJS.Timeout | undefined;

  constructor(workspace: Workspace, emit: Emit) {
    this.#workspace = workspace;
    this.#emit = emit;
    this.#known = new Set(workspace.issueIds());
  }

  announce({ entry, touched }: Executed): void {
    for (const id of touched.keys()) this.#changed.add(id);
    // What the program does by itself comes in bursts, one edit an article, and nobody waits for it.
    if (entry.actor === programActor) this.#timer ??= setTimeout(() => this.#announceNow(), quietPause);
    else this.#announceNow();
    if (entry.action.startsWith('vocabulary-')) this.#emit('vocabulary.changed', {});
  }

  /** Tells of everything anew: other programs have changed the workspace. */
  announceAll(): void {
    for (const id of [...this.#known, ...this.#workspace.issueIds()]) this.#changed.add(id);
    this.#announceNow();
    this.#emit('vocabulary.changed', {});
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #announceNow(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const changed: IssueOverview[] = [];
    const removed: IssueId[] = [];
    for (const id of this.#changed) {
      if (this.#workspace.records.issue.get(id) === undefined) {
        this.#known.delete(id);
        removed.push(id);
      } else {
        this.#known.add(id);
        changed.push(this.#workspace.issueOverview(id));
      }
    }
    this.#changed.clear();
    this.#emit('workspace.changed', { changed, removed, undo: this.#workspace.undoState() });
  }
}
