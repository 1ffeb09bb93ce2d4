/** Adds to a list all of another, however long that is: as the arguments of a call, `push(...more)`, too many overflow the stack. */
export function append<T>(list: T[], more: Iterable<T>): void {
  for (const each of more) list.push(each);
}
