/** Something that may turn out to be one with another. */
interface Joinable<Id extends string> {
  readonly id: Id;
  readonly joinedInto: Id | null;
}

/**
 * The publication or entity that one stands for: itself, or what it was joined into. Of some that were joined in a circle, by people who
 * did not know of each other, the one with the least id. Undefined where it is not there.
 */
export function standingFor<Id extends string, R extends Joinable<Id>>(
  get: (id: Id) => R | undefined,
  id: Id,
): R | undefined {
  const way: R[] = [];
  for (let next = get(id); next !== undefined; next = next.joinedInto === null ? undefined : get(next.joinedInto)) {
    const place = way.findIndex((each) => each.id === next?.id);
    if (place >= 0) return way.slice(place).reduce((least, each) => (each.id < least.id ? each : least));
    way.push(next);
  }
  return way.at(-1);
}
