import type { ArticleDocument } from '../document.ts';
import type { RelationId } from '../ids.ts';
import type { Edit } from '../journal.ts';
import type { Reading } from '../reading.ts';
import { recordOf } from '../record-index.ts';
import type { Relation } from '../relation.ts';
import type { Status } from '../status.ts';
import { articleEdit } from './article-edit.ts';
import { mentionText } from './mention-text.ts';

/** Accepts or rejects a relation; null when that is its status. */
export function setRelationStatus(
  document: ArticleDocument,
  reading: Reading,
  id: RelationId,
  status: Exclude<Status, 'suggested'>,
): Edit | null {
  const relation = recordOf(document.relations, id);
  if (relation === undefined || relation.status === status) return null;
  return articleEdit(document, 'relation-revise', relationTexts(document, reading, relation), [
    { name: 'relation.revise', payload: { revisions: [{ id, changes: { status } }] } },
  ]);
}

/** Removes a relation; null when the article has no such relation. */
export function removeRelation(document: ArticleDocument, reading: Reading, id: RelationId): Edit | null {
  const relation = recordOf(document.relations, id);
  if (relation === undefined) return null;
  return articleEdit(document, 'relation-remove', relationTexts(document, reading, relation), [
    { name: 'relation.remove', payload: { ids: [id] } },
  ]);
}

/** What the history calls a relation: what both of its mentions read. */
export function relationTexts(document: ArticleDocument, reading: Reading, relation: Relation): readonly string[] {
  const textOf = (id: Relation['subjectId']): string => {
    const mention = recordOf(document.mentions, id);
    return mention === undefined ? '' : mentionText(reading, mention);
  };
  return [`${textOf(relation.subjectId)} → ${textOf(relation.objectId)}`];
}
