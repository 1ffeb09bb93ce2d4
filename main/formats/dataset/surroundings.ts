/** How much of the text around a mention is shown, in UTF-16 units. */
const width = 16;

/** The text before `start`, on one line. */
export function textBefore(text: string, start: number): string {
  const from = Math.max(0, start - width);
  return onOneLine(text.slice(cutsPair(text, from) ? from + 1 : from, start));
}

/** The text after `end`, on one line. */
export function textAfter(text: string, end: number): string {
  const to = Math.min(text.length, end + width);
  return onOneLine(text.slice(end, cutsPair(text, to) ? to - 1 : to));
}

/** Whether a position is between the two halves of a surrogate pair. */
function cutsPair(text: string, at: number): boolean {
  return /^[\udc00-\udfff]/.test(text.charAt(at)) && /^[\ud800-\udbff]/.test(text.charAt(at - 1));
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
