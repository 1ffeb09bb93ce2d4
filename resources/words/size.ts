const units = ['B', 'kB', 'MB', 'GB', 'TB'] as const;

/** A number of bytes as people read it, in either language: two figures where it is small, whole numbers else. */
export function size(bytes: number): string {
  let [value, unit] = [bytes, 0];
  while (value >= 1000 && unit < units.length - 1) [value, unit] = [value / 1000, unit + 1];
  return `${value < 10 && unit > 0 ? value.toFixed(1) : Math.round(value)} ${units[unit] ?? ''}`;
}
