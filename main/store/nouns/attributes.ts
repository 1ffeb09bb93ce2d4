import type { MentionAttribute } from '../../../model/attribute.ts';
import type { Codecs } from '../codecs.ts';
import type { TableDeclaration } from '../sql-table.ts';

export const attributeTable = ({ id, name }: Codecs): TableDeclaration<MentionAttribute> => ({
  table: 'attribute',
  columns: {
    id: { name: 'id', codec: id },
    pageId: { name: 'page', codec: name },
    mentionId: { name: 'mention_id', codec: id },
    name: { name: 'name', codec: name },
    value: { name: 'value' },
  },
});
