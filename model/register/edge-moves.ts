import { z } from 'zod';
import { characterAfter, characterBefore } from '../characters.ts';

/** So far an edge is moved at most. */
const farthest = 20;

/** How far the edges of a name are moved, in whole characters; back where it is less than 0. */
export const EdgeMoves = z.strictObject({
  start: z.int().min(-farthest).max(farthest),
  end: z.int().min(-farthest).max(farthest),
});
export type EdgeMoves = Readonly<z.infer<typeof EdgeMoves>>;

/** What parts sentences, and parts of them. */
const endsSentencePart = /[。，、；：！？,;!?]/;

/** A name with what stands before and behind it. */
interface Placed {
  readonly before: string;
  readonly name: string;
  readonly after: string;
}

/** A name with its edges moved; null where nothing would be left of it, or an edge can't go so far: no name goes on over a stop. */
export function withEdgesMoved(place: Placed, moves: EdgeMoves): Placed | null {
  const text = place.before + place.name + place.after;
  const from = offsetMoved(text, place.before.length, moves.start);
  const to = offsetMoved(text, place.before.length + place.name.length, moves.end);
  if (from === null || to === null || from >= to) return null;
  const [first, last] = [place.before.length, place.before.length + place.name.length];
  if (endsSentencePart.test(text.slice(from, first) + text.slice(last, to))) return null;
  const name = text.slice(from, to);
  const [start, end] = [from + (name.length - name.trimStart().length), to - (name.length - name.trimEnd().length)];
  return start >= end ? null : { before: text.slice(0, start), name: text.slice(start, end), after: text.slice(end) };
}

/** An offset of a text so many whole characters behind another, or before it, white space not counted; null beyond its ends. */
function offsetMoved(text: string, offset: number, by: number): number | null {
  let at = offset;
  for (let step = 0; step < Math.abs(by); step++) {
    while (isSpace(by < 0 ? text[at - 1] : text[at])) at += Math.sign(by);
    if (at === (by < 0 ? 0 : text.length)) return null;
    at = by < 0 ? characterBefore(text, at) : characterAfter(text, at);
  }
  return at;
}

function isSpace(unit: string | undefined): boolean {
  return unit !== undefined && /\s/.test(unit);
}
