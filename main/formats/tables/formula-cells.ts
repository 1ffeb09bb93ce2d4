/**
 * Text that a spreadsheet would take for a formula, as OWASP's “CSV Injection” says: what begins with = + - @, with one of their full-width
 * forms, or with a tab or line break; but for negative numbers. Apostrophes before it count as part of it, so that each that is put
 * before can be told from those that were there.
 */
const formula = /^'*(?!-\d+(?:\.\d+)?$)[=+\-@＝＋－＠\t\r\n]/;

/** A cell's text as it is harmless in a spreadsheet: an apostrophe before what would be computed. */
export function withoutFormula(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/** What {@link withoutFormula} was given. */
export function withFormula(cell: string): string {
  return cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell;
}
