import type { Comment } from '../../../model/comment.ts';
import type { Codecs } from '../codecs.ts';
import type { TableDeclaration } from '../sql-table.ts';

export const commentTable = ({ id, name }: Codecs): TableDeclaration<Comment> => ({
  table: 'comment',
  columns: {
    id: { name: 'id', codec: id },
    pageId: { name: 'page', codec: name },
    start: { name: 'start_offset' },
    end: { name: 'end_offset' },
    text: { name: 'text' },
    state: { name: 'state' },
    answer: { name: 'answer' },
  },
});
