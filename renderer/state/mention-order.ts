import { firstRangeOf } from '../../model/edits/mention-text.ts';
import type { MentionId } from '../../model/ids.ts';
import type { Mention } from '../../model/mention.ts';
import { recordDiff } from '../../model/record-diff.ts';
import { recordOf } from '../../model/record-index.ts';
import { saysTheSame } from '../../model/same-record.ts';
import type { OpenArticle } from './article-part.ts';
import { following } from './open-article.ts';
import { inReadingOrder, reordered } from './reading-order.ts';

/** A mention in its order, by its id: so the order of a long article is the same while mentions are decided. */
export interface MentionLine {
  readonly id: MentionId;
}

/** The mentions that stand in the article, in reading order. The same list as long as it lists the same. */
export const mentionsInOrder = following<readonly MentionLine[]>(
  ({ document, reading }) => inReadingOrder(document.mentions, (mention) => firstRangeOf(reading, mention)).map(lineOf),
  (lines, before, open) => {
    const { gone, come } = recordDiff(before.document.mentions, open.document.mentions);
    // Of mentions that were only decided, those before and after stand beside each other.
    const otherOf = (mention: Mention, place: number, others: readonly Mention[], all: readonly Mention[]) =>
      others[place]?.id === mention.id ? others[place] : recordOf(all, mention.id);
    // A mention of which only other things were said stays where it is.
    const left = gone.filter(
      (mention, place) => !saysTheSame(mention.ranges, otherOf(mention, place, come, open.document.mentions)?.ranges),
    );
    const added = come.filter(
      (mention, place) => !saysTheSame(mention.ranges, otherOf(mention, place, gone, before.document.mentions)?.ranges),
    );
    return reordered(lines, { gone: left.map(lineOf), come: added.map(lineOf) }, (line) => placeOf(open, line));
  },
);

function lineOf({ id }: Mention): MentionLine {
  return { id };
}

function placeOf({ document, reading }: OpenArticle, { id }: MentionLine) {
  const mention = recordOf(document.mentions, id);
  return mention === undefined ? null : firstRangeOf(reading, mention);
}
