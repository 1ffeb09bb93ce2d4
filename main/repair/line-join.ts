import { sourceOffset } from '../../model/offset.ts';
import { isBlank, isClosing, isDivider, isFinal, isLatin, isLineBreak } from '../segment/characters.ts';
import type { CorrectionProposal, SegmentedBlock } from '../segment/segmentation.ts';

const origin = 'line-join@1';

/**
 * Joins the lines of a block that columns or pictures broke. The proposal's range is the white space between the two
 * halves, with a hyphen that divides a word; it reads nothing, or a space between words of a spaced script.
 */
export function proposeLineJoins(text: string, block: SegmentedBlock): readonly CorrectionProposal[] {
  const joins: CorrectionProposal[] = [];
  let at: number = block.start;
  while (at < block.end) {
    if (!isBlank(text.charCodeAt(at))) {
      at += 1;
      continue;
    }
    const start = at;
    let breaks = false;
    while (at < block.end && isBlank(text.charCodeAt(at))) {
      breaks ||= isLineBreak(text.charCodeAt(at));
      at += 1;
    }
    if (breaks) joins.push(join(text, start, at));
  }
  return joins;
}

function join(text: string, start: number, end: number): CorrectionProposal {
  const before = text.charCodeAt(start - 1);
  const after = text.charCodeAt(end);
  const hyphen = isHyphen(before) && isLatin(text.charCodeAt(start - 2)) && after >= 0x61 && after <= 0x7a;
  return {
    start: sourceOffset(hyphen ? start - 1 : start),
    end: sourceOffset(end),
    now: !hyphen && isSpaced(before) && isSpaced(after) ? ' ' : '',
    kind: 'line-join',
    confidence: hyphen ? 0.85 : confidence(before, after),
    origin,
  };
}

/** Inside a sentence, the more surely the less punctuation stands at the break. */
function confidence(before: number, after: number): number {
  if (isFinal(before) || isClosing(before)) return 0.7;
  if (isDivider(before)) return 0.9;
  return isDivider(after) || isFinal(after) || isClosing(after) ? 0.98 : 0.95;
}

function isHyphen(unit: number): boolean {
  return unit === 0x2d || unit === 0x2010 || unit === 0xad;
}

/** Whether words are set with spaces there: Latin and other alphabets, digits, ASCII signs. */
function isSpaced(unit: number): boolean {
  return unit < 0x2000;
}
