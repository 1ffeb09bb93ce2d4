import type { ArticleDocument } from './document.ts';
import type { DocumentChange } from './document-change.ts';
import { recordOf } from './record-index.ts';
import { saysTheSame } from './same-record.ts';

/** The lists of records that a document and a change of it have. */
type Lists = Omit<DocumentChange, 'articleId' | 'issue' | 'article'>;

interface Identified {
  readonly id: string;
}

/** What makes of a document after a change the one before it again, of all that the change names. */
export function takenBackChange(before: ArticleDocument, change: DocumentChange): DocumentChange {
  const back = <R extends Identified>(
    records: readonly R[],
    { put, removed }: { readonly put: readonly R[]; readonly removed: readonly R['id'][] },
  ) => {
    const were: R[] = [];
    const came: R['id'][] = [];
    for (const id of [...put.map((record): R['id'] => record.id), ...removed]) {
      const record = recordOf(records, id);
      if (record === undefined) came.push(id);
      else were.push(record);
    }
    return { put: were, removed: came };
  };
  return {
    articleId: change.articleId,
    issue: change.issue === null ? null : before.issue,
    article: change.article === null ? null : before.article,
    blocks: back(before.blocks, change.blocks),
    corrections: back(before.corrections, change.corrections),
    mentions: back(before.mentions, change.mentions),
    relations: back(before.relations, change.relations),
    attributes: back(before.attributes, change.attributes),
    comments: back(before.comments, change.comments),
    classifications: back(before.classifications, change.classifications),
    entities: back(before.entities, change.entities),
  };
}

/** Whether all that a change names is in a document as the change left it. */
export function standsIn(document: ArticleDocument, change: DocumentChange): boolean {
  const isAsLeft = (list: keyof Lists): boolean => {
    const records: readonly Identified[] = document[list];
    const { put, removed }: { put: readonly Identified[]; removed: readonly string[] } = change[list];
    return (
      put.every((record) => saysTheSame(recordOf(records, record.id), record)) &&
      removed.every((id) => recordOf(records, id) === undefined)
    );
  };
  return (
    change.articleId === document.article.id &&
    (change.issue === null || saysTheSame(document.issue, change.issue)) &&
    (change.article === null || saysTheSame(document.article, change.article)) &&
    lists.every(isAsLeft)
  );
}

const lists = [
  ...(['blocks', 'corrections', 'mentions', 'relations', 'attributes'] as const),
  ...(['comments', 'classifications', 'entities'] as const),
] satisfies readonly (keyof Lists)[];
