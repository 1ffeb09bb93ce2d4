/** Notes of one thing as one; those that say nothing are left out. */
export function notesTogether(notes: readonly string[]): string {
  return notes.filter((note) => note !== '').join('; ');
}
