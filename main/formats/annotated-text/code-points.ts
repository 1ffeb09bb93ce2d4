/** How many code points stand before each UTF-16 offset of a text; an offset within a surrogate pair counts as before it. */
export function codePointsBefore(text: string): (offset: number) => number {
  // Offsets of the second halves of all surrogate pairs.
  const seconds: number[] = [];
  for (const { index } of text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)) seconds.push(index + 1);
  if (seconds.length === 0) return (offset) => offset;
  return (offset) => offset - countBelow(seconds, offset);
}

/** How many of ascending numbers are less than a limit. */
function countBelow(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
