import type { EntryId } from '../../model/ids.ts';

/**
 * Tells what was done in this window from what was done elsewhere: of each entry of the journal a window is told, and of its own ones it
 * has an answer, in either order.
 */
export class OwnDoings {
  /** Own ones of which the window has not been told yet. */
  readonly #answered = new Set<EntryId>();
  /** Those that it has been told of without an answer until now, and whether each may concern what is shown. */
  readonly #told = new Map<EntryId, boolean>();

  noteAnswer(entry: EntryId): void {
    if (!this.#told.delete(entry)) this.#answered.add(entry);
  }

  /** @param mayConcern whether they may concern what is shown */
  noteTold(entries: readonly EntryId[], mayConcern: boolean): void {
    for (const entry of entries) if (!this.#answered.delete(entry)) this.#told.set(entry, mayConcern);
  }

  /** Whether others did something that may concern what is shown. To be asked when the window waits for no answer. */
  takeOthers(): boolean {
    const isAny = [...this.#told.values()].includes(true);
    this.#told.clear();
    return isAny;
  }
}
