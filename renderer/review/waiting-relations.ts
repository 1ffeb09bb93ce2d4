import type { ArticleDocument } from '../../model/document.ts';
import type { MentionId } from '../../model/ids.ts';
import type { Mention } from '../../model/mention.ts';
import { recordDiff } from '../../model/record-diff.ts';
import { recordOf } from '../../model/record-index.ts';
import type { Relation } from '../../model/relation.ts';

/**
 * The relations of an article that wait for a decision: those that are suggested between mentions that are there and not rejected.
 *
 * @param before what it was, as long as that is known
 */
export function waitingRelations(
  document: ArticleDocument,
  before: { readonly document: ArticleDocument; readonly waiting: readonly Relation[] } | null,
): readonly Relation[] {
  const isSame =
    before !== null &&
    before.document.relations === document.relations &&
    !changesWhatStands(before.document.mentions, document.mentions);
  if (isSame) return before.waiting;
  const stands = (id: MentionId): boolean => {
    const mention = recordOf(document.mentions, id);
    return mention !== undefined && mention.status !== 'rejected';
  };
  return document.relations.filter(
    ({ status, subjectId, objectId }) => status === 'suggested' && stands(subjectId) && stands(objectId),
  );
}

function changesWhatStands(before: readonly Mention[], after: readonly Mention[]): boolean {
  const { gone, come } = recordDiff(before, after);
  const standing = (mentions: readonly Mention[]): Set<MentionId> =>
    new Set(mentions.filter(({ status }) => status !== 'rejected').map(({ id }) => id));
  const [was, is] = [standing(gone), standing(come)];
  return was.size !== is.size || [...was].some((id) => !is.has(id));
}
