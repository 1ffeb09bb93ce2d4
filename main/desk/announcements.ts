import type { DeskEventName, DeskEventPayload } from '../../model/desk-events.ts';
import { programActor } from '../store/journal.ts';
import { type Changed, joined } from '../store/projections/changed.ts';
import type { Store } from '../store/store.ts';
import type { Written } from '../store/writes.ts';

/** How long changes that nobody waits for are gathered before the window is told, in milliseconds. */
const quietPause = 250;

export type Emit = <Name extends DeskEventName>(name: Name, payload: DeskEventPayload<Name>) => void;

const nothing: Changed = { articles: [], issues: [] };

/** Tells the window what has changed in a workspace. */
export class Announcements {
  readonly #store: Store;
  readonly #emit: Emit;
  /** What the window has not been told of yet. */
  #changed: Changed | null = nothing;
  #timer: NodeJS.Timeout | undefined;
  #isStopped = false;
  /** Whether what the window has not been told of yet is not all the person's own doing. */
  #byOthers = false;

  constructor(store: Store, emit: Emit) {
    this.#store = store;
    this.#emit = emit;
  }

  /** Resolves when the window has been told, or, of what the program does by itself, will be. */
  async announce({ entry, changed }: Written): Promise<void> {
    this.#changed = joined(this.#changed, changed);
    // What the program does by itself comes in bursts, one edit an article, and nobody waits for it.
    if (entry.actor === programActor) {
      this.#byOthers = true;
      this.#timer ??= setTimeout(() => void this.#announceNow(), quietPause);
    } else await this.#announceNow();
    if (entry.action.startsWith('vocabulary-')) this.#tell('vocabulary.changed', {});
  }

  /** Tells that anything may be other than before: other programs have changed the workspace. */
  async announceAll(): Promise<void> {
    this.#changed = null;
    this.#byOthers = true;
    await this.#announceNow();
    this.#tell('vocabulary.changed', {});
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
  }

  async #announceNow(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const changed = this.#changed;
    this.#changed = nothing;
    const byOthers = this.#byOthers;
    this.#byOthers = false;
    // Answers come in the order in which they were asked for, so the window is never told of a state that is over.
    this.#tell('workspace.changed', { ...(await this.#store.read('changed-lines', changed)), byOthers });
  }

  #tell<Name extends DeskEventName>(name: Name, payload: DeskEventPayload<Name>): void {
    if (!this.#isStopped) this.#emit(name, payload);
  }
}
