import type { BlockPart } from '../dataset/block-ranges.ts';
import type { CorrectionPlace } from '../dataset/correction-places.ts';
import type { DatasetArticle } from '../dataset/dataset-article.ts';

/** Which of an article's mentions are elements around their words, and which stand off them. */
export interface TeiLayout {
  /** Of each part of a block the mentions in it that are elements, by their places in the article; outer ones before those in them. */
  readonly inline: readonly (readonly number[])[];
  /** Those that are interrupted, cross another, go over the edge of a part or begin or end within what a correction supplied. */
  readonly standOff: readonly number[];
}

/** Of two mentions that cross, the one that begins first is an element. */
export function layoutOf(
  { blocks, entities }: { readonly blocks: readonly BlockPart[]; readonly entities: DatasetArticle['entities'] },
  corrections: readonly CorrectionPlace[],
): TeiLayout {
  const inline = blocks.map((): number[] => []);
  const standOff: number[] = [];
  const supplied = insideOf(corrections);
  const open: number[] = [];
  let block = 0;
  for (const [place, { start, end, ranges }] of entities.entries()) {
    while (block < blocks.length - 1 && start >= (blocks[block]?.end ?? 0)) block += 1;
    while (open.length > 0 && (open.at(-1) ?? 0) <= start) open.pop();
    const { start: from, end: to } = blocks[block] ?? { start: 0, end: 0 };
    const isWhole = ranges === undefined && start >= from && end <= to;
    const nests = open.length === 0 || end <= (open.at(-1) ?? 0);
    if (isWhole && nests && !supplied.has(start) && !supplied.has(end)) {
      inline[block]?.push(place);
      open.push(end);
    } else standOff.push(place);
  }
  return { inline, standOff };
}

/** Offsets between two characters of what one correction supplied. */
function insideOf(corrections: readonly CorrectionPlace[]): ReadonlySet<number> {
  const inside = new Set<number>();
  for (const { start, end } of corrections) for (let at = start + 1; at < end; at += 1) inside.add(at);
  return inside;
}
