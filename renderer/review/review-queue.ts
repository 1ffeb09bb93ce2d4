import type { Classification } from '../../model/category.ts';
import type { Correction } from '../../model/correction.ts';
import { firstRangeOf } from '../../model/edits/mention-text.ts';
import type { ClassificationId, CorrectionId, MentionId, RelationId } from '../../model/ids.ts';
import type { Mention } from '../../model/mention.ts';
import type { ReadingRange } from '../../model/offset.ts';
import type { Reading } from '../../model/reading.ts';
import { correctionRange } from '../../model/reading-places.ts';
import { recordDiff } from '../../model/record-diff.ts';
import { placesOf, recordOf } from '../../model/record-index.ts';
import type { Relation } from '../../model/relation.ts';
import type { Status } from '../../model/status.ts';
import type { OpenArticle } from '../state/article-part.ts';
import { mentionsInOrder } from '../state/mention-order.ts';
import { following } from '../state/open-article.ts';
import { mostApart, reordered } from '../state/reading-order.ts';
import { waitingRelations } from './waiting-relations.ts';

/** One suggestion that waits for a decision. */
export type ReviewItem =
  | { readonly kind: 'mention'; readonly id: MentionId }
  | { readonly kind: 'correction'; readonly id: CorrectionId }
  | { readonly kind: 'relation'; readonly id: RelationId }
  | { readonly kind: 'classification'; readonly id: ClassificationId };

interface Queue {
  /** What stands in the text, in the order in which it is read; of what begins together, the longer first. */
  readonly inText: readonly ReviewItem[];
  readonly relations: readonly Relation[];
  readonly classifications: readonly Classification[];
  /** All of it: what the article is filed under comes last, when it has been read. */
  readonly all: readonly ReviewItem[];
}

const queueOf = following<Queue>(
  (open) => {
    const relations = waitingRelations(open.document, null);
    return whole(inTextOf(open, relations), relations, waitingClassifications(open));
  },
  (queue, before, open) => {
    const isFiledSame = before.document.classifications === open.document.classifications;
    const classifications = isFiledSame ? queue.classifications : waitingClassifications(open);
    const mentions = recordDiff(before.document.mentions, open.document.mentions);
    const corrections = recordDiff(before.document.corrections, open.document.corrections);
    const relations = waitingRelations(open.document, { document: before.document, waiting: queue.relations });
    if (mentions.come.length > mostApart) return whole(inTextOf(open, relations), relations, classifications);
    const among = recordDiff(queue.relations, relations);
    const gone = [
      ...waitingAmong({ mentions: mentions.gone, corrections: corrections.gone }),
      ...among.gone.map(itemOf),
    ];
    const come = [
      ...waitingAmong({ mentions: mentions.come, corrections: corrections.come }),
      ...among.come.map(itemOf),
    ];
    const inText = reordered(queue.inText, { gone, come }, (item) => placeOf(open, item));
    if (inText === queue.inText && isFiledSame) return { ...queue, relations };
    return whole(inText, relations, classifications);
  },
);

/** What of an article waits for a decision, in the order in which it is gone through. */
export function reviewQueue(open: OpenArticle): readonly ReviewItem[] {
  return queueOf(open).all;
}

/** Whether something waits for a decision, by its id. */
export function isWaiting({ document }: OpenArticle, id: string | null): boolean {
  const { mentions, corrections, relations, classifications } = document;
  return [mentions, corrections, relations, classifications].some(
    (records: readonly { readonly id: string; readonly status: Status }[]) =>
      recordOf(records, id)?.status === 'suggested',
  );
}

/** What waits in the text. The order of its mentions is known already, whatever became of them. */
function inTextOf(open: OpenArticle, relations: readonly Relation[]): readonly ReviewItem[] {
  const { mentions, corrections } = open.document;
  const places = placesOf(mentions);
  const waiting = mentionsInOrder(open).filter(({ id }) => mentions[places.get(id) ?? -1]?.status === 'suggested');
  const come = [...waitingAmong({ mentions: [], corrections }), ...relations.map(itemOf)];
  return reordered<ReviewItem>(
    waiting.map(({ id }) => ({ kind: 'mention', id })),
    { gone: [], come },
    (item) => placeOf(open, item),
  );
}

function whole(
  inText: readonly ReviewItem[],
  relations: readonly Relation[],
  classifications: readonly Classification[],
): Queue {
  const all = classifications.length === 0 ? inText : [...inText, ...classifications.map(itemOf)];
  return { inText, relations, classifications, all };
}

/** The surest first. */
function waitingClassifications({ document }: OpenArticle): readonly Classification[] {
  return document.classifications
    .filter(({ status }) => status === 'suggested')
    .sort((a, b) => b.confidence - a.confidence || (a.id < b.id ? -1 : 1));
}

function waitingAmong({
  mentions,
  corrections,
}: Pick<OpenArticle['document'], 'mentions' | 'corrections'>): ReviewItem[] {
  return [...mentions, ...corrections].filter(({ status }) => status === 'suggested').map(itemOf);
}

function itemOf(record: Mention | Correction | Relation | Classification): ReviewItem {
  if ('ranges' in record) return { kind: 'mention', id: record.id };
  if ('subjectId' in record) return { kind: 'relation', id: record.id };
  return 'scheme' in record ? { kind: 'classification', id: record.id } : { kind: 'correction', id: record.id };
}

/** Where in the reading text an item stands; null when it is not in it, as what an article is filed under. */
export function placeOf(open: OpenArticle, item: ReviewItem): ReadingRange | null {
  const { document } = open;
  switch (item.kind) {
    case 'mention':
      return placeOfKnown(open, recordOf(document.mentions, item.id));
    case 'correction':
      return placeOfKnown(open, recordOf(document.corrections, item.id));
    case 'relation':
      return placeOfKnown(open, recordOf(document.relations, item.id));
    case 'classification':
      return null;
  }
}

function placeOfKnown(open: OpenArticle, record: Mention | Correction | Relation | undefined): ReadingRange | null {
  return record === undefined ? null : placeOfRecord(open, record);
}

function placeOfRecord(
  { document, reading }: OpenArticle,
  record: Mention | Correction | Relation,
): ReadingRange | null {
  if ('ranges' in record) return firstRangeOf(reading, record);
  if ('subjectId' in record) return placeOfRelation(document.mentions, reading, record);
  return correctionRange(reading, record);
}

/** The later of its mentions: right after that is decided, so is what it has to do with the other. */
function placeOfRelation(
  mentions: readonly Mention[],
  reading: Reading,
  { subjectId, objectId }: Relation,
): ReadingRange | null {
  const places = [subjectId, objectId].map((id) => {
    const mention = recordOf(mentions, id);
    return mention === undefined ? null : firstRangeOf(reading, mention);
  });
  const [subject, object] = places;
  if (subject == null || object == null) return null;
  const later = subject.start >= object.start ? subject : object;
  // It comes after the mention that begins there.
  return { start: later.start, end: later.start };
}
