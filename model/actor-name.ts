/** Names that the journal has for what no person did: the program unasked, and the command line. */
const taken: ReadonlySet<string> = new Set(['program', 'cli']);

/** Whether a person can go by a name in the journal: it is to be read as it is written, and is nobody else's. */
export function isActorName(name: string): boolean {
  const isPlain = name === name.trim() && !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(name);
  return isPlain && name !== '' && name.length <= 80 && !taken.has(name.toLowerCase());
}
