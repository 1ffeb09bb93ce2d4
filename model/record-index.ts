type Identified = { readonly id: string };

/** By id, where in a list each record stands; kept as long as the list is. */
const kept = new WeakMap<readonly Identified[], ReadonlyMap<string, number>>();

/** Where in a list each record stands, by id. Lists of records are never changed, so it is worked out once for each. */
export function placesOf(records: readonly Identified[]): ReadonlyMap<string, number> {
  const known = kept.get(records);
  if (known !== undefined) return known;
  const places = new Map(records.map((record, place) => [record.id, place]));
  kept.set(records, places);
  return places;
}

/** The record of a list that has an id. */
export function recordOf<R extends Identified>(records: readonly R[], id: R['id'] | null): R | undefined {
  const place = id === null ? undefined : placesOf(records).get(id);
  return place === undefined ? undefined : records[place];
}

/** The records of a list that have some of the ids, in the order of the list. */
export function recordsOf<R extends Identified>(records: readonly R[], ids: readonly R['id'][]): R[] {
  const places = placesOf(records);
  const wanted = [...new Set(ids.map((id) => places.get(id)))].filter((place) => place !== undefined);
  return wanted
    .sort((a, b) => a - b)
    .map((place) => records[place])
    .filter((record) => record !== undefined);
}

/** A list with other records of the same ids in the places of some. */
export function withReplaced<R extends Identified>(records: readonly R[], replaced: readonly R[]): readonly R[] {
  const places = placesOf(records);
  const copy = records.slice();
  for (const record of replaced) copy[places.get(record.id) ?? copy.length] = record;
  if (copy.length === records.length) kept.set(copy, places);
  return copy;
}
