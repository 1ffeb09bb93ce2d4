/** A map of which every step through it is a look: whoever walks through very many need not think of it. */
export class LookedAtMap<Key, Value> implements ReadonlyMap<Key, Value> {
  readonly #map: ReadonlyMap<Key, Value>;
  readonly #look: () => void;

  constructor(map: ReadonlyMap<Key, Value>, look: () => void) {
    this.#map = map;
    this.#look = look;
  }

  get size(): number {
    return this.#map.size;
  }

  get(key: Key): Value | undefined {
    return this.#map.get(key);
  }

  has(key: Key): boolean {
    return this.#map.has(key);
  }

  forEach(each: (value: Value, key: Key, map: ReadonlyMap<Key, Value>) => void): void {
    for (const [key, value] of this) each(value, key, this);
  }

  *entries(): Generator<[Key, Value], undefined> {
    for (const entry of this.#map) {
      this.#look();
      yield entry;
    }
  }

  *keys(): Generator<Key, undefined> {
    for (const [key] of this) yield key;
  }

  *values(): Generator<Value, undefined> {
    for (const [, value] of this) yield value;
  }

  [Symbol.iterator](): Generator<[Key, Value], undefined> {
    return this.entries();
  }
}
