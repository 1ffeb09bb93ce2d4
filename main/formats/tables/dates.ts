/** The earlier of two dates in ISO 8601, where there are two. */
export function earliest(a: string | null, b: string | null): string | null {
  return a === null || b === null ? (a ?? b) : a < b ? a : b;
}

/** The later of two dates in ISO 8601, where there are two. */
export function latest(a: string | null, b: string | null): string | null {
  return a === null || b === null ? (a ?? b) : a > b ? a : b;
}
