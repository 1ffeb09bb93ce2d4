import type { Block } from '../../../model/block.ts';
import type { Codecs } from '../codecs.ts';
import type { TableDeclaration } from '../sql-table.ts';

export const blockTable = ({ id, name, nameOrNull, flag, sureness }: Codecs): TableDeclaration<Block> => ({
  table: 'block',
  columns: {
    id: { name: 'id', codec: id },
    pageId: { name: 'page', codec: name },
    articleId: { name: 'article', codec: nameOrNull },
    ordinal: { name: 'ordinal' },
    role: { name: 'role' },
    start: { name: 'start_offset' },
    end: { name: 'end_offset' },
    struck: { name: 'struck', codec: flag },
    continues: { name: 'continues', codec: flag },
    startConfidence: { name: 'start_confidence', codec: sureness },
    roleConfidence: { name: 'role_confidence', codec: sureness },
  },
});
