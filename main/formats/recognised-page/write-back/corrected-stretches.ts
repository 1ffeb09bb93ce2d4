import type { DatasetCorrection } from '../../dataset/dataset-article.ts';

/** A stretch of a source's text: a word, or a line, as the file has it. Offsets count UTF-16 units of that text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What stands in the place of a part of a stretch. */
interface Change extends Stretch {
  readonly now: string;
}

/** A stretch as it reads with its corrections. */
export class CorrectedStretch implements Stretch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly isChanged: boolean;
  readonly #changes: readonly Change[];

  constructor({ start, end }: Stretch, source: string, changes: readonly Change[]) {
    [this.start, this.end, this.#changes] = [start, end, changes];
    let [at, text] = [start, ''];
    for (const change of changes) {
      text += source.slice(at, change.start) + change.now;
      at = change.end;
    }
    this.text = text + source.slice(at, end);
    this.isChanged = changes.length > 0;
  }

  /**
   * Where an offset of the source is in the text: at the edge of what a correction put there, if it is within; what was inserted at it is
   * outside the stretch that begins or ends there.
   */
  placeOf(offset: number, side: 'start' | 'end'): number {
    let [at, length] = [this.start, 0];
    for (const { start, end, now } of this.#changes) {
      if (start > offset || (side === 'end' && start === offset)) break;
      length += start - at;
      if (end > offset) return side === 'start' ? length : length + now.length;
      length += now.length;
      at = end;
    }
    return length + (Math.min(Math.max(offset, at), this.end) - at);
  }
}

/**
 * How stretches of a source read with corrections. What goes over several stretches is parted where it is as long as before, and else goes
 * into the first; what stands between two goes to the one before, or that which its side says.
 *
 * @param stretches in the order of the source, none over another
 * @param corrections that are applied, none over another
 */
export function correctedStretches(
  stretches: readonly Stretch[],
  source: string,
  corrections: readonly DatasetCorrection[],
): readonly CorrectedStretch[] {
  const changes = stretches.map((): Change[] => []);
  const put = (place: number, change: Change): void => void changes[place]?.push(change);
  for (const correction of [...corrections].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const { start, end, was, now } = correction;
    const first = firstAfter(stretches, start);
    const touched: number[] = [];
    for (let place = first; place < stretches.length && (stretches[place]?.start ?? end) < end; place += 1) {
      touched.push(place);
    }
    if (touched.length === 0) {
      if (now.trim() === '') continue;
      const place = besides(stretches, correction, first);
      const stretch = stretches[place];
      if (stretch === undefined) continue;
      const at = start >= stretch.end ? stretch.end : Math.max(start, stretch.start);
      put(place, { start: at, end: at, now });
      continue;
    }
    const isSameLength = was.length === now.length;
    for (const [nth, place] of touched.entries()) {
      const stretch = stretches[place];
      if (stretch === undefined) continue;
      const [from, to] = [Math.max(start, stretch.start), Math.min(end, stretch.end)];
      if (isSameLength) put(place, { start: from, end: to, now: now.slice(from - start, to - start) });
      else put(place, { start: from, end: to, now: nth === 0 ? now : '' });
    }
  }
  return stretches.map((stretch, place) => new CorrectedStretch(stretch, source, changes[place] ?? []));
}

/** The first stretch that ends behind an offset. */
function firstAfter(stretches: readonly Stretch[], offset: number): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((stretches[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The stretch that has what stands in none: that in which it is, else the one before or after it. */
function besides(
  stretches: readonly Stretch[],
  { start, end, side = 'before' }: DatasetCorrection,
  next: number,
): number {
  const after = stretches[next];
  if (after !== undefined && after.start < start) return next;
  const isBesideNext = after !== undefined && after.start <= end;
  if (next === 0 || (start === end && side === 'after' && isBesideNext)) return next;
  return next - 1;
}
