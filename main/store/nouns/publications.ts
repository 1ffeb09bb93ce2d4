import { Publication } from '../../../model/publication.ts';
import type { TableDeclaration } from '../sql-table.ts';

export const publicationTable: TableDeclaration<Publication> = {
  table: 'publication',
  columns: {
    id: { name: 'id' },
    title: { name: 'title' },
    otherTitles: { name: 'other_titles', json: Publication.shape.otherTitles },
    issn: { name: 'issn' },
    cn: { name: 'cn' },
    language: { name: 'language' },
    note: { name: 'note' },
    joinedInto: { name: 'joined_into' },
  },
};
