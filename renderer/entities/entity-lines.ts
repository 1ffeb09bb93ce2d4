import { firstRangeOf, mentionText } from '../../model/edits/mention-text.ts';
import type { MentionId } from '../../model/ids.ts';
import type { Mention } from '../../model/mention.ts';
import { recordDiff } from '../../model/record-diff.ts';
import { recordOf } from '../../model/record-index.ts';
import { saysTheSame } from '../../model/same-record.ts';
import type { OpenArticle } from '../state/article-part.ts';
import { following } from '../state/open-article.ts';
import { inReadingOrder, reordered } from '../state/reading-order.ts';

/**
 * A row of the table. What it says is looked up when it is shown: so that the rows of a long article, most of which are never
 * shown, stay what they are when a mention changes.
 */
export interface EntityLine {
  readonly id: MentionId;
}

/** The mentions that stand in the article, in reading order. The same list as long as it lists the same. */
export const entityLines = following<readonly EntityLine[]>(
  ({ document, reading }) => inReadingOrder(document.mentions, (mention) => firstRangeOf(reading, mention)).map(lineOf),
  (lines, before, open) => {
    const { gone, come } = recordDiff(before.document.mentions, open.document.mentions);
    // A mention of which only other things were said stays where it is.
    const isMoved = ({ id }: Mention): boolean =>
      !saysTheSame(recordOf(before.document.mentions, id)?.ranges, recordOf(open.document.mentions, id)?.ranges);
    const left = new Set(gone.filter(isMoved).map(({ id }): string => id));
    return reordered(lines, { gone: left, come: come.filter(isMoved).map(lineOf) }, (line) => placeOf(open, line));
  },
);

function lineOf({ id }: Mention): EntityLine {
  return { id };
}

function placeOf({ document, reading }: OpenArticle, { id }: EntityLine) {
  const mention = recordOf(document.mentions, id);
  return mention === undefined ? null : firstRangeOf(reading, mention);
}

/** What a row says; undefined once its mention is gone. */
export function saidOf(
  { document, reading }: OpenArticle,
  { id }: EntityLine,
): { readonly mention: Mention; readonly text: string } | undefined {
  const mention = recordOf(document.mentions, id);
  return mention === undefined ? undefined : { mention, text: mentionText(reading, mention) };
}
