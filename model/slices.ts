/** So long is a slice, in UTF-16 units. */
const length = 1 << 13;
/** What so many slices come to is put into one string. */
const together = 16;

/**
 * What a text comes to, slice by slice: whatever is added to a string stays an object of its own (32 bytes) until all of the string is
 * put into one, which of a large text comes to many times its size. No slice ends within a character.
 *
 * @param work what a slice comes to; what the slices come to stands one after another
 */
export function inSlices(text: string, work: (slice: string) => string): string {
  if (text.length <= length) return work(text);
  const whole: string[] = [];
  const parts: string[] = [];
  for (let start = 0; start < text.length; ) {
    let end = Math.min(text.length, start + length);
    if (end < text.length && isHighSurrogate(text.charCodeAt(end - 1))) end += 1;
    parts.push(work(text.slice(start, end)));
    if (parts.length === together) whole.push(parts.splice(0).join(''));
    start = end;
  }
  return [...whole, ...parts].join('');
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}
