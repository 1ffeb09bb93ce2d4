import type { IsoDate } from '../../model/issue.ts';
import { paragraphsOf } from '../../model/paragraphs.ts';
import type { Reading } from '../../model/reading.ts';
import type { ArticleText } from '../extract/recogniser.ts';

/** A reading text as recognisers see it. */
export function articleTextOf(reading: Reading, issueDate: IsoDate | null): ArticleText {
  return {
    text: reading.text,
    blocks: paragraphsOf(reading).map(({ start, end, role }) => ({ start, end, role })),
    issueDate,
  };
}
