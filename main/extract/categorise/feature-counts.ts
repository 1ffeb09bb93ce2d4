/** How many articles there are of a kind, and how many of them have each feature; features are named by number. */
export class FeatureCounts {
  readonly #counts = new Map<number, number>();
  #articles = 0;

  get articles(): number {
    return this.#articles;
  }

  of(feature: number): number {
    return this.#counts.get(feature) ?? 0;
  }

  /** Each feature that an article has, and how many have it. */
  entries(): Iterable<readonly [feature: number, count: number]> {
    return this.#counts;
  }

  /** Counts an article; with -1, takes it out again. */
  add(features: Int32Array, times: 1 | -1): void {
    this.#articles += times;
    for (const feature of features) this.#count(feature, times);
  }

  /** Counts articles that were counted elsewhere. */
  addCounted(articles: number, entries: Iterable<readonly [feature: number, count: number]>): void {
    this.#articles += articles;
    for (const [feature, count] of entries) this.#count(feature, count);
  }

  #count(feature: number, change: number): void {
    const count = this.of(feature) + change;
    if (count === 0) this.#counts.delete(feature);
    else this.#counts.set(feature, count);
  }
}
