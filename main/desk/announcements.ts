import type { DeskEventName, DeskEventPayload } from '../../model/desk-events.ts';
import type { IssueId } from '../../model/ids.ts';
import { programActor } from '../store/journal.ts';
import type { Store } from '../store/store.ts';
import type { Written } from '../store/writes.ts';

/** How long changes that nobody waits for are gathered before the window is told, in milliseconds. */
const quietPause = 250;

export type Emit = <Name extends DeskEventName>(name: Name, payload: DeskEventPayload<Name>) => void;

/** Tells the window what has changed in a workspace. */
export class Announcements {
  readonly #store: Store;
  readonly #emit: Emit;
  /** The issues whose change the window has not been told of yet. */
  readonly #changed = new Set<IssueId>();
  /** The issues that the window knows of. */
  readonly #known: Set<IssueId>;
  #timer: NodeJS.Timeout | undefined;
  #isStopped = false;
  /** Whether what the window has not been told of yet is not all the person's own doing. */
  #byOthers = false;

  /** @param known the issues that the window was told of at opening */
  constructor(store: Store, known: Iterable<IssueId>, emit: Emit) {
    this.#store = store;
    this.#emit = emit;
    this.#known = new Set(known);
  }

  /** Resolves when the window has been told, or, of what the program does by itself, will be. */
  async announce({ entry, issueIds }: Written): Promise<void> {
    for (const id of issueIds) this.#changed.add(id);
    // What the program does by itself comes in bursts, one edit an article, and nobody waits for it.
    if (entry.actor === programActor) {
      this.#byOthers = true;
      this.#timer ??= setTimeout(() => void this.#announceNow(false), quietPause);
    } else await this.#announceNow(false);
    if (entry.action.startsWith('vocabulary-')) this.#tell('vocabulary.changed', {});
  }

  /** Tells of everything anew: other programs have changed the workspace. */
  async announceAll(): Promise<void> {
    for (const id of this.#known) this.#changed.add(id);
    this.#byOthers = true;
    await this.#announceNow(true);
    this.#tell('vocabulary.changed', {});
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
  }

  async #announceNow(all: boolean): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const ids = [...this.#changed];
    this.#changed.clear();
    const byOthers = this.#byOthers;
    this.#byOthers = false;
    // Answers come in the order in which they were asked for, so the window is never told of a state that is over.
    const { changed, removed, undo } = await this.#store.read('issues-now', { ids, all });
    for (const id of removed) this.#known.delete(id);
    for (const { issue } of changed) this.#known.add(issue.id);
    this.#tell('workspace.changed', { changed, removed, undo, byOthers });
  }

  #tell<Name extends DeskEventName>(name: Name, payload: DeskEventPayload<Name>): void {
    if (!this.#isStopped) this.#emit(name, payload);
  }
}
