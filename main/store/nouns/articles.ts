import { Article } from '../../../model/article.ts';
import type { TableDeclaration } from '../sql-table.ts';

export const articleTable: TableDeclaration<Article> = {
  table: 'article',
  columns: {
    id: { name: 'id' },
    issueId: { name: 'issue_id' },
    ordinal: { name: 'ordinal' },
    headline: { name: 'headline' },
    subhead: { name: 'subhead' },
    reporters: { name: 'reporters', json: Article.shape.reporters },
    correspondents: { name: 'correspondents', json: Article.shape.correspondents },
    photographers: { name: 'photographers', json: Article.shape.photographers },
    state: { name: 'state' },
    referenceCode: { name: 'reference_code' },
    notForRelease: { name: 'not_for_release' },
    note: { name: 'note' },
  },
};
