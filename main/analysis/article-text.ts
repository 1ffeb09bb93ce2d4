import type { IsoDate } from '../../model/issue.ts';
import type { Reading } from '../../model/reading.ts';
import type { ArticleText } from '../extract/recogniser.ts';

/** A reading text as recognisers see it. */
export function articleTextOf(reading: Reading, issueDate: IsoDate | null): ArticleText {
  return {
    text: reading.text,
    blocks: reading.blocks.map(({ block, reading: { start, end } }) => ({ start, end, role: block.role })),
    issueDate,
  };
}
