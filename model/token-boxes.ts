import type { Box } from './recognition.ts';
import { numbersPerToken, type TokenPlaces, unsaid } from './token-places.ts';

/** A box on one of a source's images. */
export interface PlacedBox {
  /** The image's place among those of the source. */
  readonly image: number;
  readonly box: Box;
}

/** A stretch of a source's text, in UTF-16 units. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

const [tokenStart, tokenEnd, tokenImage, tokenLeft, tokenTop, tokenWidth, tokenHeight, tokenConfidence] = [
  0, 1, 2, 3, 4, 5, 6, 7,
];

function numberAt(places: TokenPlaces, token: number, column: number): number {
  return places[token * numbersPerToken + column] ?? 0;
}

/**
 * Where a stretch of a source's text stands: a box for each token that it touches. Of a token of which it is a part it has that part: the
 * characters of a word or line share its length evenly, along the longer side, for no file says where each stands that does not tell
 * them apart.
 */
export function boxesOf(places: TokenPlaces, { start, end }: Stretch): readonly PlacedBox[] {
  // Where nothing is chosen it is the token behind the caret.
  return [...tokensTouched(places, { start, end: Math.max(end, start + 1) })].map(
    ({ image, box, start: from, end: to }) => {
      const share = { from: Math.max(0, start - from) / (to - from), to: (Math.min(end, to) - from) / (to - from) };
      return { image, box: partOf(box, to - from, share) };
    },
  );
}

/** The tokens that a stretch of a source's text touches, as far as it is known where they stand. */
export function* tokensTouched(places: TokenPlaces, { start, end }: Stretch): Iterable<PlacedBox & Stretch> {
  const count = places.length / numbersPerToken;
  for (let token = firstEndingAfter(places, start); token < count; token++) {
    const own = { start: numberAt(places, token, tokenStart), end: numberAt(places, token, tokenEnd) };
    if (own.start >= end) return;
    const box = boxAt(places, token);
    if (box !== null) yield { ...own, image: numberAt(places, token, tokenImage), box };
  }
}

/** The line, or column of vertical text, in which a character stands: the boxes beside its own as far as they go on. Null where nothing is known of it. */
export function lineAround(places: TokenPlaces, offset: number): PlacedBox | null {
  const token = firstEndingAfter(places, offset);
  const count = places.length / numbersPerToken;
  const own = token < count ? boxAt(places, token) : null;
  if (own === null || numberAt(places, token, tokenStart) > offset) return null;
  const image = numberAt(places, token, tokenImage);
  const isColumn = isUpright(own, numberAt(places, token, tokenEnd) - numberAt(places, token, tokenStart));
  let around = own;
  for (const step of [-1, 1]) {
    for (let each = token + step; each >= 0 && each < count; each += step) {
      const box = numberAt(places, each, tokenImage) === image ? boxAt(places, each) : null;
      if (box === null || !goesOn(around, box, isColumn)) break;
      around = boundsOf(around, box);
    }
  }
  return { image, box: around };
}

/** Whether a box stands in the same line as others, with no more than some characters between them. */
function goesOn(line: Box, box: Box, isColumn: boolean): boolean {
  const [a, b] = isColumn ? [turnedBox(line), turnedBox(box)] : [line, box];
  const middle = b.top + b.height / 2;
  const gap = outside(b.left, a.left, a.width) - (b.left < a.left ? b.width : 0);
  return middle > a.top && middle < a.top + a.height && gap < Math.min(a.height, b.height) * 3;
}

const turnedBox = ({ left, top, width, height }: Box): Box => ({ left: top, top: left, width: height, height: width });

/** The box around two. */
export function boundsOf(a: Box, b: Box): Box {
  const [left, top] = [Math.min(a.left, b.left), Math.min(a.top, b.top)];
  const right = Math.max(a.left + a.width, b.left + b.width);
  const bottom = Math.max(a.top + a.height, b.top + b.height);
  return { left, top, width: right - left, height: bottom - top };
}

/** The character of the source's text that stands at a point of an image, or nearest to it in its line; null far from any. */
export function offsetAt(places: TokenPlaces, image: number, x: number, y: number): number | null {
  let best: { readonly token: number; readonly distance: number } | null = null;
  const count = places.length / numbersPerToken;
  for (let token = 0; token < count; token++) {
    if (numberAt(places, token, tokenImage) !== image) continue;
    const box = boxAt(places, token);
    if (box === null) continue;
    const [across, along] = [outside(x, box.left, box.width), outside(y, box.top, box.height)];
    const reach = Math.min(box.width, box.height);
    const distance = Math.hypot(across, along);
    if (distance <= reach && (best === null || distance < best.distance)) best = { token, distance };
  }
  if (best === null) return null;
  const box = boxAt(places, best.token);
  if (box === null) return null;
  const [from, to] = [numberAt(places, best.token, tokenStart), numberAt(places, best.token, tokenEnd)];
  const share = isUpright(box, to - from) ? (y - box.top) / box.height : (x - box.left) / box.width;
  return from + Math.min(to - from - 1, Math.max(0, Math.floor(share * (to - from))));
}

/** The stretches of which the recogniser was less sure than `below`, from 0 to 1; those that touch are one. */
export function doubtfulStretches(places: TokenPlaces, within: Stretch, below: number): readonly Stretch[] {
  const found: Stretch[] = [];
  const count = places.length / numbersPerToken;
  for (let token = firstEndingAfter(places, within.start); token < count; token++) {
    const [start, end] = [numberAt(places, token, tokenStart), numberAt(places, token, tokenEnd)];
    if (start >= within.end) break;
    const confidence = numberAt(places, token, tokenConfidence);
    if (confidence === unsaid || confidence >= below * 1000) continue;
    const last = found.at(-1);
    if (last !== undefined && last.end === start) found[found.length - 1] = { start: last.start, end };
    else found.push({ start, end });
  }
  return found;
}

/** The first token that ends after an offset, by halving: tokens are in the order of the text. */
function firstEndingAfter(places: TokenPlaces, offset: number): number {
  let low = 0;
  let high = places.length / numbersPerToken;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (numberAt(places, middle, tokenEnd) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function boxAt(places: TokenPlaces, token: number): Box | null {
  const width = numberAt(places, token, tokenWidth);
  if (width === unsaid) return null;
  const [left, top] = [numberAt(places, token, tokenLeft), numberAt(places, token, tokenTop)];
  return { left, top, width, height: numberAt(places, token, tokenHeight) };
}

/** Whether its characters stand one below another, as in a column of vertical text. */
function isUpright({ width, height }: Box, length: number): boolean {
  return length > 1 && height > width * 1.5;
}

function partOf(box: Box, length: number, share: { readonly from: number; readonly to: number }): Box {
  const { left, top, width, height } = box;
  const size = share.to - share.from;
  if (isUpright(box, length)) return { left, top: top + height * share.from, width, height: height * size };
  return { left: left + width * share.from, top, width: width * size, height };
}

/** How far a point lies outside a stretch of an axis. */
function outside(at: number, from: number, length: number): number {
  return Math.max(0, from - at, at - from - length);
}
