import { charactersOf } from '../characters.ts';
import type { Correction, CorrectionKind } from '../correction.ts';
import type { ReadingRange } from '../offset.ts';
import { once } from '../once.ts';
import type { Reading } from '../reading.ts';
import { changeIn } from '../reading-change.ts';
import { appliedRange, blockReadFrom } from '../reading-places.ts';
import type { Misreading } from './replacement.ts';

/** What is longer is no misreading that comes again, in UTF-16 units. */
const longest = 12;
/** How much of the text around is looked at to find the word. */
const reach = 40;

/** Of which kinds the same stands elsewhere: not what concerns one place, its line ends and its damage. */
const kindsThatRecur: ReadonlySet<CorrectionKind> = new Set([
  ...(['misprint', 'recognition', 'supplied', 'surplus', 'transposed', 'punctuation'] as const),
]);

const words = once(() => new Intl.Segmenter('zh', { granularity: 'word' }));

/**
 * The misreading that an accepted correction puts right, with what of its neighbours tells it from the same characters elsewhere: the rest
 * of the word that it makes; the characters on both sides where it makes a word by itself. Null for what stands in one place only.
 */
export function misreadingOf(
  source: { readonly start: number; readonly text: string },
  reading: Reading,
  correction: Correction,
): Misreading | null {
  const { start, end, reads: now } = changeIn(source, correction);
  const was = source.text.slice(start - source.start, end - source.start);
  const range = appliedRange(reading, correction);
  if (range === null || !kindsThatRecur.has(correction.kind) || was === now) return null;
  if (was.length > longest || now.length > longest || /\s/.test(was + now)) return null;
  const { left, right } = neighboursOf(reading, range);
  const around = restOfWords(left, was, now, right);
  const { kind, certainty } = correction;
  const found = { kind: 'misreading', was, now, ...around, of: { kind, certainty } } as const;
  // One character that stands alone between line ends or signs is found everywhere.
  return charactersOf(around.before + was + around.after).length < 2 ? null : found;
}

/** What the words in which some text begins and ends have before and behind it. */
function restOfWords(
  left: string,
  was: string,
  now: string,
  right: string,
): { readonly before: string; readonly after: string } {
  const text = left + now + right;
  const [from, to] = [left.length, left.length + now.length];
  let [start, end] = [from, to];
  for (const { index, segment, isWordLike } of words().segment(text)) {
    const last = index + segment.length;
    const touches = now === '' ? index < from && last > from : last > from && index < to;
    if (touches && isWordLike === true) [start, end] = [Math.min(start, index), Math.max(end, last)];
  }
  const [before, after] = [text.slice(start, from), text.slice(to, end)];
  // Where nothing was read, only both sides say where it is missing.
  const isEnough = was === '' ? before !== '' && after !== '' : before !== '' || after !== '';
  if (isEnough) return { before, after };
  return { before: before || (charactersOf(left).at(-1) ?? ''), after: after || (charactersOf(right)[0] ?? '') };
}

/** What stands beside a stretch of a reading text in its block, without line ends. */
export function neighboursOf(
  reading: Reading,
  { start, end }: ReadingRange,
): { readonly left: string; readonly right: string } {
  const block = reading.blocks[blockReadFrom(reading, end)]?.reading;
  const [from, to] = [Math.max(block?.start ?? 0, start - reach), Math.min(block?.end ?? end, end + reach)];
  const text = (first: number, last: number): string => reading.text.slice(first, last).replace(/[\r\n]/g, '');
  return { left: text(from, start), right: text(end, to) };
}

/** The same misreading, told by one neighbour more or fewer on a side. Null where there is none. */
export function withNeighbours(
  misreading: Misreading,
  around: { readonly left: string; readonly right: string },
  side: 'before' | 'after',
  step: 1 | -1,
): Misreading | null {
  const characters = charactersOf(side === 'before' ? around.left : around.right);
  const count = charactersOf(misreading[side]).length + step;
  if (count < 0 || count > characters.length) return null;
  const told = side === 'before' ? characters.slice(characters.length - count) : characters.slice(0, count);
  const changed = { ...misreading, [side]: told.join('') };
  return charactersOf(changed.before + changed.was + changed.after).length === 0 ? null : changed;
}
