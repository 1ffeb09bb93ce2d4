import { repairMatches } from './matches.ts';
import type { Passage, Repair } from './repairer.ts';

/** White space of two units and more between ideographs; after a lead (本报讯) it is usual. */
const doubled = /(?<=[\u3400-\u9fff、，])(?<![讯訊电電])[ \t\u00a0\u3000]{2,8}(?=[\u3400-\u9fff])/g;
const invisible = /[\u200b\u2060\u00ad\ufeff]+/g;
/** More wide gaps than this in one block are a table's columns. */
const mostGaps = 2;

/**
 * White space of two units and more between ideographs is brought down to one space, not to none: as often as inside a
 * broken word it stands where a headline or a clause was run on.
 */
export function repairSpacing({ text, role }: Passage): readonly Repair[] {
  if (role !== 'body') return [];
  const found = repairMatches(text, doubled, () => ' ', {
    kind: 'spacing',
    confidence: 0.6,
    origin: 'doubled-space@1',
  });
  return found.length > mostGaps ? [] : found;
}

/** Characters without width (soft hyphens, zero-width spaces) that other programs left inside words. */
export function repairInvisible({ text }: Passage): readonly Repair[] {
  return repairMatches(text, invisible, () => '', {
    kind: 'spacing',
    confidence: 0.9,
    origin: 'invisible-character@1',
  });
}
