import { append } from '../../model/append.ts';
import { isBetweenCharacters } from '../../model/characters.ts';
import { piecesOf, type Reading } from '../../model/reading.ts';
import { placesReadAgain } from '../../model/reading-again.ts';

/** A stretch of a text, in UTF-16 units of the text as it was, and what stands in its place. */
export interface TextChange {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/**
 * How one reading text of an article becomes another, while the blocks are the same: what both have of the source stays, so that edits
 * far apart leave what lies between them, and with it cursor, scroll position and composition, alone. No whole character is cut in two.
 */
export function textChanges(before: Reading, after: Reading): TextChange[] {
  const readAgain = placesReadAgain(before, after);
  if (readAgain !== null) return readAgain.flatMap((place) => changesOfBlock(before, after, place));
  if (before.text === after.text) return [];
  const sameBlocks =
    before.blocks.length === after.blocks.length &&
    before.blocks.every(({ block, continues }, place) => {
      const now = after.blocks[place];
      return block.id === now?.block.id && continues === now.continues;
    });
  if (!sameBlocks) return changesWithin(before.text, after.text, 0);
  return before.blocks.flatMap((_, place) => changesOfBlock(before, after, place));
}

/** The changes of a block, between the stretches of the source that it reads before and after. */
function changesOfBlock(before: Reading, after: Reading, place: number): TextChange[] {
  const [was, now] = [before.blocks[place]?.reading, after.blocks[place]?.reading];
  if (was === undefined || now === undefined) return [];
  if (before.text.slice(was.start, was.end) === after.text.slice(now.start, now.end)) return [];
  const changes: TextChange[] = [];
  let [from, fromNow]: [number, number] = [was.start, now.start];
  const change = (to: number, toNow: number): void => {
    append(changes, changesWithin(before.text.slice(from, to), after.text.slice(fromNow, toNow), from));
  };
  const asInSource = (reading: Reading) => piecesOf(reading, place).filter(({ correctionId }) => correctionId === null);
  const kept = asInSource(after);
  let next = 0;
  for (const piece of asInSource(before)) {
    while ((kept[next]?.source.end ?? Number.POSITIVE_INFINITY) <= piece.source.start) next++;
    for (let at = next; (kept[at]?.source.start ?? Number.POSITIVE_INFINITY) < piece.source.end; at++) {
      const other = kept[at];
      if (other === undefined) break;
      const start = Math.max(piece.source.start, other.source.start);
      const length = Math.min(piece.source.end, other.source.end) - start;
      const [at1, at2] = [
        piece.reading.start + start - piece.source.start,
        other.reading.start + start - other.source.start,
      ];
      if (before.text.slice(at1, at1 + length) !== after.text.slice(at2, at2 + length)) continue;
      change(at1, at2);
      [from, fromNow] = [at1 + length, at2 + length];
    }
  }
  change(was.end, now.end);
  return changes;
}

/** The one stretch in which two texts differ, `offset` being where the first begins. */
export function changesWithin(was: string, now: string, offset: number): TextChange[] {
  if (was === now) return [];
  const shorter = Math.min(was.length, now.length);
  let prefix = 0;
  while (prefix < shorter && was.charCodeAt(prefix) === now.charCodeAt(prefix)) prefix++;
  while (!isBetweenCharacters(was, prefix) || !isBetweenCharacters(now, prefix)) prefix--;
  let suffix = 0;
  while (
    suffix < shorter - prefix &&
    was.charCodeAt(was.length - 1 - suffix) === now.charCodeAt(now.length - 1 - suffix)
  ) {
    suffix++;
  }
  while (!isBetweenCharacters(was, was.length - suffix) || !isBetweenCharacters(now, now.length - suffix)) {
    suffix--;
  }
  return [{ from: offset + prefix, to: offset + was.length - suffix, insert: now.slice(prefix, now.length - suffix) }];
}
