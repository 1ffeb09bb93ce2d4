/** The records by what `keyOf` says of each, in their order. */
export function grouped<R, Key>(records: readonly R[], keyOf: (record: R) => Key): ReadonlyMap<Key, readonly R[]> {
  const found = new Map<Key, R[]>();
  for (const record of records) {
    const key = keyOf(record);
    const own = found.get(key);
    if (own === undefined) found.set(key, [record]);
    else own.push(record);
  }
  return found;
}
