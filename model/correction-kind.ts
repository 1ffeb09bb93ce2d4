import type { CorrectionKind } from './correction.ts';

const gap = /^[□〓…?？]+$/u;
const spaces = /\s+/gu;
/** Signs of a gap stand for what is lost: they are no punctuation. */
const marks = /(?:(?![□〓])[\p{P}\p{S}\s])+/gu;

/**
 * The kind that a correction most likely is of, by what it changes; a person has the last word. Whether a character was printed
 * wrongly or only read wrongly can't be told from it: it is taken to be read wrongly.
 *
 * @param was what the source reads, @param now what it should read
 */
export function correctionKindOf(was: string, now: string): CorrectionKind {
  if (gap.test(now)) return 'gap';
  if (was === '' && now.replace(marks, '') !== '') return 'supplied';
  if (was.replace(spaces, '') === now.replace(spaces, '')) {
    return lineEnds(was) > lineEnds(now) ? 'line-join' : 'spacing';
  }
  const [before, after] = [was.replace(marks, ''), now.replace(marks, '')];
  if (before === after) return 'punctuation';
  if (sorted(before) === sorted(after)) return 'transposed';
  if (isWithin(before, after)) return 'supplied';
  return isWithin(after, before) ? 'surplus' : 'recognition';
}

function lineEnds(text: string): number {
  return text.split('\n').length - 1;
}

function sorted(text: string): string {
  return [...text].sort().join('');
}

/** Whether all characters of one text occur in the other, in their order. */
function isWithin(part: string, whole: string): boolean {
  const characters = [...part];
  let found = 0;
  for (const character of whole) if (character === characters[found]) found++;
  return found === characters.length;
}
