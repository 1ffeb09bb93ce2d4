/** How often a name stands in an issue, and where it stands first, whatever a place is to who asks. */
export interface NameInIssue<Place> {
  readonly name: string;
  readonly count: number;
  readonly place: Place;
}

/** A name that stands otherwise in the rest of the issue; `at` counts UTF-16 units of the name. */
export interface MisspeltName<Place> {
  readonly place: Place;
  readonly at: number;
  readonly now: string;
}

/** A name is taken for another's misreading only where the other stands so often, and it once. */
const often = 3;
/** Two characters must be alike; of shorter names too many are one another's look-alikes. */
const shortest = 3;

/**
 * Names that stand once in an issue, where one stands often that differs in a single character, one that looks alike: 王太明 where 王大明 stands
 * elsewhere. Takes time linear in the names.
 */
export function misspeltNames<Place>(
  names: readonly NameInIssue<Place>[],
  lookAlike: (one: string, other: string) => boolean,
): readonly MisspeltName<Place>[] {
  const frequent = new Map<string, string[]>();
  for (const { name, count } of names) {
    if (count < often || name.length < shortest) continue;
    for (const frame of framesOf(name)) frequent.set(frame, [...(frequent.get(frame) ?? []), name]);
  }
  return names.flatMap(({ name, count, place }): readonly MisspeltName<Place>[] => {
    if (count > 1 || name.length < shortest) return [];
    const found = framesOf(name).flatMap((frame, at) =>
      (frequent.get(frame) ?? [])
        .filter((other) => other !== name && lookAlike(name.charAt(at), other.charAt(at)))
        .map((other) => ({ place, at, now: other.charAt(at) })),
    );
    const [only, second] = found;
    return only === undefined || second !== undefined ? [] : [only];
  });
}

/** The name without each of its characters in turn. */
function framesOf(name: string): readonly string[] {
  return Array.from(name, (_, at) => `${name.slice(0, at)}\n${name.slice(at + 1)}`);
}
