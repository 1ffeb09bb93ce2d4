import type { ArticleDocument } from '../../../model/document.ts';

/** An article without the marks that are not for release, and without what is said of them. Its text stays as it reads. */
export function releasedPart(document: ArticleDocument): ArticleDocument {
  const kept = new Set(document.mentions.filter(({ notForRelease }) => notForRelease !== null).map(({ id }) => id));
  if (kept.size === 0) return document;
  return {
    ...document,
    mentions: document.mentions.filter(({ id }) => !kept.has(id)),
    attributes: document.attributes.filter(({ mentionId }) => !kept.has(mentionId)),
    relations: document.relations.filter(({ subjectId, objectId }) => !kept.has(subjectId) && !kept.has(objectId)),
  };
}
