import type { Reading } from '../../model/reading.ts';

/** A stretch of a text, in UTF-16 units of the text as it was, and what stands in its place. */
export interface TextChange {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/**
 * How one reading text of an article becomes another: at most one change a block while the blocks are the same, so that
 * edits far apart leave what lies between them, and with it cursor and scroll position, alone.
 */
export function textChanges(before: Reading, after: Reading): TextChange[] {
  if (before.text === after.text) return [];
  const sameBlocks =
    before.blocks.length === after.blocks.length &&
    before.blocks.every(({ block, continues }, place) => {
      const now = after.blocks[place];
      return block.id === now?.block.id && continues === now.continues;
    });
  if (!sameBlocks) return changesWithin(before.text, after.text, 0);
  return before.blocks.flatMap(({ reading }, place) => {
    const now = after.blocks[place];
    if (now === undefined) return [];
    const was = before.text.slice(reading.start, reading.end);
    return changesWithin(was, after.text.slice(now.reading.start, now.reading.end), reading.start);
  });
}

/** The one stretch in which two texts differ, `offset` being where the first begins. */
function changesWithin(was: string, now: string, offset: number): TextChange[] {
  if (was === now) return [];
  const shorter = Math.min(was.length, now.length);
  let prefix = 0;
  while (prefix < shorter && was[prefix] === now[prefix]) prefix++;
  let suffix = 0;
  while (suffix < shorter - prefix && was.at(-1 - suffix) === now.at(-1 - suffix)) suffix++;
  return [{ from: offset + prefix, to: offset + was.length - suffix, insert: now.slice(prefix, now.length - suffix) }];
}
