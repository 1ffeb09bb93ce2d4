import type Database from 'better-sqlite3';
import type { Classification } from '../../../model/category.ts';
import type { ArticleId, ClassificationId } from '../../../model/ids.ts';
import { statusOf } from '../codecs.ts';
import { idOf } from '../id-bytes.ts';

/** That an article is filed under a category, or is said not to be. */
export type Filed = Pick<Classification, 'id' | 'articleId' | 'status'>;

interface Row {
  readonly id: Uint8Array;
  readonly article: string;
  readonly status: number;
}

const numberOf = '(SELECT number FROM numbered WHERE name = ?)';

/** Reads what articles that are in the workspace are filed under a category: what was removed with its issue stays as it was. */
export function filedUnder(database: Database.Database): (scheme: string, code: string) => Filed[] {
  const rows = database.prepare<[string, string], Row>(
    `SELECT classification.id, numbered.name AS article, status FROM classification
       JOIN numbered ON numbered.number = classification.article
       JOIN article ON article.id = numbered.name JOIN issue ON issue.id = article.issue_id
     WHERE scheme = ${numberOf} AND code = ${numberOf} ORDER BY classification.id`,
  );
  return (scheme, code) =>
    rows.all(scheme, code).map(({ id, article, status }) => ({
      ...{ id: idOf<ClassificationId>(id), articleId: article as ArticleId, status: statusOf(status) },
    }));
}
