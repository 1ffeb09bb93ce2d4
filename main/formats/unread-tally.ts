import type { Unread } from '../../model/import.ts';

/** Counts what a reader has to leave out, by kind, and remembers the first of each. */
export class UnreadTally {
  readonly #counts = new Map<Unread['what'], { count: number; readonly example: string }>();

  add(what: Unread['what'], example = '', count = 1): void {
    const known = this.#counts.get(what);
    if (known === undefined) this.#counts.set(what, { count, example: example.slice(0, 80) });
    else known.count += count;
  }

  all(): readonly Unread[] {
    return [...this.#counts].map(([what, { count, example }]) => ({ what, count, example }));
  }
}
