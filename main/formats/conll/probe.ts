const tag = /^(?:O|(?:[BIESLUM](?:NE)?)-[^\s]+)$/;

/**
 * Whether `head`, the beginning of a text, has a token a line with its tag in a later column (CoNLL, BIO, BIOES and their kin), or is
 * CoNLL-U.
 */
export function isConll(head: string): boolean {
  const lines = linesOf(head);
  if (lines.length < 2) return false;
  const tagged = lines.filter((line) => tagIn(line.trimEnd().split(/\t| +/)) !== null).length;
  return tagged >= lines.length * 0.85 || isConllU(head);
}

/** https://universaldependencies.org/format.html: ten columns, a number first. */
export function isConllU(head: string): boolean {
  const lines = linesOf(head);
  return lines.length > 0 && lines.every((line) => /^\d+(?:[-.]\d+)?\t/.test(line) && line.split('\t').length === 10);
}

/** The tag of a line's columns, which is the last that looks like one; null where none does. */
export function tagIn(columns: readonly string[]): string | null {
  return columns.findLast((column, place) => place > 0 && tag.test(column)) ?? null;
}

/** The lines of the beginning that hold a token; the last may be cut off. */
function linesOf(head: string): readonly string[] {
  const lines = head
    .split(/\r?\n/)
    .slice(0, 400)
    .filter((line) => line.trim() !== '' && !line.startsWith('-DOCSTART-') && !/^#\s/.test(line));
  return lines.length > 4 ? lines.slice(0, -1) : lines;
}
