/** A count with its English noun in the right number: `1 article`, `3 articles`. */
export function counted(count: number, one: string, other: string): string {
  return `${figures(count)} ${count === 1 ? one : other}`;
}

/** A whole number with a comma before each three of its figures. All that Intl knows of numbers takes ten megabytes, and is not needed for it. */
function figures(count: number): string {
  return String(count).replaceAll(/\B(?=(?:\d{3})+$)/gu, ',');
}
