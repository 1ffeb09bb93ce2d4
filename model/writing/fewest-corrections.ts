import { append } from '../append.ts';
import { charactersOf, isBetweenCharacters } from '../characters.ts';
import type { SourceExcerpt } from '../reading.ts';
import type { PartCorrection } from './part-corrections.ts';
import { differences } from './part-corrections.ts';

/** How far apart what went and what came back may be to have changed places, in characters. */
const farthestApart = 8;
/** How many corrections are looked at together, and over how much of the source in UTF-16 units, to see whether they come to nothing. */
const [mostTogether, widestTogether] = [6, 200];

/**
 * The corrections of a part as a person would make them: new ones that touch, or that only one character parts, are one; those that
 * together leave the source as it is are none; and characters that changed places are one.
 *
 * @param corrections in the order of the source
 * @param markEdges offsets of the source at which marks begin or end: two corrections are not made one over any
 */
export function fewestCorrections(
  corrections: readonly PartCorrection[],
  source: SourceExcerpt,
  markEdges: ReadonlySet<number>,
): PartCorrection[] {
  const read = (start: number, end: number): string => source.text.slice(start - source.start, end - source.start);
  const canMerge = (a: PartCorrection, b: PartCorrection): boolean => {
    if (a.standing !== null || b.standing !== null) return false;
    if (a.end === b.start) return true;
    const between = read(a.end, b.start);
    return isOneCharacter(between) && between.trim() !== '' && !markEdges.has(a.end) && !markEdges.has(b.start);
  };
  const merged = joined(corrections, canMerge, read);
  const cancelled = withoutThoseThatComeToNothing(merged, read);
  const areTransposed = (a: PartCorrection, b: PartCorrection): boolean => {
    if (a.standing !== null || b.standing !== null) return false;
    // Sixteen units hold eight characters of which each is a pair.
    if (b.start - a.end > 2 * farthestApart) return false;
    if (charactersOf(read(a.end, b.start)).length > farthestApart) return false;
    const [was, now] = [read(a.start, a.end) + read(b.start, b.end), a.now + b.now];
    const isMoved = sorted(read(a.start, a.end)) !== sorted(a.now);
    return isMoved && was.trim() !== '' && sorted(was) === sorted(now);
  };
  return joined(cancelled, areTransposed, read);
}

type Read = (start: number, end: number) => string;

function joined(
  corrections: readonly PartCorrection[],
  isOne: (a: PartCorrection, b: PartCorrection) => boolean,
  read: Read,
): PartCorrection[] {
  const found: PartCorrection[] = [];
  for (const correction of corrections) {
    const last = found.at(-1);
    if (last === undefined || !isOne(last, correction)) {
      found.push(correction);
      continue;
    }
    found.pop();
    append(
      found,
      trimmed(
        { ...last, end: correction.end, now: last.now + read(last.end, correction.start) + correction.now },
        read,
      ),
    );
  }
  return found;
}

/** Without what it leaves as it was at its ends; none where that is all of it. */
function trimmed(correction: PartCorrection, read: Read): PartCorrection[] {
  const { start, end, now } = correction;
  const was = read(start, end);
  if (was === now) return [];
  const [first] = differences(was, now);
  const last = differences(was, now).at(-1);
  if (first === undefined || last === undefined) return [];
  const tail = was.length - last.to;
  return [
    { ...correction, start: start + first.from, end: start + last.to, now: now.slice(first.from, now.length - tail) },
  ];
}

function withoutThoseThatComeToNothing(corrections: readonly PartCorrection[], read: Read): PartCorrection[] {
  const found: PartCorrection[] = [];
  for (let first = 0; first < corrections.length; ) {
    const behind = behindNothing(corrections, first, read);
    const correction = corrections[first];
    if (behind > first) first = behind;
    else {
      if (correction !== undefined) found.push(correction);
      first++;
    }
  }
  return found;
}

/** Behind the most corrections from one on that together read as the source; that one where none do. */
function behindNothing(corrections: readonly PartCorrection[], first: number, read: Read): number {
  let [reads, isNew, behind] = ['', false, first];
  const begin = corrections[first]?.start ?? 0;
  let at = begin;
  for (let place = first; place < Math.min(corrections.length, first + mostTogether); place++) {
    const correction = corrections[place];
    if (correction === undefined || correction.end - begin > widestTogether) break;
    reads += read(at, correction.start) + correction.now;
    at = correction.end;
    isNew ||= correction.standing === null;
    if (isNew && reads === read(begin, at)) behind = place + 1;
  }
  return behind;
}

function isOneCharacter(text: string): boolean {
  if (text === '') return false;
  for (let at = 1; at < text.length; at++) if (isBetweenCharacters(text, at)) return false;
  return true;
}

function sorted(text: string): string {
  return charactersOf(text).sort().join('');
}
