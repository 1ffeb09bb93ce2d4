import { z } from 'zod';
import { Certainty } from './correction.ts';
import { PageId } from './ids.ts';
import { SourceOffset } from './offset.ts';

/**
 * Paragraphs that a page has lost (脱), as the archivist supplies them. What is marked and corrected in them counts in their own text, as on
 * a page, and their blocks belong to articles like all others; so nothing else moves for it. The text never changes, and stays when
 * its blocks are taken away: whoever brings one back has it again.
 */
export const Restoration = z.strictObject({
  /** What stands on it bears it where what stands on a page bears that. */
  id: PageId,
  /** The page that lost it. */
  pageId: PageId,
  /** Where on the page it is missing. */
  at: SourceOffset,
  /** A line a paragraph; none is blank. */
  text: z.string().min(1),
  certainty: Certainty,
  note: z.string(),
});
export type Restoration = Readonly<z.infer<typeof Restoration>>;
