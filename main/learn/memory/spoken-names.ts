/** A form that stands in a text. */
export interface Spoken<Value> {
  readonly length: number;
  readonly values: readonly Value[];
}

/** The lengths of the forms that begin alike, the longest first, and how many forms have each. */
interface Lengths {
  readonly counts: Map<number, number>;
  inOrder: readonly number[];
}

/** Values by the folded form of a name, and by whose they are; names come and go, and the longest that stands in a text is found. */
export class SpokenNames<Value> {
  readonly #forms = new Map<string, Map<string, Value>>();
  /** By the first two units of forms, which have no fewer. */
  readonly #lengths = new Map<string, Lengths>();

  get isEmpty(): boolean {
    return this.#forms.size === 0;
  }

  set(form: string, key: string, value: Value): void {
    const known = this.#forms.get(form);
    // In the order of keys, whatever came first.
    const values = [...(known ?? []), [key, value] as const].sort(([a], [b]) => (a < b ? -1 : 1));
    this.#forms.set(form, new Map(values));
    if (known === undefined) this.#count(form, 1);
  }

  remove(form: string, key: string): void {
    const values = this.#forms.get(form);
    if (values?.delete(key) !== true || values.size > 0) return;
    this.#forms.delete(form);
    this.#count(form, -1);
  }

  /** The longest form that stands in a folded text at an offset; null where none does. */
  longestAt(text: string, at: number): Spoken<Value> | null {
    for (const length of this.#lengths.get(text.slice(at, at + 2))?.inOrder ?? []) {
      if (at + length > text.length) continue;
      const values = this.#forms.get(text.slice(at, at + length));
      if (values !== undefined) return { length, values: [...values.values()] };
    }
    return null;
  }

  #count(form: string, by: 1 | -1): void {
    const start = form.slice(0, 2);
    const lengths = this.#lengths.get(start) ?? { counts: new Map<number, number>(), inOrder: [] };
    const count = (lengths.counts.get(form.length) ?? 0) + by;
    if (count > 0) lengths.counts.set(form.length, count);
    else lengths.counts.delete(form.length);
    lengths.inOrder = [...lengths.counts.keys()].sort((a, b) => b - a);
    if (lengths.inOrder.length > 0) this.#lengths.set(start, lengths);
    else this.#lengths.delete(start);
  }
}
