import type { Block } from '../../../model/block.ts';
import type { TableDeclaration } from '../sql-table.ts';

export const blockTable: TableDeclaration<Block> = {
  table: 'block',
  columns: {
    id: { name: 'id' },
    pageId: { name: 'page_id' },
    articleId: { name: 'article_id' },
    ordinal: { name: 'ordinal' },
    role: { name: 'role' },
    start: { name: 'start_offset' },
    end: { name: 'end_offset' },
  },
};
