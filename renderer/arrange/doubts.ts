import { type Doubt, doubtOf } from '../../model/arrangement/doubts.ts';
import type { PrintedLine } from '../../model/arrangement/printed-lines.ts';
import type { Arranging } from '../state/arranging-part.ts';
import { chosenFromTo } from './chosen.ts';

/** What is to be looked at where a line begins; null where nothing is. */
export function doubtAt({ block, article, isBlockStart, isSectionStart }: PrintedLine): Doubt | null {
  return isBlockStart ? doubtOf(block, article, isSectionStart && article !== null) : null;
}

/** The places of the lines that are to be looked at. */
export function doubtfulLines({ lines }: Pick<Arranging, 'lines'>): readonly number[] {
  const known = found.get(lines);
  if (known !== undefined) return known;
  const doubtful = lines.flatMap((line, place) => (doubtAt(line) === null ? [] : [place]));
  found.set(lines, doubtful);
  return doubtful;
}

/** Lists of lines are never changed. */
const found = new WeakMap<readonly PrintedLine[], readonly number[]>();

/** The next or previous line to look at from where the person is, going round; null without any. */
export function nextDoubtful(arranging: Arranging, direction: 'next' | 'previous'): PrintedLine | null {
  const doubtful = doubtfulLines(arranging);
  const [from] = chosenFromTo(arranging);
  const place =
    direction === 'next'
      ? (doubtful.find((each) => each > from) ?? doubtful[0])
      : (doubtful.findLast((each) => each < from) ?? doubtful.at(-1));
  return place === undefined ? null : (arranging.lines[place] ?? null);
}
