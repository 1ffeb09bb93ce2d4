/** For each character those that recognition, or a reader, may have taken it for, simplified. */
export type LookAlikes = ReadonlyMap<string, readonly string[]>;

/** Reads groups of characters that look alike, one a line; what begins with # says something of them. */
export function lookAlikesOf(text: string): LookAlikes {
  const groups = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const found = new Map<string, string[]>();
  for (const group of groups) {
    const characters = [...group.trim()];
    for (const character of characters) {
      const others = characters.filter((each) => each !== character);
      found.set(character, [...new Set([...(found.get(character) ?? []), ...others])]);
    }
  }
  return found;
}
