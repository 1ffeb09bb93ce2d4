/** A text of a workspace as a terminal may show it: no line ends, nothing that steers it. */
export function onOneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
