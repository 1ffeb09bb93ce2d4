/** From where the first of some stretches begins to where the last of them ends, whatever their order; 0 to 0 of none. */
export function extentOf(stretches: readonly { readonly start: number; readonly end: number }[]): {
  readonly start: number;
  readonly end: number;
} {
  const [first] = stretches;
  if (first === undefined) return { start: 0, end: 0 };
  let { start, end } = first;
  for (const each of stretches) {
    if (each.start < start) start = each.start;
    if (each.end > end) end = each.end;
  }
  return { start, end };
}
