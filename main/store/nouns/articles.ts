import type { Article } from '../../../model/article.ts';
import type { TableDeclaration } from '../sql-table.ts';

export const articleTable: TableDeclaration<Article> = {
  table: 'article',
  columns: {
    id: { name: 'id' },
    issueId: { name: 'issue_id' },
    ordinal: { name: 'ordinal' },
    headline: { name: 'headline' },
    subhead: { name: 'subhead' },
    reporters: { name: 'reporters', json: true },
    correspondents: { name: 'correspondents', json: true },
    photographers: { name: 'photographers', json: true },
    state: { name: 'state' },
    note: { name: 'note' },
  },
};
