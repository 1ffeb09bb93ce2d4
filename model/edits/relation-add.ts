import { relationIdOf } from '../derived-ids.ts';
import type { ArticleDocument } from '../document.ts';
import type { MentionId } from '../ids.ts';
import type { Edit } from '../journal.ts';
import type { Reading } from '../reading.ts';
import { recordOf } from '../record-index.ts';
import type { Relation, RelationType } from '../relation.ts';
import { personOrigin } from '../status.ts';
import { articleEdit } from './article-edit.ts';
import { relationTexts, setRelationStatus } from './relation-status.ts';

/**
 * Relates two mentions; accepts the relation where it is suggested or was rejected. Null when it stands already, or
 * would be of one mention with itself.
 */
export function addRelation(
  document: ArticleDocument,
  reading: Reading,
  {
    type,
    subjectId,
    objectId,
  }: { readonly type: RelationType; readonly subjectId: MentionId; readonly objectId: MentionId },
): Edit | null {
  const [subject, object] = [recordOf(document.mentions, subjectId), recordOf(document.mentions, objectId)];
  if (subject === undefined || object === undefined || subjectId === objectId) return null;
  const there = document.relations.find(
    (each) => each.type === type && each.subjectId === subjectId && each.objectId === objectId,
  );
  if (there !== undefined) return setRelationStatus(document, reading, there.id, 'accepted');
  const relation: Relation = {
    ...{ id: relationIdOf(type, subjectId, objectId), pageId: subject.pageId, type, subjectId, objectId },
    ...{ status: 'accepted', origin: personOrigin, confidence: 1 },
  };
  return articleEdit(document, 'relation-add', relationTexts(document, reading, relation), [
    { name: 'relation.add', payload: { records: [relation] } },
  ]);
}
