import { type Category, type Classification, calledInHistory } from '../category.ts';
import { classificationIdOf } from '../derived-ids.ts';
import type { ArticleDocument } from '../document.ts';
import type { ClassificationId } from '../ids.ts';
import type { Edit, EditAction } from '../journal.ts';
import { personOrigin, type Status } from '../status.ts';
import { articleEdit } from './article-edit.ts';

/** Files the article under a category; accepts it where it is suggested or was rejected; null when it is filed there. */
export function classify(document: ArticleDocument, category: Category): Edit | null {
  const there = document.classifications.find((each) => each.scheme === category.scheme && each.code === category.code);
  if (there !== undefined)
    return acceptClassifications(document, [there.id], [calledInHistory(category, category.code)]);
  const classification: Classification = {
    id: classificationIdOf(document.article.id, category.scheme, category.code),
    articleId: document.article.id,
    scheme: category.scheme,
    code: category.code,
    status: 'accepted',
    origin: personOrigin,
    confidence: 1,
  };
  return articleEdit(
    document,
    'classification-add',
    [calledInHistory(category, category.code)],
    [{ name: 'classification.add', payload: { records: [classification] } }],
  );
}

/** Takes the article out of categories; null when it is in none of them. @param labels what the history calls them */
export function declassify(
  document: ArticleDocument,
  ids: readonly ClassificationId[],
  labels: readonly string[],
): Edit | null {
  const wanted = new Set(ids);
  const found = document.classifications.filter((each) => wanted.has(each.id)).map((each) => each.id);
  if (found.length === 0) return null;
  return articleEdit(document, 'classification-remove', labels, [
    { name: 'classification.remove', payload: { ids: found } },
  ]);
}

/** Accepts suggested categories; null when all of them are accepted. @param labels what the history calls them */
export function acceptClassifications(
  document: ArticleDocument,
  ids: readonly ClassificationId[],
  labels: readonly string[],
): Edit | null {
  return setStatus(document, ids, labels, 'accepted', 'classification-add');
}

/** Rejects suggested categories; null when all of them are rejected. @param labels what the history calls them */
export function rejectClassifications(
  document: ArticleDocument,
  ids: readonly ClassificationId[],
  labels: readonly string[],
): Edit | null {
  return setStatus(document, ids, labels, 'rejected', 'classification-revise');
}

function setStatus(
  document: ArticleDocument,
  ids: readonly ClassificationId[],
  labels: readonly string[],
  status: Status,
  action: EditAction,
): Edit | null {
  const wanted = new Set(ids);
  const revisions = document.classifications
    .filter((each) => wanted.has(each.id) && each.status !== status)
    .map((each) => ({ id: each.id, changes: { status } }));
  if (revisions.length === 0) return null;
  return articleEdit(document, action, labels, [{ name: 'classification.revise', payload: { revisions } }]);
}
