/** Something that can be drawn, as numbers that tell it from all others. */
type Key = readonly number[];

/** What is drawn, and out of how many. */
export interface Drawn<Row> {
  readonly rows: readonly Row[];
  readonly of: number;
}

/**
 * Draws some rows at random, each with the same chance: those whose keys a seeded hash puts first. So the same seed draws the same, in
 * whatever order rows come, and what comes later changes the sample only where it is itself drawn.
 *
 * @param keyOf integers from −2³¹ to 2³²
 */
export function drawn<Row>(rows: Iterable<Row>, keyOf: (row: Row) => Key, wanted: number, seed: number): Drawn<Row> {
  let kept: { readonly row: Row; readonly hash: number; readonly key: Key }[] = [];
  let of = 0;
  let limit = Number.POSITIVE_INFINITY;
  const cut = (): void => {
    kept = kept.sort((a, b) => a.hash - b.hash || compareKeys(a.key, b.key)).slice(0, wanted);
    if (kept.length === wanted) limit = kept.at(-1)?.hash ?? limit;
  };
  for (const row of rows) {
    of++;
    const key = keyOf(row);
    const hash = hashOf(key, seed);
    if (hash > limit) continue;
    kept.push({ row, hash, key });
    if (kept.length > 2 * wanted + 1000) cut();
  }
  cut();
  return { rows: kept.map(({ row }) => row), of };
}

/** 52 bits of a hash: each number goes through the finaliser of MurmurHash3 (Austin Appleby, public domain), twice from other beginnings. */
function hashOf(key: Key, seed: number): number {
  let [low, high] = [mixed(seed ^ 0x9e3779b9), mixed(seed + 0x85ebca6b)];
  for (const part of key) {
    low = mixed(low ^ part);
    high = mixed(Math.imul(high, 31) + part);
  }
  return (high >>> 12) * 2 ** 32 + (low >>> 0);
}

function mixed(number: number): number {
  let hash = number | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

function compareKeys(a: Key, b: Key): number {
  for (const [place, part] of a.entries()) if (part !== b[place]) return part - (b[place] ?? 0);
  return 0;
}
