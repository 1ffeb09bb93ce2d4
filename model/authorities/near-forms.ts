/** Names of so many characters are compared with others that have one more, one less or one other: shorter ones would be like too many. */
const [shortest, longest] = [3, 12];

/** A name's form less each of its characters; none of names that are too short or too long for it. */
export function partsOf(form: string): readonly string[] {
  const characters = [...form];
  if (characters.length < shortest || characters.length > longest) return [];
  return [...new Set(characters.map((_, place) => characters.toSpliced(place, 1).join('')))];
}

/** How two forms differ in one character; null where they are the same, or differ in more. */
export function differenceOf(one: string, other: string): 'one-character' | 'missing-character' | null {
  const [a, b] = [[...one], [...other]];
  if (Math.abs(a.length - b.length) > 1 || one === other) return null;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const [left, right] = [a.length - start - end, b.length - start - end];
  if (left === 1 && right === 1) return 'one-character';
  return left + right === 1 ? 'missing-character' : null;
}
