/**
 * The rows of parts of a figure put together: of those that say the same but for numbers, these are added up.
 *
 * @param summed the fields that are added up
 */
export function addRows<Row extends object>(
  rows: readonly Row[],
  more: readonly Row[],
  summed: readonly (keyof Row)[],
): readonly Row[] {
  const byKey = new Map<string, Row>();
  for (const row of [...rows, ...more]) {
    const key = JSON.stringify(Object.entries(row).filter(([field]) => !summed.some((each) => each === field)));
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, row);
    else byKey.set(key, { ...known, ...Object.fromEntries(summed.map((f) => [f, Number(known[f]) + Number(row[f])])) });
  }
  return [...byKey.values()];
}
