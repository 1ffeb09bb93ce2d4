import type { Noun, RecordTypes } from '../../../model/records.ts';

/** The records without which a record stands on nothing: when they are purged, so is it. */
export function groundsOfRecord(noun: Noun, record: RecordTypes[Noun]): readonly string[] {
  switch (noun) {
    case 'page':
    case 'article':
      return 'issueId' in record ? [record.issueId] : [];
    case 'restoration':
    case 'block':
    case 'correction':
    case 'mention':
    case 'comment':
      return 'pageId' in record ? [record.pageId] : [];
    case 'relation':
      return 'subjectId' in record ? [record.pageId, record.subjectId, record.objectId] : [];
    case 'attribute':
      return 'mentionId' in record ? [record.pageId, record.mentionId] : [];
    case 'classification':
      return 'articleId' in record && record.articleId !== null ? [record.articleId] : [];
    case 'publication':
    case 'issue':
    case 'entity':
    case 'ruling':
    case 'learning':
    case 'vocabulary':
    case 'type':
    case 'relationType':
    case 'attributeType':
    case 'version':
      return [];
  }
}
