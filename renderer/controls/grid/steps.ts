/** How many rows Page up and Page down go, where nothing else is said. */
const rowsAPage = 10;

/** The row that an arrow or paging key goes to from one, not yet kept within the list; null for a key that goes nowhere. */
export function stepOf(key: string, from: number, count: number, page = rowsAPage): number | null {
  switch (key) {
    case 'ArrowDown':
      return from + 1;
    case 'ArrowUp':
      return from - 1;
    case 'PageDown':
      return from + page;
    case 'PageUp':
      return from - page;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

/** As `stepOf`, with J and K as the arrows down and up. */
export function reviewStepOf(key: string, from: number, count: number): number | null {
  const arrow = key === 'j' ? 'ArrowDown' : key === 'k' ? 'ArrowUp' : key;
  return stepOf(arrow, from, count);
}
