import type { Correction } from '../../../model/correction.ts';
import type { Codecs } from '../codecs.ts';
import type { TableDeclaration } from '../sql-table.ts';

export const correctionTable = ({ id, name, status, sureness }: Codecs): TableDeclaration<Correction> => ({
  table: 'correction',
  columns: {
    id: { name: 'id', codec: id },
    pageId: { name: 'page', codec: name },
    start: { name: 'start_offset' },
    end: { name: 'end_offset' },
    side: { name: 'side' },
    now: { name: 'now' },
    kind: { name: 'kind' },
    certainty: { name: 'certainty' },
    note: { name: 'note' },
    status: { name: 'status', codec: status },
    origin: { name: 'origin', codec: name },
    confidence: { name: 'confidence', codec: sureness },
  },
});
