const english = new Intl.PluralRules('en');

/** A count with its English noun in the right number: `1 article`, `3 articles`. */
export function counted(count: number, one: string, other: string): string {
  return `${count.toLocaleString('en-GB')} ${english.select(count) === 'one' ? one : other}`;
}
