import { type NameKey, textOfKey } from '../../model/memory.ts';

/** Names of which something else is remembered than whoever reads with them knows. */
export class ChangedNames {
  readonly #changed = new Map<string, NameKey>();
  #areAll = false;

  get isEmpty(): boolean {
    return !this.#areAll && this.#changed.size === 0;
  }

  /** @param names null for whichever there are */
  note(names: readonly NameKey[] | null): void {
    if (names === null) this.#areAll = true;
    for (const name of names ?? []) this.#changed.set(textOfKey(name), name);
  }

  /** All that were noted since they were taken last; null for whichever there are. */
  take(): readonly NameKey[] | null {
    const taken = this.#areAll ? null : [...this.#changed.values()];
    this.#areAll = false;
    this.#changed.clear();
    return taken;
  }
}
